import { join } from 'node:path';
import { build, type Rollup } from 'vite';
import { expect, it } from 'vitest';
import { standIns } from '../../../scripts/vite/stand-ins';
import { unused } from '../../../scripts/vite/unused';

const root = join(import.meta.dirname, '../../..');

it('a build of the canvas glides from view to view and knows nothing of colours', async () => {
  const [result] = (await build({
    root,
    configFile: false,
    logLevel: 'error',
    resolve: { alias: standIns },
    plugins: [unused()],
    build: {
      write: false,
      lib: { entry: join(root, 'src/ui/canvas/view/Flow.tsx'), formats: ['es'] },
    },
  })) as Rollup.RollupOutput[];
  const { output } = result as Rollup.RollupOutput;
  const modules = output.flatMap((file) => (file.type === 'chunk' ? file.moduleIds : []));
  const has = (part: string) => modules.some((id) => id.replaceAll('\\', '/').includes(part));
  expect(has('canvas/view/glide.ts')).toBe(true);
  expect(has('/d3-zoom/')).toBe(true);
  expect(has('/d3-transition/')).toBe(false);
  expect(has('canvas/view/no-colours.ts')).toBe(true);
  expect(has('/d3-color/')).toBe(false);
});
