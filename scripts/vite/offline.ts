import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Plugin } from 'vite';

function filesIn(folder: string): { name: string; content: string | Uint8Array }[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile())
    .map((path) => ({
      name: relative(folder, path).split(sep).join('/'),
      content: readFileSync(path),
    }));
}

/** Writes sw.js beside the site, with the list of the site's files and a version of their contents. */
export function offline(): Plugin {
  let root = '';
  let publicDir = '';
  return {
    name: 'wengert:offline',
    apply: 'build',
    enforce: 'post',
    configResolved(config) {
      ({ root, publicDir } = config);
    },
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const built = Object.values(bundle).map((file) => ({
          name: file.fileName,
          content: file.type === 'chunk' ? file.code : file.source,
        }));
        const files = [...built, ...filesIn(publicDir)]
          .filter(({ name }) => !name.endsWith('.map'))
          .sort((a, b) => (a.name < b.name ? -1 : 1));
        const worker = readFileSync(join(root, 'scripts/vite/service-worker.js'), 'utf8');
        const version = createHash('sha256').update(worker);
        for (const { name, content } of files) version.update(name).update(content);
        // Some servers redirect index.html to its folder, and a redirected answer cannot be kept.
        const names = files.map(({ name }) => (name === 'index.html' ? './' : `./${name}`));
        this.emitFile({
          type: 'asset',
          fileName: 'sw.js',
          source: worker
            .replace("'__VERSION__'", JSON.stringify(version.digest('hex').slice(0, 16)))
            .replace("['__FILES__']", JSON.stringify(names)),
        });
      },
    },
  };
}
