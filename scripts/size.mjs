/** What a first visit downloads of script and style, compressed as servers compress it. */
import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { brotliCompressSync } from 'node:zlib';

const dist = join(dirname(fileURLToPath(import.meta.url)), '..', 'dist');

export const budgetKB = 250;

/**
 * @returns {{ files: { name: string, kB: number }[], totalKB: number }}
 */
export function firstLoad() {
  const page = readFileSync(join(dist, 'index.html'), 'utf8');
  // Vite lists the entry, every chunk it imports statically and their styles in the page's head.
  const links = [...page.matchAll(/(?:src|href)="\.\/([^"]+\.(?:js|css))"/g)];
  const files = [...new Set(links.map((link) => link[1] ?? ''))].map((name) => ({
    name: basename(name),
    kB: brotliCompressSync(readFileSync(join(dist, name))).length / 1000,
  }));
  return { files, totalKB: files.reduce((sum, { kB }) => sum + kB, 0) };
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
  console.log(`${totalKB.toFixed(1).padStart(8)} kB  first load (brotli), budget ${budgetKB} kB`);
  return files.some(({ name }) => name.endsWith('.js')) && totalKB <= budgetKB;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  process.exitCode = reportSize() ? 0 : 1;
}
