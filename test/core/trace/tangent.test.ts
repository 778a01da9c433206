import { describe, expect, it } from 'vitest';
import type { Term } from '../../../src/core/algebra/term';
import {
  ProgramBuilder,
  primitives,
  subscripts,
  type TangentTrace,
  tangentRowsOf,
  tangentTerm,
  tangentTrace,
} from '../../../src/core/index';
import { scalar } from '../../../src/core/tensor/tensor';
import { baydin } from '../transform/programs';

describe('a tangent trace', () => {
  it('comes out as Baydin et al. 2018, Table 2, prints it', () => {
    const trace = tangentTrace(baydin(), {}, { seed: { x1: 1, x2: 0 } });
    expect(trace.steps.map((step) => written(trace, step.index))).toEqual([
      'v₋₁ = 2 | v̇₋₁ = ẋ1 = 1',
      'v₀ = 5 | v̇₀ = ẋ2 = 0',
      'v₁ = 0.693 | v̇₁ = v̇₋₁ / v₋₁ = 0.5',
      'v₂ = 10 | v̇₂ = v̇₋₁ * v₀ + v̇₀ * v₋₁ = 5',
      'v₃ = -0.959 | v̇₃ = v̇₀ * cos(v₀) = 0',
      'v₄ = 10.693 | v̇₄ = v̇₁ + v̇₂ = 5.5',
      'v₅ = 11.652 | v̇₅ = v̇₄ - v̇₃ = 5.5',
      'y = 11.652 | ẏ = v̇₅ = 5.5',
    ]);
  });

  it('comes out as Griewank and Walther 2008, Table 1.2, prints it', () => {
    const b = new ProgramBuilder();
    const x1 = b.input('x1', [], scalar(1.5));
    const x2 = b.input('x2', [], scalar(0.5));
    const v1 = b.apply('divide', [x1, x2]);
    const v2 = b.apply('sin', [v1]);
    const v3 = b.apply('exp', [x2]);
    const v4 = b.apply('subtract', [v1, v3]);
    const v5 = b.apply('add', [v2, v4]);
    b.output('y', b.apply('multiply', [v5, v4]));
    const { steps } = tangentTrace(b.build(), {}, { seed: { x1: 1, x2: 0 } });
    const digits = steps.map(({ value, tangent }) =>
      [value, tangent].map((x) => ((x?.data[0] as number) + 0).toFixed(4)),
    );
    expect(digits).toEqual([
      ['1.5000', '1.0000'],
      ['0.5000', '0.0000'],
      ['3.0000', '2.0000'],
      ['0.1411', '-1.9800'],
      ['1.6487', '0.0000'],
      ['1.3513', '2.0000'],
      ['1.4924', '0.0200'],
      // The book's 2.0167 is the product of the rounded factors.
      ['2.0166', '3.0118'],
      ['2.0166', '3.0118'],
    ]);
  });

  it('leaves a tangent absent where no seeded input has an influence', () => {
    const trace = tangentTrace(baydin(), {}, { seed: { x1: 1 } });
    const [, x2, , product, sine, , difference] = trace.steps;
    expect(x2?.tangent).toBeNull();
    expect(sine?.tangent).toBeNull();
    expect(product?.tangent?.data).toEqual(Float64Array.of(5));
    expect(difference && tangentTerm(trace, difference)).toEqual({
      kind: 'place',
      of: 'tangent',
      statement: 5,
    });
  });

  it('carries no zero past an infinity', () => {
    const b = new ProgramBuilder();
    const x = b.input('x', [], scalar(1));
    const z = b.input('z', [], scalar(0));
    b.output('y', b.apply('add', [x, b.apply('ln', [z])]));
    expect(tangentTrace(b.build(), {}, { seed: { x: 1 } }).steps.at(-1)?.tangent?.data).toEqual(
      Float64Array.of(1),
    );
    expect(
      tangentTrace(b.build(), {}, { seed: { x: 1, z: 0 } }).steps.at(-1)?.tangent?.data,
    ).toEqual(Float64Array.of(Number.NaN));
  });

  it('seeds the first input when no seed is given', () => {
    expect(tangentTrace(baydin()).seed).toEqual({ x1: scalar(1) });
  });

  it('says what each operand adds, and by which partial derivative', () => {
    const trace = tangentTrace(baydin(), {}, { seed: { x1: 1, x2: 3 } });
    const product = trace.steps[3];
    expect(product?.kind === 'statement' && product.parts).toEqual([
      { position: 0, source: 0, partial: 5, contribution: scalar(5) },
      { position: 1, source: 1, partial: 2, contribution: scalar(6) },
    ]);
  });

  it('reads values and tangents of operands, and writes both of its own', () => {
    const [, , logarithm] = tangentTrace(baydin()).steps;
    expect(logarithm?.reads).toEqual([
      { of: 'primal', statement: 0 },
      { of: 'tangent', statement: 0 },
    ]);
    expect(logarithm?.writes).toEqual([
      { of: 'primal', statement: 2 },
      { of: 'tangent', statement: 2 },
    ]);
  });

  it('goes through tensors, a direction at a time', () => {
    const b = new ProgramBuilder();
    const x = b.input('x', [2], { shape: [2], data: Float64Array.of(1, 2) });
    const k = b.input('k', [], scalar(3));
    b.output('y', b.apply('multiply', [x, k]));
    const trace = tangentTrace(b.build(), {}, { seed: { x: [1, 0], k: 1 } });
    expect(trace.steps.at(-1)?.tangent).toEqual({ shape: [2], data: Float64Array.of(4, 2) });
    const product = trace.steps[2];
    expect(product?.kind === 'statement' && product.parts.map((part) => part.partial)).toEqual([
      null,
      null,
    ]);
  });

  it('refuses a seed of another shape and an input that is not there', () => {
    expect(() => tangentTrace(baydin(), {}, { seed: { x1: [1, 2] } })).toThrow(/shape/);
    expect(() => tangentTrace(baydin(), {}, { seed: { x3: 1 } })).toThrow(/x3/);
  });

  it('is ruled off into inputs, statements and outputs', () => {
    const rows = tangentRowsOf(tangentTrace(baydin()));
    expect(rows.map(({ section }) => section)).toEqual([
      'inputs',
      'inputs',
      ...new Array<string>(5).fill('statements'),
      'outputs',
    ]);
  });
});

