/** What a worker finds is what the page would have found. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { finished } from '../../src/core/finished';
import type { Program } from '../../src/core/program/program';
import { shapeAt } from '../../src/core/program/program';
import { filled } from '../../src/core/tensor/tensor';
import { tangentTrace, trace } from '../../src/core/trace/trace';
import { trouble } from '../../src/core/trace/trouble';
import { checkedOf } from '../../src/document/derived';
import type { Document } from '../../src/document/document';
import { documentOfExample } from '../../src/file/examples/example-document';
import { examples } from '../../src/file/examples/examples';
import {
  layingOut,
  placesOf,
  placingNew,
  positionsFrom,
  skeletonOf,
} from '../../src/layout/laid-out';
import { layeredLayout } from '../../src/layout/layered';
import { placeNew } from '../../src/layout/place';
import { subjectOf } from '../../src/study/compare/subject';
import { curveSubject } from '../../src/study/curve/subject';
import { packed, unpacked } from '../../src/work/packed-program';
import {
  receivedTangents,
  receivedTrace,
  tangentNumbers,
  tracingNumbers,
} from '../../src/work/trace-task';
import { tasks } from '../../src/worker/tasks';
import { compatibleShapes, programOf, recipes } from '../core/random-programs';
import { graphs } from '../state/layout/graphs';

/**
 * Expects the same but for the last digits of numbers: what is run often is compiled in between, whose sines and
 * exponentials are their own.
 */
function expectAlike(found: unknown, wanted: unknown, where: string): void {
  if (typeof found === 'number' && typeof wanted === 'number') {
    const isNear = Math.abs(found - wanted) <= 1e-12 * Math.max(1, Math.abs(wanted));
    if (!isNear) expect(found, where).toBe(wanted);
  } else if (isComposed(found) && isComposed(wanted)) {
    expect(Object.keys(found), where).toEqual(Object.keys(wanted));
    expect(Object.getPrototypeOf(found), where).toBe(Object.getPrototypeOf(wanted));
    for (const key of Object.keys(wanted)) {
      expectAlike(found[key], wanted[key], `${where}, ${key}`);
    }
  } else expect(found, where).toEqual(wanted);
}

function isComposed(value: unknown): value is Readonly<Record<string, unknown>> {
  return Array.isArray(value) || ArrayBuffer.isView(value) || isRecord(value);
}

function isRecord(value: unknown): boolean {
  return value !== null && typeof value === 'object' && value.constructor === Object;
}

