/**
 * `npm run bench [-- --only goals|engine|app|inputs|tasks]`: bundles test/bench/main.ts as the app is bundled and runs it in a
 * bare Node, then measures the built app in a browser. Through a test runner's module wrapper every
 * import would be a property look-up, and the numbers would be the wrapper's.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'vite';
import { benchApp } from './bench-app.mjs';
import { contestants } from './bench-contestants.mjs';
import { benchTasks } from './bench-tasks.mjs';

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
    ssr: true,
    outDir,
    emptyOutDir: true,
    target: 'node20',
    minify: true,
    rolldownOptions: {
      input: {
        main: entry,
        goals: join(root, 'test', 'bench', 'goals', 'main.ts'),
        links: join(root, 'test', 'bench', 'links.ts'),
        inputs: join(root, 'test', 'bench', 'inputs.ts'),
        held: join(root, 'test', 'bench', 'held.ts'),
      },
      output: { entryFileNames: '[name].mjs' },
    },
  },
});
const { values } = parseArgs({ options: { only: { type: 'string' } } });
for (const { part, module } of [
  { part: 'goals', module: 'goals.mjs' },
  { part: 'engine', module: 'main.mjs' },
]) {
  if (values.only && values.only !== part) continue;
  const others = (await contestants(root)) ?? { tfjs: '', jax: '' };
  const args = ['--expose-gc', join(outDir, module), others.tfjs, others.jax];
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' });
  process.exitCode ||= status ?? 1;
}
if (!values.only || values.only === 'inputs') {
  spawnSync(process.execPath, [join(outDir, 'inputs.mjs')], { cwd: root, stdio: 'inherit' });
}
if (!values.only || values.only === 'app') {
  const { stdout } = spawnSync(process.execPath, [join(outDir, 'links.mjs')], { encoding: 'utf8' });
  await benchApp(JSON.parse(stdout));
}
// It takes minutes, so it is only done when it is asked for.
if (values.only === 'tasks') await benchTasks(join(outDir, 'held.mjs'));
