/** Names of people's never become code, whatever they are. */
import vm from 'node:vm';
import { describe, expect, it } from 'vitest';
import { hasTorch, oraclesRequired } from '../../../../scripts/oracle.mjs';
import { ProgramBuilder } from '../../../../src/core/index';
import type { Outline } from '../../../../src/lang/emit/code/outline';
import { programEmitters } from '../../../../src/lang/emit/program-emitters';
import { ranInPython } from './run-python';

const hostile = [
  '"; import os; os.system("x") #',
  "'; alert(1); '",
  '*/ alert(1) /*',
  '"""\nimport os\n"""',
  'a\nb',
  '$' + '{alert(1)}',
  '</script>',
  '#include <evil>',
  'class',
  'lambda',
  'return',
  'const',
  'double',
  'template',
  'await',
  'None',
  'print',
  'np',
  'torch',
  'tf',
  'jnp',
  'F',
  'self',
  'model',
  'main',
  'std',
  'each',
  'tensor',
  'Math',
  'NaN',
  '__proto__',
  'constructor',
  'gradients',
  'values',
  'session',
  'x y',
  'x-y',
  'x_y',
  'ﬁ',
  'fi',
  'θ',
  'theta',
  'x₁',
  '∂y_∂x',
  '1st',
  '_',
  '',
  'y1',
  'a'.repeat(300),
];

const outline = hostileOutline();
const written = programEmitters
  .filter(({ id }) => id !== 'expression' && id !== 'latex')
  .map((emitter) => ({ ...emitter, text: emitter.write(outline) }));

describe('hostile names', () => {
  it.each(written.filter(({ extension }) => ['py', 'js', 'cpp'].includes(extension)))(
    'are plain ones in $label',
    ({ text }) => {
      const brought = text.replaceAll(/^import .*$|^#include <[a-z]+>$/gm, '');
      for (const code of ['os.system', 'alert(1)', 'import os', 'evil>', '</script>', '$' + '{']) {
        expect(brought).not.toContain(code);
      }
      expect(text).not.toMatch(/a{100}/);
    },
  );

  it('run in JavaScript', () => {
    const lines: string[] = [];
    vm.runInNewContext(textOf('javascript'), {
      console: { log: (...all: unknown[]) => lines.push(all.join(' ')) },
    });
    expect(lines.length).toBe(hostile.length + 1);
    expect(new Set(lines.map((line) => line.split(' =')[0])).size).toBe(lines.length);
  });

  it('end no label of a diagram', () => {
    const labels = textOf('dot').match(/label="(?:[^"\\]|\\.)*"/g) ?? [];
    expect(labels.length).toBeGreaterThan(hostile.length);
    expect(textOf('dot').replaceAll(/"(?:[^"\\]|\\.)*"/g, '')).toMatch(/^[\w\s{};=\->[\],]*$/);
    expect(textOf('mermaid').replaceAll(/"[^"]*"/g, '')).toMatch(/^[\w\s()[\]>-]*$/);
  });

  it('make a notebook that is one', () => {
    const { cells } = JSON.parse(textOf('notebook')) as { cells: { cell_type: string }[] };
    expect(cells.filter(({ cell_type }) => cell_type === 'code').length).toBeGreaterThan(2);
  });

  it.skipIf(!oraclesRequired && !hasTorch())(
    'run in Python and PyTorch, and are read by Python in all others; skipped, because there is no PyTorch, where it is not',
    () => {
      const python = written.filter(({ extension }) => extension === 'py');
      const read = python.map(
        ({ text }) => `compile(${JSON.stringify(text)}, 'p', 'exec')\nprint('read')`,
      );
      const answers = ranInPython([textOf('python'), textOf('pytorch'), ...read]);
      for (const answer of answers) expect(answer).not.toHaveProperty('error');
    },
  );
});

function textOf(id: string): string {
  return written.find((each) => each.id === id)?.text ?? '';
}

/** A sum of inputs of all these names, in folds of the same. */
function hostileOutline(): Outline {
  const builder = new ProgramBuilder();
  const inputs = hostile.map((name) => builder.input(name, [], 0.5));
  const first = builder.length;
  const squares = inputs.map((x, k) => {
    const square = builder.apply('square', [x]);
    builder.name(square, hostile[k] as string);
    return square;
  });
  builder.output(hostile[0] as string, builder.apply('addN', squares));
  const blocks = squares.map((_, k) => ({
    name: hostile[k] as string,
    from: first + k,
    to: first + k + 1,
    inner: [],
  }));
  return { program: builder.build(), blocks };
}