/** Names in the calls of `task` anywhere in the sources. */
function namesMade(): readonly (string | undefined)[] {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' });
  return files
    .filter((file) => file.endsWith('.ts') || file.endsWith('.tsx'))
    .map((file) => readFileSync(join('src', file), 'utf8'))
    .flatMap((source) => [...source.matchAll(/\btask\(\s*'([^']+)'/g)].map(([, name]) => name));
}

/** There and back, as between threads. */
function sent<T>(value: T): T {
  return unpacked(structuredClone(packed(value))) as T;
}

/** All that a task yields and returns. */
function everything(work: Iterator<unknown, unknown, undefined>) {
  const steps: unknown[] = [];
  for (;;) {
    const { done, value } = work.next();
    if (done) return { steps, result: value };
    steps.push(value);
  }
}

const programs = recipes({ inputs: 3, steps: 12 }).map((recipe) =>
  programOf(recipe, compatibleShapes),
);

describe('a program that was sent', () => {
  it('is the same program', () => {
    fc.assert(
      fc.property(programs, (program) => {
        expect(sent(program)).toEqual(program);
      }),
    );
  });

  it('knows its scalars as programs do', () => {
    const { program } = checkedOf(documentOfExample(examples[0] as (typeof examples)[number]));
    const { shapes, origins } = sent(program);
    expect(new Set(shapes)).toEqual(new Set([program.shapes[0]]));
    expect(shapes[0]).toBe(program.shapes[0]);
    expect(origins).toEqual(program.origins);
  });

  it('keeps what belongs together together', () => {
    const { program } = checkedOf(documentOfExample(examples[0] as (typeof examples)[number]));
    const [output] = program.outputs;
    const there = sent({ program, output, again: program });
    expect(there.program.outputs[0]).toBe(there.output);
    expect(there.again).toBe(there.program);
  });
});

describe('a trace from the numbers of elsewhere', () => {
  it('is the trace made here, in reverse mode', () => {
    fc.assert(
      fc.property(programs, fc.double({ noNaN: true, min: -3, max: 3 }), (program, seed) => {
        const numbers = sent(finished(tracingNumbers(sent(program), 0, seed)));
        const made = trace(program, {}, { output: 0, seed });
        expect(receivedTrace(program, numbers, 0)).toEqual(made);
        expect(numbers.trouble).toEqual(trouble(made));
      }),
    );
  });

  it('is the trace made here, in forward mode', () => {
    fc.assert(
      fc.property(programs, (program) => {
        const seed = seedOf(program);
        const numbers = sent(finished(tangentNumbers(sent(program), sent(seed))));
        const made = tangentTrace(program, {}, { seed });
        expect(receivedTangents(program, numbers, seed)).toEqual(made);
      }),
    );
  });

  it('comes with shares of the work that only grow, up to all of it', () => {
    fc.assert(
      fc.property(programs, (program) => {
        for (const work of [
          tracingNumbers(program, 0, 1),
          tangentNumbers(program, seedOf(program)),
        ]) {
          const shares = everything(work).steps as number[];
          expect(shares).toEqual(shares.toSorted((a, b) => a - b));
          for (const share of shares) expect(share).toBeGreaterThanOrEqual(0);
          for (const share of shares) expect(share).toBeLessThanOrEqual(1 + 1e-9);
        }
      }),
    );
  });
});

describe('the list of tasks', () => {
  const listed = tasks.map(({ task }) => task);

  it('has no name twice', () => {
    expect(new Set(listed).size).toBe(listed.length);
  });

  it('has every task that is made anywhere', () => {
    expect(namesMade().toSorted()).toEqual(listed.toSorted());
  });
});

describe('the tasks', () => {
  const documents = examples.map((example) => [example.id, documentOfExample(example)] as const);

  it.each(documents)('find the same elsewhere: %s', (_, document) => {
    const { program } = checkedOf(document);
    const [output] = program.outputs;
    if (!output) return;
    const subject = subjectOf(document, null);
    const scalar = shapeAt(program, output.statement).length === 0;
    const calls: (readonly [string, readonly unknown[]])[] = [
      ['jacobian', [program]],
      ['pass costs', [program]],
      ['operations', [program, output.name]],
      ['memories', [program, output.name]],
      ['checkpoint curve', [program, output.name]],
      ['adjoint program', [program, output]],
      ['gradient', [program, { [output.name]: 1 }]],
      ['simplify', [program]],
      ['listing', [program]],
      [
        'machine',
        [
          { program, output },
          { phase: 'both', processors: 2, costs: 'operations' },
        ],
      ],
      ...callsOfCurve(document),
      ...(scalar ? ([['hessian', [program, output.name]]] as const) : []),
      ...(typeof subject === 'string'
        ? []
        : ([
            ['derivative', [subject]],
            ['quotients', [subject, 1e-4]],
            ['error curves', [subject]],
            ['symbolic', [subject]],
          ] as const)),
    ];
    for (const [name, args] of calls) {
      const run = taskCalled(name);
      const here = everything(run(...args));
      const there = everything(run(...sent(args)));
      expectAlike(sent(there), here, name);
    }
  });

  it.each(documents)('lay out as the page does: %s', (_, { graph }) => {
    const places = sent(finished(layingOut(sent(skeletonOf(graph)))));
    expect(positionsFrom(graph, places)).toEqual(layeredLayout(graph));
  });
});

describe('placing what has no place', () => {
  it('finds the same elsewhere', () => {
    fc.assert(
      fc.property(
        graphs,
        fc.array(fc.boolean(), { minLength: 1, maxLength: 40 }),
        (graph, keeps) => {
          const all = Object.entries(layeredLayout(graph));
          const kept = Object.fromEntries(all.filter((_, k) => keeps[k % keeps.length]));
          const without = graph.nodes.filter(({ id }) => !Object.hasOwn(kept, id));
          const { at } = placesOf(graph, kept);
          const places = sent(finished(placingNew(sent(skeletonOf(graph)), sent(at))));
          const ids = without.map(({ id }) => id);
          expect(positionsFrom(graph, places)).toEqual(placeNew(graph, kept, ids));
        },
      ),
    );
  });
});

function callsOfCurve(document: Document): readonly (readonly [string, readonly unknown[]])[] {
  const subject = curveSubject(document, { part: 'sum', x: null, y: null });
  if (!subject) return [];
  const { structure, output, part, at, x, y } = subject;
  const what = [structure, output.name, part, at] as const;
  return [
    ['curve', [...what, x.position, -1, 2]],
    ['look at a point', [...what, x.position, 0.5]],
    ['gradient step', [...what, 0.1, 'down', [x.position]]],
    ...(y ? ([['contour map', [...what, x.position, y.position, -1, 2, -1, 2]]] as const) : []),
  ];
}

function taskCalled(name: string) {
  const found = tasks.find(({ task }) => task === name);
  if (!found) throw new Error(`there is no task called “${name}”`);
  return found;
}

function seedOf(program: Program) {
  return Object.fromEntries(
    program.inputs.map(({ name, statement }, k) => [name, filled(shapeAt(program, statement), k)]),
  );
}
