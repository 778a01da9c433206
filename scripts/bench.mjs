/**
 * `npm run bench [-- arguments]`: bundles test/bench/main.ts as the app is bundled and runs it in a
 * bare Node. Through a test runner's module wrapper every import would be a property look-up, and
 * the numbers would be the wrapper's.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const entry = join(root, 'test', 'bench', 'main.ts');
if (!existsSync(entry)) {
  console.error('There are no benchmarks yet: test/bench/main.ts is missing.');
  process.exit(1);
}
const outDir = join(root, 'node_modules', '.cache', 'bench');
await build({
  root,
  configFile: false,
  logLevel: 'warn',
  ssr: { noExternal: true },
  build: {
    ssr: entry,
    outDir,
    emptyOutDir: true,
    target: 'node20',
    minify: true,
    rolldownOptions: { output: { entryFileNames: 'main.mjs' } },
  },
});
const { status } = spawnSync(
  process.execPath,
  ['--expose-gc', join(outDir, 'main.mjs'), ...process.argv.slice(2)],
  { cwd: root, stdio: 'inherit' },
);
process.exitCode = status ?? 1;
