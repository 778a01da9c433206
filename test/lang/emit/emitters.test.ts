import { describe, expect, it } from 'vitest';
import { DEFAULT_VIEW, EMPTY_DOCUMENT } from '../../../src/document/document';
import { withExpression } from '../../../src/document/expression';
import { plainOutline } from '../../../src/lang/emit/code/outline';
import type { Emitter } from '../../../src/lang/emit/emitter';
import { programEmitters } from '../../../src/lang/emit/program-emitters';
import { parse } from '../../../src/lang/expression/parse';
import { documentEmitters } from '../../../src/state/export/document-emitters';
import { matrixEmitters } from '../../../src/study/jacobian/matrix-text';
import { figureEmitters } from '../../../src/ui/parts/plot/figure-emitters';
import { traceEmitters } from '../../../src/ui/trace/panel/trace-emitters';
import { decodeJson } from '../../file/graphs';

type About = Omit<Emitter<unknown>, 'write'>;

const lists: readonly [subject: string, emitters: readonly About[]][] = [
  ['program', programEmitters],
  ['trace', traceEmitters],
  ['matrix', matrixEmitters],
  ['picture', figureEmitters],
  ['work', documentEmitters],
];

describe.each(lists)('each form that a %s leaves the app in', (_, emitters) => {
  it('has a name of its own', () => {
    expect(emitters.length).toBeGreaterThan(0);
    expect(new Set(emitters.map(({ id }) => id)).size).toBe(emitters.length);
    expect(new Set(emitters.map(({ label }) => label)).size).toBe(emitters.length);
  });

  it.each(emitters.map((emitter) => [emitter.id, emitter] as const))(
    'tells what it is good for and what file it makes: %s',
    (__, { detail, extension, mediaType }) => {
      expect(detail).toMatch(/\S/);
      expect(extension).toMatch(/^[a-z0-9]+(\.[a-z0-9]+)*$/);
      expect(mediaType).toMatch(/^[a-z]+\/[a-z0-9.+-]+$/);
    },
  );
});

const text = 'ln(x1) + x1*x2 - sin(x2)';

async function written<Subject>(
  emitters: readonly Emitter<Subject>[],
  id: string,
  subject: Subject,
) {
  return emitters.find((emitter) => emitter.id === id)?.write(subject);
}

it('a program is written as an expression that reads back, and as a formula', async () => {
  expect(await written(programEmitters, 'expression', plainOutline(parse(text)))).toBe(text);
  expect(await written(programEmitters, 'latex', plainOutline(parse(text)))).toBe(
    'y = \\ln(x_1) + x_1 x_2 - \\sin(x_2)',
  );
});

it('a Hessian and a Jacobian are told apart by what they are of', async () => {
  const x = { name: 'x', statement: 0, offset: 0, index: [] };
  const labelled = { rows: [x], columns: [x], numbers: Float64Array.of(2) };
  const of = (hessianOf: string | null) =>
    written(matrixEmitters, 'latex', { hessianOf, matrix: labelled, digits: 3 });
  expect(await of('y')).toMatch(/^\\nabla\^2 y = /);
  expect(await of(null)).toMatch(/^\\frac\{\\partial /);
});

it('the work is written as a file that opens as what it was', async () => {
  const document = withExpression(EMPTY_DOCUMENT, text);
  const snapshot = { document, view: { ...DEFAULT_VIEW } };
  const file = await written(documentEmitters, 'wengert', snapshot);
  expect(decodeJson(String(file))).toEqual(snapshot);
});
