import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';

/** One file of the site, by its path in it. */
export interface SiteFile {
  readonly name: string;
  readonly content: string | Uint8Array;
}

/** When each file of the site is kept for offline, by its address. */
export interface Steps {
  /** Before the worker is installed: the page and all that its head names. */
  readonly first: readonly string[];
  /** When the page is quiet. */
  readonly rest: readonly string[];
  /** Once it has been used, since it is large. */
  readonly onUse: readonly string[];
}

/** Bytes, as a server compresses them, over which a file is kept only once it has been used. */
export const LARGE = 200_000;

export function stepsOf(files: readonly SiteFile[]): Steps {
  const page = files.find(({ name }) => name === 'index.html');
  // The build names the entry, every chunk it imports statically and their styles in the page's head.
  const head = textOf(page).matchAll(/(?:src|href)="\.\/([^"]+\.(?:js|css))"/g);
  const named = new Set(['index.html', ...Array.from(head, ([, name]) => name)]);
  const late = files.filter(({ name }) => !named.has(name));
  const isLarge = ({ content }: SiteFile) => gzipSync(content).length > LARGE;
  const addresses = (some: readonly SiteFile[]) => some.map(({ name }) => addressOf(name)).sort();
  return {
    first: addresses(files.filter(({ name }) => named.has(name))),
    rest: addresses(late.filter((file) => !isLarge(file))),
    onUse: addresses(late.filter(isLarge)),
  };
}

// Some servers redirect index.html to its folder, and a redirected answer cannot be kept.
const addressOf = (name: string) => (name === 'index.html' ? './' : `./${name}`);

function textOf(file: SiteFile | undefined): string {
  return file === undefined ? '' : Buffer.from(file.content).toString('utf8');
}

function filesIn(folder: string): SiteFile[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile())
    .map((path) => ({
      name: relative(folder, path).split(sep).join('/'),
      content: readFileSync(path),
    }));
}

/** Writes sw.js beside the site, with the site's files in steps and a version of their contents. */
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
        const { first, rest, onUse } = stepsOf(files);
        this.emitFile({
          type: 'asset',
          fileName: 'sw.js',
          source: worker
            .replace("'__VERSION__'", JSON.stringify(version.digest('hex').slice(0, 16)))
            .replace("['__FIRST__']", JSON.stringify(first))
            .replace("['__REST__']", JSON.stringify(rest))
            .replace("['__ON_USE__']", JSON.stringify(onUse)),
        });
      },
    },
  };
}
