import { describe, expect, it } from 'vitest';
import { ProgramBuilder } from '../../../src/core/index';
import { scalar } from '../../../src/core/tensor/tensor';
import { compiledGraph } from '../../../src/study/compiled/compiled-graph';
import { compiledTimes } from '../../../src/study/compiled/compiled-times';
import { baydin } from '../../core/transform/programs';

function outputOf(program: ReturnType<typeof baydin>) {
  const [output] = program.outputs;
  if (!output) throw new Error('There is no output.');
  return output;
}

/** A clock that a look at takes a millisecond. */
function ticking(): () => number {
  let time = 0;
  return () => time++;
}

describe('what is shown of a compiled graph', () => {
  it('is the optimised program, and each part of the code with its statement', () => {
    const b = new ProgramBuilder();
    const x = b.input('x', [], scalar(2));
    const twice = [b.apply('sin', [x]), b.apply('sin', [x])];
    b.output('y', b.apply('multiply', twice));
    const { statements, code, program, build } = compiledGraph(
      b.build(),
      outputOf(b.build()),
      ticking(),
    );
    expect(statements).toEqual({ before: 3, after: 2 });
    expect(build).toBe(1);
    if ('kind' in code) throw new Error('It is not compiled.');
    const text = code.forward.map((part) => part.text).join('\n');
    expect(text).toMatch(/call \$sin[\s\S]*f64\.mul[\s\S]*f64\.store/);
    expect(code.forward.map(({ of }) => of.kind === 'statement' && of.statement)).toEqual(
      Array.from({ length: program.length - 1 }, (_, k) => k + 1),
    );
    expect(code.reverse.map(({ of }) => of.kind)).toEqual(['seed', 'statement', 'statement']);
    expect(code.functions).toContain('(func $sin (param $x f64) (result f64)');
    expect(code.calls).toEqual(
      expect.arrayContaining([expect.stringContaining('$sinOfJavaScript')]),
    );
  });

  it('has a loop where statements repeat, and lines of it indented', () => {
    const b = new ProgramBuilder();
    let y = b.input('x', [], scalar(0.5));
    for (let k = 0; k < 20; k++) y = b.apply('sin', [y]);
    b.output('y', y);
    const { code } = compiledGraph(b.build(), outputOf(b.build()), ticking());
    if ('kind' in code) throw new Error('It is not compiled.');
    expect(code.loops).toEqual([{ depth: 0, count: 19, statements: 1, first: 1 }]);
    expect(code.written).toBe(2);
    const [head, body, next] = code.forward.map(({ text }) => text);
    expect(head).toMatch(/i32\.const 19\nlocal\.set \$n0\nloop$/);
    expect(body).toMatch(/^ {2}/);
    expect(next).toMatch(/br_if 0\nend$/);
  });

  it('is timed against the interpreter, and says how far apart the two are', () => {
    const timing = compiledTimes(baydin(), outputOf(baydin()), ticking());
    let next = timing.next();
    for (; !next.done; next = timing.next()) expect(next.value).toBeLessThanOrEqual(1);
    expect(next.value).toMatchObject({ samples: 21, thread: 'in a worker' });
    expect(next.value?.interpreted).toBeGreaterThan(0);
    expect(next.value?.apart).toBeLessThan(1e-15);
  });
});
