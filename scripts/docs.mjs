/** `npm run docs`: writes the pages in docs/ that are made from the code. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const here = dirname(fileURLToPath(import.meta.url));
const { module } = await runnerImport(join(here, 'docs', 'primitives.ts'), { configFile: false });
writeFileSync(join(here, '..', 'docs', 'primitives.md'), module.primitivesPage());
const courses = join(here, '..', 'docs', 'courses');
const { module: packs } = await runnerImport(join(here, 'docs', 'packs.ts'), { configFile: false });
mkdirSync(courses, { recursive: true });
for (const pack of packs.packs) {
  writeFileSync(join(courses, `${pack.id}.md`), await packs.packPage(pack));
}
