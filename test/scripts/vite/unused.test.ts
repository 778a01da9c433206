import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Rollup } from 'vite';
import { expect, it } from 'vitest';
import { pureLibraries, unused, withoutHolds } from '../../../scripts/vite/unused';

const port = join(import.meta.dirname, '../../../src/ui/canvas/node/Port.tsx');

it.each(pureLibraries)('%s says of itself that to read it has no effect', (library) => {
  const file = join(import.meta.dirname, '../../../node_modules', library, 'package.json');
  const { sideEffects } = JSON.parse(readFileSync(file, 'utf8'));
  // Style sheets have one, and are no scripts.
  expect([false, ['*.css']]).toContainEqual(sideEffects);
});

it('marks what a module calls at its top as pure, and within it what it hands on', () => {
  expect(withoutHolds('const A = memo(forwardRef(B)), C = 2;\nrun(memo(B));')).toBe(
    'const A = /* @__PURE__ */ memo(/* @__PURE__ */ forwardRef(B)), C = 2;\nrun(memo(B));',
  );
});

it('leaves names for developers out, and nothing else that a module writes', () => {
  const code = "Part.displayName = 'Part';\nPart.prototype = other;\nshow(Part.displayName);";
  expect(withoutHolds(code)).toBe('\nPart.prototype = other;\nshow(Part.displayName);');
});

it('leaves out of a build the parts of React Flow that nobody uses', async () => {
  const [result] = (await build({
    configFile: false,
    logLevel: 'error',
    plugins: [unused()],
    build: {
      write: false,
      lib: { entry: port, formats: ['es'] },
      rolldownOptions: { external: /^react/ },
    },
  })) as Rollup.RollupOutput[];
  const [{ code }] = (result as Rollup.RollupOutput).output;
  expect(code).toContain('react-flow__handle');
  expect(code).not.toMatch(/react-flow__(minimap|controls|background|resize)/);
});