function written(trace: TangentTrace, index: number): string {
  const step = trace.steps[index] as TangentTrace['steps'][number];
  const v = symbol(trace, 'v', step.statement);
  const dot = symbol(trace, 'v̇', step.statement);
  const [value, tangent] = [step.value, step.tangent].map((x) => rounded(x?.data[0]));
  const term = tangentTerm(trace, step);
  if (step.kind === 'input')
    return `${v} = ${value} | ${dot} = ẋ${step.name.slice(1)} = ${tangent}`;
  const right = `${term && print(trace, term)} = ${tangent}`;
  return step.kind === 'output'
    ? `${step.name} = ${value} | ẏ = ${right}`
    : `${v} = ${value} | ${dot} = ${right}`;
}

function rounded(x: number | undefined): string {
  return x === undefined ? '–' : String(Number(x.toFixed(3)) + 0);
}

function symbol({ program }: TangentTrace, letter: string, statement: number): string {
  const digits = String(subscripts(program)[statement]);
  return letter + digits.replace('-', '₋').replace(/\d/g, (d) => '₀₁₂₃₄₅₆₇₈₉'[Number(d)] as string);
}

function print(trace: TangentTrace, term: Term): string {
  if (term.kind === 'literal') return String(term.value);
  if (term.kind === 'place')
    return symbol(trace, term.of === 'tangent' ? 'v̇' : 'v', term.statement);
  const operands = term.operands.map((operand) => print(trace, operand));
  const { text } = primitives[term.primitive];
  if (text.kind === 'infix') return operands.join(` ${text.operator} `);
  return `${text.kind === 'call' ? text.name : term.primitive}(${operands.join(', ')})`;
}
