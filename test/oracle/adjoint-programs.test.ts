/** Adjoint programs in Python, run by real Python: their numbers are the engine’s, and so are those of their own. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { oraclesRequired, python } from '../../scripts/oracle.mjs';
import { check } from '../../src/core/graph/check';
import { evaluate, gradient, type Program, type Tensor } from '../../src/core/index';
import { fromTensor, type NestedNumbers } from '../../src/core/tensor/tensor';
import { adjointProgram } from '../../src/lang/emit/python/adjoint-program';
import { transform } from '../../src/python/transform/transform';
import { flat } from '../core/agreement';

const source = readFileSync(
  join(import.meta.dirname, '../fixtures/transform/differentiated.py'),
  'utf8',
);

const called = [...source.slice(source.indexOf('values = [')).matchAll(/^ {4}(\w+)\(/gm)].map(
  ([, name]) => name as string,
);

const functions = called.map((name) => {
  const program = programOf(source, name);
  const written = textOf(program, { name });
  const simplified = textOf(program, { name, simplified: true });
  // What was written is read again, and has an adjoint program of its own.
  const again = programOf(`${simplified}\n${callIn(program, `${name}_adjoint`)}`);
  const wanted = again.outputs.slice(1).map(({ name: output }) => output);
  const second = wanted.map((output) =>
    textOf(again, { name: `${name}_adjoint`, output, simplified: true }),
  );
  return { name, program, written, simplified, again, second };
});

const values = (program: Program) => program.inputs.map(({ value }) => fromTensor(value as Tensor));

/** What real Python gives: for each function its value, and what each program gives. */
const answers = hasNumPy() || oraclesRequired ? run() : null;

describe.skipIf(!answers)('real Python, where it has NumPy, agrees with the engine', () => {
  it.each(functions.map((each, k) => ({ ...each, k })))('on $name', ({ program, again, k }) => {
    const answer = answers?.[k];
    const inputs = program.inputs.map(({ name }) => name);
    const [first] = program.outputs;
    const value = evaluate(program)[first?.name ?? ''] as Numbers;
    const byEngine = Object.values(evaluate(unclashed(gradient(program))));
    expectClose([value], [answer?.value]);
    expectClose([value, ...byEngine], answer?.written);
    expectClose([value, ...byEngine], answer?.simplified);
    // Of the gradient, the gradient: of all of its elements together.
    inputs.forEach((_, i) => {
      const output = again.outputs[i + 1]?.name ?? '';
      const hessian = Object.values(evaluate(unclashed(gradient(again, { output, seed: 1 }))));
      expectClose([byEngine[i] as Numbers, ...hessian], answer?.second[i]);
      const twice = gradient(unclashed(gradient(program)), { output: `d${i}`, seed: 1 });
      expectClose(hessian, Object.values(evaluate(unclashed(twice))));
    });
  });
});

it('there are at least thirty of them', () => {
  expect(functions.length).toBeGreaterThanOrEqual(30);
});

type Numbers = number | NestedNumbers;

interface Answer {
  readonly value: Numbers;
  readonly written: readonly Numbers[];
  readonly simplified: readonly Numbers[];
  readonly second: readonly (readonly Numbers[])[];
}

function programOf(text: string, name?: string): Program {
  const { program } = check(transform(text, name).graph);
  if (!program) throw new Error(`no program of ${name}`);
  return program;
}

function textOf(program: Program, options: Parameters<typeof adjointProgram>[1]): string {
  return adjointProgram(program, options)
    .map(({ text }) => text)
    .join('\n');
}

/** A call with the values that the inputs have, as Python writes it. */
function callIn(program: Program, name: string): string {
  const given = program.inputs.map(({ value }) => {
    const numbers = JSON.stringify(fromTensor(value as Tensor));
    return (value as Tensor).shape.length > 0 ? `np.array(${numbers})` : `float(${numbers})`;
  });
  return `${name}(${given.join(', ')})`;
}

/** The same with outputs d0, d1 …, so that none is named as an input is. */
function unclashed(program: Program): Program {
  return { ...program, outputs: program.outputs.map((each, k) => ({ ...each, name: `d${k}` })) };
}

function expectClose(expected: readonly Numbers[], found: readonly unknown[] | undefined): void {
  const [a, b] = [expected, found ?? []].map((each) => flat(each as NestedNumbers));
  expect(b?.length).toBe(a?.length);
  a?.forEach((x, k) => {
    expect(b?.[k]).toBeCloseTo(x, 9);
  });
}

function hasNumPy(): boolean {
  return spawnSync(python, ['-c', 'import numpy'], { stdio: 'ignore' }).status === 0;
}

function run(): readonly Answer[] {
  const asked = functions.map(({ name, program, written, simplified, second }) => {
    return { name, values: values(program), written, simplified, second };
  });
  const code = `
import json, sys
import numpy as np
source, asked = json.load(sys.stdin)
own = {}
exec(source, own)
plain = lambda x: x.tolist() if hasattr(x, 'tolist') else x
def called(text, name, given):
    there = {}
    exec(text, there)
    return [plain(x) for x in there[name](*given)]
answers = []
for each in asked:
    given = [np.array(x) if isinstance(x, list) else float(x) for x in each['values']]
    name = each['name'] + '_adjoint'
    answers.append({
        'value': plain(own[each['name']](*given)),
        'written': called(each['written'], name, given),
        'simplified': called(each['simplified'], name, given),
        'second': [called(text, name + '_adjoint', given) for text in each['second']],
    })
json.dump(answers, sys.stdout)
`;
  const { status, stdout, stderr } = spawnSync(python, ['-c', code], {
    input: JSON.stringify([source, asked]),
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  });
  if (status !== 0) throw new Error(`Python did not answer: ${stderr}`);
  return JSON.parse(stdout) as readonly Answer[];
}
