/** What a first visit downloads of script and style, compressed as servers compress it. */
import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { parseSync } from 'oxc-parser';

const dist = join(dirname(fileURLToPath(import.meta.url)), '..', 'dist');

export const budgetKB = 249;

/**
 * @returns {{ files: { name: string, path: string, kB: number }[], totalKB: number }}
 */
export function firstLoad() {
  const page = readFileSync(join(dist, 'index.html'), 'utf8');
  // Vite lists the entry, every chunk it imports statically and their styles in the page's head.
  const links = [...page.matchAll(/(?:src|href)="\.\/([^"]+\.(?:js|css))"/g)];
  const files = [...new Set(links.map((link) => link[1] ?? ''))].map((name) => ({
    name: basename(name),
    path: name,
    kB: brotliCompressSync(readFileSync(join(dist, name))).length / 1000,
  }));
  return { files, totalKB: files.reduce((sum, { kB }) => sum + kB, 0) };
}

/**
 * How many kB of the scripts at these paths of the site are prose: literals of several words,
 * compressed by themselves.
 * @param {Iterable<string>} paths
 */
export function wordsIn(paths) {
  /** @type {string[]} */
  const prose = [];
  for (const path of paths) {
    if (!path.endsWith('.js')) continue;
    const { program } = parseSync(path, readFileSync(join(dist, path), 'utf8'), {
      sourceType: 'module',
    });
    collect(program, prose);
  }
  return brotliCompressSync(prose.join('\n')).length / 1000;
}

/** @param {unknown} node @param {string[]} prose */
function collect(node, prose) {
  if (Array.isArray(node)) for (const entry of node) collect(entry, prose);
  else if (typeof node === 'object' && node !== null) {
    const { type, value } = /** @type {{ type?: string, value?: unknown }} */ (node);
    if (type === 'Literal' && typeof value === 'string') note(value, prose);
    else if (type === 'TemplateElement') note(String(/** @type {any} */ (value).cooked), prose);
    else for (const child of Object.values(node)) collect(child, prose);
  }
}

/** @param {string} text @param {string[]} prose */
function note(text, prose) {
  if (/\p{L}{2,} \p{L}|\p{L} \p{L}{2,}/u.test(text)) prose.push(text);
}

/** Prints the report; says whether the first load keeps to the budget. */
export function reportSize() {
  if (!existsSync(join(dist, 'index.html'))) {
    console.log('There is no build to measure.');
    return false;
  }
  const { files, totalKB } = firstLoad();
  for (const { name, kB } of files.sort((a, b) => b.kB - a.kB)) {
    console.log(`${kB.toFixed(1).padStart(8)} kB  ${name}`);
  }
  const words = wordsIn(files.map(({ path }) => path));
  console.log(
    `${totalKB.toFixed(1).padStart(8)} kB  first load (brotli), budget ${budgetKB} kB; ${words.toFixed(1)} kB of it words`,
  );
  return files.some(({ name }) => name.endsWith('.js')) && totalKB <= budgetKB;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  process.exitCode = reportSize() ? 0 : 1;
}
