import { describe, expect, it } from 'vitest';
import { evaluate } from '../../../src/core/index';
import { formulaOf, linesOf, symbolicOf, symbolicValue } from '../../../src/study/compare/symbolic';
import { writtenOut } from '../../../src/study/compare/written-out';
import { subject } from '../../state/compare/subjects';

const paper = subject('y = ln(x1) + x1*x2 - sin(x2)', { x1: 2, x2: 5 });

describe('the symbolic derivative', () => {
  it('is exact and is written as by hand', () => {
    expect(symbolicValue(paper)).toBe(5.5);
    expect(formulaOf(symbolicOf(paper), 'D')).toBe('D = \\frac{1}{x_1} + x_2');
  });

  it('names shared parts where that is wanted, and the derivative last', () => {
    const symbolic = symbolicOf(subject('a = sin(x*z); y = a*a*a', { x: 1, z: 2 }));
    const lines = linesOf(symbolic, 'D') ?? '';
    expect(lines).toMatch(/^\\begin\{aligned\} .*\\\\ D &= [^&]*\\end\{aligned\}$/);
    expect(formulaOf(symbolic, 'D')).toMatch(/^D = (?!.*&)/);
  });

  it('is 0 where nothing leads from the input to the output', () => {
    const symbolic = symbolicOf(subject('y = z*z; w = x', { x: 1, z: 2 }));
    expect(formulaOf(symbolic, 'D')).toBe('D = 0');
  });

  it('is told by its size when it is too long to read', () => {
    const deep = Array.from({ length: 12 }, (_, k) => `a${k + 1} = a${k}*a${k}`).join('; ');
    const symbolic = symbolicOf(subject(`a0 = x*x; ${deep}; y = a12*x`, { x: 1 }));
    expect(formulaOf(symbolic, 'D')).toBeNull();
    expect(symbolic.derivative.expanded).toBeGreaterThan(5000);
    expect(symbolic.derivative.shared).toBeLessThan(100);
  });
});

it('writes shared values out wherever they are used', () => {
  const { program } = subject('a = sin(x); b = a*a; y = b + b/a', { x: 0.4 });
  const out = writtenOut(program);
  const sines = Array.from(out.opcodes).filter(
    (opcode) => opcode === program.opcodes[program.length - 4],
  );
  expect(sines).toHaveLength(5);
  expect(evaluate(out)).toEqual(evaluate(program));
});
