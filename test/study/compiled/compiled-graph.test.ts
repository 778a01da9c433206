import { describe, expect, it } from 'vitest';
import { ProgramBuilder } from '../../../src/core/index';
import { scalar, toTensor } from '../../../src/core/tensor/tensor';
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
    if (code.kind !== 'scalars') throw new Error('It is not compiled.');
    const { value, gradient } = code;
    const text = value.lines.map((part) => part.text).join('\n');
    expect(text).toMatch(/call \$sin[\s\S]*f64\.mul[\s\S]*f64\.store/);
    expect(value.lines.map(({ of }) => of.kind === 'statement' && of.statement)).toEqual(
      Array.from({ length: program.length - 1 }, (_, k) => k + 1),
    );
    expect(gradient.lines.map(({ of }) => of.kind)).toEqual(['seed', 'statement', 'statement']);
    expect(value.functions).toContain('(func $sin (param $x f64) (result f64)');
    expect(value.calls).toEqual(
      expect.arrayContaining([expect.stringContaining('$sinOfJavaScript')]),
    );
  });

  it('has a loop where statements repeat, and lines of it indented', () => {
    const b = new ProgramBuilder();
    let y = b.input('x', [], scalar(0.5));
    for (let k = 0; k < 20; k++) y = b.apply('sin', [y]);
    b.output('y', y);
    const { code } = compiledGraph(b.build(), outputOf(b.build()), ticking());
    if (code.kind !== 'scalars') throw new Error('It is not compiled.');
    expect(code.loops).toEqual([{ depth: 0, count: 19, statements: 1, first: 1 }]);
    expect(code.written).toBe(2);
    const [head, body, next] = code.value.lines.map(({ text }) => text);
    expect(head).toMatch(/i32\.const 19\nlocal\.set \$n0\nloop$/);
    expect(body).toMatch(/^ {2}/);
    expect(next).toMatch(/br_if 0\nend$/);
  });

  it('has the loops that statements over elements share, calls of functions, and what the interpreter is left', () => {
    const b = new ProgramBuilder();
    const x = b.input('x', [3, 2]);
    const w = b.input('w', [2, 2]);
    const h = b.apply('tanh', [b.apply('matmul', [x, w])]);
    const sorted = b.apply('sort', [b.apply('multiply', [h, h])], { axis: 0 });
    b.output('y', b.apply('sum', [b.apply('exp', [b.apply('negate', [sorted])])]));
    const { code } = compiledGraph(b.build(), outputOf(b.build()), ticking());
    if (code.kind !== 'arrays') throw new Error('It is not compiled.');
    const { value, gradient } = code;
    expect(value.lines.map(({ of }) => of)).toEqual([
      { kind: 'statement', statement: 2 },
      { kind: 'elements', statements: [3, 4], elements: 6 },
      { kind: 'interpreted', statement: 5 },
      { kind: 'elements', statements: [6, 7], elements: 6 },
      { kind: 'statement', statement: 8 },
    ]);
    expect(value.lines[0]?.text).toMatch(/call \$matmul$/);
    expect(value.lines[2]?.text).toBe('');
    expect(value.functions).toContain('(func $matmul');
    expect(value.functions).not.toContain('(func $transpose');
    expect(gradient.functions).toContain('(func $transpose');
    const shared = gradient.lines.flatMap(({ of }) =>
      of.kind === 'elements' ? [of.statements.length] : [],
    );
    expect(code.fused.loops).toBe(shared.length);
    expect(code.fused.statements).toBe(shared.reduce((a, b) => a + b, 0));
    expect(code.interpreted).toBeGreaterThan(0);
  });

  it('is refused, with the reason, where there is no code for any statement', () => {
    const b = new ProgramBuilder();
    b.output('y', b.input('x', [2]));
    const { code } = compiledGraph(b.build(), outputOf(b.build()), ticking());
    expect(code).toEqual({ kind: 'no code' });
  });

  it('times what is interpreted throughout, of arrays and of several outputs alike', () => {
    const b = new ProgramBuilder();
    const x = b.input(
      'x',
      [2, 2],
      toTensor([
        [1, 2],
        [3, 4],
      ]),
    );
    b.output('y', b.apply('matmul', [x, b.apply('exp', [x])]));
    const timing = compiledTimes(b.build(), outputOf(b.build()), ticking());
    let next = timing.next();
    while (!next.done) next = timing.next();
    expect(next.value?.apart).toBeLessThan(1e-13);
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
