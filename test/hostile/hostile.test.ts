import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readClassroom } from '../../src/classroom/assignment/reading';
import { ask } from '../../src/classroom/check/asked';
import { check } from '../../src/classroom/check/check';
import { DEFAULT_VIEW, EMPTY_DOCUMENT } from '../../src/document/document';
import { RenameError, rename } from '../../src/document/edits';
import { withExpression } from '../../src/document/expression';
import { reconcile } from '../../src/document/reconcile/reconcile';
import { titleOf } from '../../src/document/title';
import { decodeFragment } from '../../src/file/clipboard/clipboard';
import { paperDocument } from '../../src/file/examples/paper-document';
import { FileError } from '../../src/file/schema/file-error';
import { ReadTensorError, readingsOf } from '../../src/lang/array/read-tensor';
import { frontEndOf } from '../../src/lang/front-ends/front-ends';
import { ParseError } from '../../src/lang/read/parse-error';
import { EMPTY_SESSION } from '../../src/state/session/session';
import { useNotices } from '../../src/state/stores/notices';
import { useSession } from '../../src/state/stores/session-store';
import { takeText } from '../../src/state/training/own-rows';
import { answerWords } from '../../src/words/en/question';
import { said } from '../../src/words/problem';
import { shown } from '../../src/words/shown';
import { decodeJson, decodeLink, encodeJson } from '../file/graphs';
import {
  answers,
  arrays,
  classrooms,
  classroomWhole,
  expressions,
  files,
  type Hostile,
  links,
  pastes,
  tables,
  wishes,
} from './corpus';

/** A document that is everybody's, and that nobody may change. */
const document = frozen(withExpression(EMPTY_DOCUMENT, 'y = ln(x1) + x1*x2; z = [1, 2]*x2'));

/** What stands in every object, function and list. */
const prototypes = [Object, Function, Array, String, Number, Map, Set, RegExp].map(
  ({ prototype }) => prototype as object,
);
const state = () => prototypes.map((prototype) => Reflect.ownKeys(prototype).map(String).join());
let before: readonly string[];
beforeAll(() => {
  before = state();
});
afterAll(() => {
  expect(state()).toEqual(before);
});

/** Texts are megabytes; a test is called by their beginning, in what can be seen. */
const cases = (corpus: readonly Hostile[]) =>
  corpus.map(({ family, text }, k) => [`${family} ${k}: ${shown(text, 30)}`, text] as const);

/** A message says what it is about in one or two sentences that can be read. */
function expectReadable(message: string): void {
  expect(message.length).toBeLessThan(400);
  expect(message).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\u2028\u2029]/u);
  expect(message).not.toMatch(/undefined|\[object|SyntaxError|TypeError/);
}

/** What was read from, and where in it the fault is, where it is in one place. */
function expectRefused(error: unknown): void {
  expect(error).toBeInstanceOf(FileError);
  const { message } = error as FileError;
  expectReadable(message);
  expect(message).toMatch(/link|file|clipboard/);
  if (message.includes('because')) {
    expect(message).toMatch(
      /because (it|node \d+)( of the primal)? has (a|an|the|too|nodes|other|attributes|operands|positions|wires|tangents|differentiations|files|two) ?/,
    );
  }
  expect(message).toMatch(/[;:,] |\.$/);
}

describe('hostile input', () => {
  it('is hundreds of texts, none of them twice in one family', () => {
    const all = [...links, ...files, ...pastes, ...expressions, ...arrays, ...wishes];
    expect(all.length).toBeGreaterThan(800);
  });
});

describe('a hostile link', () => {
  it.each(cases(links))('is refused: %s', async (_, text) => {
    expectRefused(
      await decodeLink(text).then(
        () => null,
        (error: unknown) => error,
      ),
    );
  });
});

describe('a hostile file', () => {
  it.each(cases(files))('is refused: %s', (_, text) => {
    expectRefused(errorOf(() => decodeJson(text)));
  });
});

describe('hostile copied nodes', () => {
  it.each(cases(pastes))('are refused: %s', (_, text) => {
    expectRefused(errorOf(() => decodeFragment(text)));
  });
});

describe('a hostile expression', () => {
  it.each(cases(expressions))('is read or refused, where it is wrong: %s', (_, text) => {
    const error = errorOf(() => reconcile(document, frontEndOf(text), text));
    if (error === null) return;
    expect(error).toBeInstanceOf(ParseError);
    const { message, hint, from, to } = error as ParseError;
    expectReadable(message);
    expectReadable(hint);
    expect([from >= 0, from <= to, to <= text.length]).toEqual([true, true, true]);
  });
});

describe('a hostile array of numbers', () => {
  it.each(cases(arrays))('is read or refused: %s', (_, text) => {
    const error = errorOf(() => readingsOf(text));
    if (error === null) return;
    expect(error).toBeInstanceOf(ReadTensorError);
    expectReadable((error as Error).message);
  });
});

describe('a hostile name', () => {
  it.each(cases(wishes))('is taken or refused: %s', (_, text) => {
    const [node] = document.graph.nodes;
    const error = errorOf(() => rename(document, node?.id ?? '', text));
    if (error !== null) {
      expect(error).toBeInstanceOf(RenameError);
      expectReadable((error as Error).message);
    }
    expect(titleOf(text)).not.toMatch(
      /[\p{Cc}\p{Cs}\p{Co}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/u,
    );
  });
});

describe('a hostile assignment, or what a student hands in', () => {
  it.each(cases(classroomWhole.map((text) => ({ family: 'whole', text }))))(
    'is read as long as nothing is changed of it: %s',
    async (_, text) => {
      expect(await readClassroom(text)).toMatchObject({ kind: expect.any(String) });
    },
  );

  it.each(cases(classrooms))('is refused: %s', async (_, text) => {
    expectRefused(
      await readClassroom(text).then(
        () => null,
        (error: unknown) => error,
      ),
    );
  });
});

describe('a hostile answer', () => {
  const setting = frozen(paperDocument);
  const questions = (['value', 'adjoint', 'operator', 'node'] as const).map(
    (kind) => ask(setting, { kind, node: 'n6' }, 'reverse') ?? expect.fail(kind),
  );

  it.each(cases(answers))('is judged, or it is said why not: %s', (_, text) => {
    for (const asked of questions) {
      const verdicts = check(asked, [text]);
      expect(verdicts).toHaveLength(asked.fields.length);
      for (const verdict of verdicts) {
        if (verdict.kind !== 'unreadable') continue;
        expectReadable(said(answerWords, verdict.problem).message);
      }
    }
  });
});

describe('hostile rows', () => {
  it.each(cases(tables))('are kept as they are taken, or refused: %s', (_, text) => {
    useSession.setState(EMPTY_SESSION, true);
    takeText(text);
    const { document } = useSession.getState().history;
    for (const { message, mend } of useNotices.getState().notices) {
      expectReadable(message);
      expectReadable(mend ?? '');
    }
    expect(useNotices.getState().notices).not.toEqual([]);
    expect(decodeJson(encodeJson({ document, view: DEFAULT_VIEW })).document.training).toEqual(
      document.training,
    );
  });
});

function errorOf(act: () => unknown): unknown {
  try {
    act();
    return null;
  } catch (error) {
    return error;
  }
}

function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const part of Object.values(value)) frozen(part);
  }
  return value;
}
