/**
 * npm drops a platform's binary from the lock without a word when a release lacks it, and then
 * `npm ci` fails for everyone on that platform. It would also write down whichever registry the last
 * person used.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const read = (name: string) => readFileSync(join(import.meta.dirname, '..', name), 'utf8');
const lock = read('package-lock.json');
const { packages } = JSON.parse(lock) as { packages: Record<string, { integrity?: string }> };
const manifest = JSON.parse(read('package.json')) as Record<string, Record<string, string>>;

describe('the lock file', () => {
  it('names no address to download from', () => {
    expect(lock).not.toMatch(/"resolved"|https?:\/\/[^"]*\.tgz/);
  });

  it('has a checksum for everything', () => {
    const bare = Object.entries(packages).filter(([path, { integrity }]) => path && !integrity);
    expect(bare.map(([path]) => path)).toEqual([]);
  });

  const platforms = [
    'darwin-arm64',
    'darwin-x64',
    'linux-arm64',
    'linux-x64',
    'win32-arm64',
    'win32-x64',
  ];
  const native = {
    '@biomejs/cli-': '',
    '@oxc-parser/binding-': '-gnu|-msvc',
    '@oxc-transform-react/binding-': '-gnu|-msvc',
    '@rolldown/binding-': '-gnu|-msvc',
    '@typescript/typescript-': '',
    'lightningcss-': '-gnu|-msvc',
  };
  it.each(Object.entries(native))(
    'has the binaries of %s* for every platform',
    (prefix, suffixes) => {
      const names = Object.keys(packages);
      const missing = platforms.filter(
        (platform) =>
          !names.some((name) =>
            new RegExp(`^node_modules/${prefix}${platform}(${suffixes})?$`).test(name),
          ),
      );
      expect(missing).toEqual([]);
    },
  );

  it('belongs to package.json, which pins every version exactly', () => {
    const wanted = { ...manifest.dependencies, ...manifest.devDependencies };
    for (const [name, version] of Object.entries(wanted)) {
      expect(version, name).toMatch(/^\d+\.\d+\.\d+$/);
      expect(packages[`node_modules/${name}`], name).toMatchObject({ version });
    }
  });
});
