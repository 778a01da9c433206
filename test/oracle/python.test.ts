/** What a primitive is in Python, with math or with NumPy, has the value that it has here. */
import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { oraclesRequired, python } from '../../scripts/oracle.mjs';
import type { NestedNumbers, PrimitiveName, Program, Shape } from '../../src/core/index';
import { attributesAt, operandsAt, operationAt, shapeAt } from '../../src/core/program/program';
import type { PythonLibrary } from '../../src/core/rule/frameworks';
import { run, valueAt } from '../../src/core/sweep/evaluate';
import { fromTensor } from '../../src/core/tensor/tensor';
import { EmitError } from '../../src/lang/emit/emit-error';
import { inPython } from '../../src/lang/emit/python/python-language';
import { atom } from '../../src/lang/print/precedence';
import { agrees, flat } from '../core/agreement';
import { elementwise, samples as ofNumbers } from '../core/elementwise';
import { samples as ofTensors } from '../core/primitives/tensor-samples';

type Numbers = number | NestedNumbers;

interface Case {
  readonly name: PrimitiveName;
  readonly library: PythonLibrary;
  readonly x: readonly Numbers[];
  readonly y: Numbers;
  readonly text: string;
}

const programs: readonly Program[] = [
  ...elementwise.flatMap((name) => ofNumbers(name, 3)),
  ...ofTensors.map(({ program }) => program),
];

const cases = programs.flatMap((program) => [
  ...caseOf(program, 'numpy'),
  ...(program.shapes.every((shape) => shape.length === 0) ? caseOf(program, 'math') : []),
]);

/** The last statement, as a library has it of operands x[0], x[1] …; none where it has no such function. */
function caseOf(program: Program, library: PythonLibrary): Case[] {
  const at = program.outputs[0]?.statement ?? 0;
  const name = operationAt(program, at) as PrimitiveName;
  const operands = operandsAt(program, at);
  const values = run(program);
  const shapes: Shape[] = operands.map((operand) => shapeAt(program, operand));
  const numbers = (statement: number) => fromTensor(valueAt(program, values, statement));
  try {
    const written = operands.map((_, k) => atom(`x[${k}]`));
    const { text } = inPython(library, name, written, shapes, attributesAt(program, at));
    return [{ name, library, text, x: operands.map(numbers), y: numbers(at) }];
  } catch (error) {
    if (error instanceof EmitError) return [];
    throw error;
  }
}

const answers = hasNumPy() || oraclesRequired ? askPython() : null;

describe.skipIf(!answers)('real Python agrees', () => {
  const kinds = [...new Set(cases.map(({ name, library }) => `${name} with ${library}`))];

  it.each(kinds)('on %s', (kind) => {
    cases.forEach(({ name, library, text, x, y }, k) => {
      if (`${name} with ${library}` !== kind) return;
      const found = answers?.[k] as Numbers | string;
      const place = `${text} of ${JSON.stringify(x)} is ${JSON.stringify(found)}`;
      expect(typeof found, place).not.toBe('string');
      const [ours, theirs] = [flat(y), flat(found as Numbers)];
      expect(theirs.length, place).toBe(ours.length);
      ours.forEach((value, n) => {
        const isClose = agrees(value, theirs[n] as number, { relative: 1e-12, absolute: 1e-12 });
        expect(isClose, `${place}, not ${value}`).toBe(true);
      });
    });
  });
});

it.each([
  ['math', 40],
  ['numpy', 70],
] as const)('%s has most primitives', (library, least) => {
  const known = cases.filter((each) => each.library === library);
  expect(new Set(known.map(({ name }) => name)).size).toBeGreaterThanOrEqual(least);
});

function hasNumPy(): boolean {
  return spawnSync(python, ['-c', 'import numpy'], { stdio: 'ignore' }).status === 0;
}

/** For each case its value, or what was raised. */
function askPython(): readonly (Numbers | string)[] {
  const code = `
import json, math, sys
import numpy as np
def plain(x):
    return np.asarray(x, float).tolist()
def answer(case):
    arrays = [np.array(x, float) if isinstance(x, list) else x for x in case['x']]
    try:
        return plain(eval(case['text'], {'np': np, 'math': math, 'x': arrays}))
    except Exception as error:
        return repr(error)
np.seterr(all='ignore')
json.dump([answer(case) for case in json.load(sys.stdin)], sys.stdout)
`;
  const { status, stdout, stderr } = spawnSync(python, ['-c', code], {
    input: JSON.stringify(cases),
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  });
  if (status !== 0) throw new Error(`Python did not answer: ${stderr}`);
  return JSON.parse(stdout) as (Numbers | string)[];
}
