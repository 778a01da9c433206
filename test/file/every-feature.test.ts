/**
 * What is written is read as it was, bit for bit, of everything that a document may hold: besides what
 * graphs were from the first, notes, roles, programs with files, training, lessons with questions, assignments
 * and what is handed in.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { NodeId } from '../../src/core/graph/graph';
import { roles } from '../../src/core/program/role';
import { type Assignment, type HandedIn, revealings } from '../../src/document/assignment';
import type { Document, LessonPage, Snapshot } from '../../src/document/document';
import { noteText } from '../../src/document/note';
import type { Question } from '../../src/document/question';
import { titleOf, withTitle } from '../../src/document/title';
import { optimiserNames, type Training } from '../../src/document/training';
import { baseOf } from '../../src/file/journal/base';
import { readBase } from '../../src/file/journal/base-reader';
import { decodeJson } from '../../src/file/json/decode';
import { encodeJson } from '../../src/file/json/encode';
import { type ClassroomContents, classroomKinds } from '../../src/file/kinds/assignment-kind';
import { type Work, workOf } from '../../src/file/kinds/work';
import { decodeLink, encodeLink } from '../../src/file/link/link';
import { number, snapshots } from './snapshots';

const plain = { noNullPrototype: true } as const;
const text = fc.string({ unit: 'binary', maxLength: 40 });
const words = fc.oneof(text, fc.constantFrom('', '50%; a\nb %3B 名', '$x_1$ **b**', 'primal\n\n'));
const title = words.map(titleOf);
const pixel = fc.integer({ min: -1e7, max: 1e7 });
const finite = fc.double({ noNaN: true, noDefaultInfinity: true });
const between = (min: number, max: number) => fc.double({ min, max, noNaN: true });

/** A few of these. */
const some = (ids: readonly NodeId[]) => fc.subarray([...ids]).map((all) => all.slice(0, 4));

const notesOn = (ids: readonly NodeId[]) =>
  fc
    .array(
      fc.record(
        {
          text: words.map(noteText),
          at: fc.record({ x: pixel, y: pixel }, plain),
          to: some(ids),
        },
        plain,
      ),
      { minLength: 1, maxLength: 3 },
    )
    .map((notes) => notes.map((note, k) => ({ id: `note${k + 1}`, ...note })));

const bytes = fc
  .uint8Array({ minLength: 1, maxLength: 20 })
  .map((all) => Buffer.from(all).toString('base64'));
const files = fc
  .array(
    fc.oneof(
      fc.record({ name: fc.constant('rows.csv'), text: words }, plain),
      fc.record({ name: fc.constant('lib/名.npy'), bytes }, plain),
    ),
    { minLength: 1, maxLength: 2 },
  )
  .map((all) => [...new Map(all.map((file) => [file.name, file])).values()]);

const own = fc
  .tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 4 }), fc.boolean())
  .chain(([width, height, classified]) =>
    fc.record(
      {
        columns: fc.array(words, { minLength: width, maxLength: width }),
        rows: fc.array(fc.array(finite, { minLength: width, maxLength: width }), {
          minLength: height,
          maxLength: height,
        }),
        ...(classified && { classes: fc.constant(['', 'b', '名']) }),
      },
      plain,
    ),
  )
  .map(({ classes, rows, ...table }) => ({
    ...table,
    rows: classes ? rows.map((row, k) => [...row.slice(0, -1), k % 3]) : rows,
    ...(classes && { classes }),
  }));

const trainingOn = (ids: readonly NodeId[]): fc.Arbitrary<Training> =>
  fc.record(
    {
      data: fc.record(
        {
          set: fc.constantFrom('xor', 'own', 'a-set-of-later', 'constructor'),
          rows: fc.integer({ min: 1, max: 1000 }),
          noise: between(0, 1),
          test: between(0, 0.9),
          normalised: fc.boolean(),
          own,
        },
        { ...plain, requiredKeys: ['set', 'rows', 'noise', 'test', 'normalised'] },
      ),
      optimiser: fc.record(
        {
          name: fc.constantFrom(...optimiserNames),
          rate: between(0, 1e6),
          decay: between(0, 1e6),
          clip: between(0, 1e6),
        },
        plain,
      ),
      batch: fc.nat(1000),
      epochs: fc.integer({ min: 1, max: 1000 }),
      seed: fc.nat(),
      zeroed: fc.boolean(),
      progress: fc.record(
        {
          updates: fc.nat(),
          start: fc
            .tuple(some(ids), fc.array(number, { maxLength: 4 }))
            .map(([known, numbers]) => Object.fromEntries(known.map((id) => [id, numbers]))),
        },
        plain,
      ),
    },
    { ...plain, requiredKeys: ['data', 'optimiser', 'batch', 'epochs', 'seed', 'zeroed'] },
  );

/** A snapshot with what came into graphs later. */
const whole: fc.Arbitrary<Snapshot> = snapshots.chain(({ document, view }) => {
  const ids = document.graph.nodes.map(({ id }) => id);
  const more = fc.record(
    { notes: notesOn(ids), files, training: trainingOn(ids) },
    { ...plain, requiredKeys: [] },
  );
  const given = fc.array(fc.constantFrom(undefined, ...roles), {
    minLength: ids.length,
    maxLength: ids.length,
  });
  return fc.tuple(more, given).map(([extra, roles]): Snapshot => {
    const nodes = document.graph.nodes.map((node, k) => {
      const role = roles[k];
      return node.kind === 'input' && role ? { ...node, role } : node;
    });
    return { document: { ...document, ...extra, graph: { ...document.graph, nodes } }, view };
  });
});

const prompt = fc.record({ prompt: words }, { ...plain, requiredKeys: [] });
/** What may be asked, of nodes that are there. */
const questionsOn = (ids: readonly NodeId[]): fc.Arbitrary<readonly Question[]> => {
  const port = fc.nat(9);
  const asked: fc.Arbitrary<object>[] = [
    fc.record({ kind: fc.constant('order') }, plain),
    fc.record({ kind: fc.constant('next'), step: fc.nat(99) }, plain),
    fc.record(
      { kind: fc.constant('column'), of: fc.constantFrom('value', 'adjoint', 'tangent') },
      plain,
    ),
  ];
  if (ids.length > 0) {
    const node = fc.constantFrom(...ids);
    const ofNode = fc.constantFrom('value', 'adjoint', 'tangent', 'operator', 'node');
    const ofPort = fc.constantFrom('partial', 'contribution', 'running', 'wire');
    asked.push(fc.record({ kind: ofNode, node }, plain));
    asked.push(fc.record({ kind: ofPort, node, port }, plain));
  }
  return fc.array(
    fc.tuple(fc.oneof(...asked), prompt).map(([what, said]) => ({ ...what, ...said }) as Question),
    { maxLength: 4 },
  );
};

const page: fc.Arbitrary<LessonPage> = whole.chain(({ document, view }) => {
  const untitled: Document = withTitle(document, '');
  return fc.record(
    {
      title,
      prose: words,
      notes: words,
      document: fc.constant(untitled),
      view: fc.constant(view),
      questions: questionsOn(untitled.graph.nodes.map(({ id }) => id)),
    },
    plain,
  );
});

/** Lessons, some of whose pages have the graph of the one before. */
const lessons: fc.Arbitrary<Snapshot> = fc
  .tuple(page, fc.array(fc.tuple(page, fc.boolean()), { maxLength: 3 }), whole, fc.nat(3), title)
  .map(([first, more, shown, at, called]) => {
    const pages: [LessonPage, ...LessonPage[]] = [first];
    for (const [next, isSame] of more) {
      const { document } = pages.at(-1) as LessonPage;
      pages.push(isSame ? { ...next, document, questions: [] } : next);
    }
    const lesson = { pages, page: at % pages.length };
    return {
      document: { ...withTitle(shown.document, called), lesson },
      view: { ...shown.view, left: 'lesson' },
    };
  });

const assignments: fc.Arbitrary<Assignment> = whole.chain((snapshot) =>
  fc.record(
    {
      title,
      snapshot: fc.constant(snapshot),
      questions: questionsOn(snapshot.document.graph.nodes.map(({ id }) => id)).filter(
        ({ length }) => length > 0,
      ),
      relative: between(0, 0.5),
      attempts: fc.option(fc.integer({ min: 1, max: 200 })),
      hints: fc.boolean(),
      revealing: fc.constantFrom(...revealings),
      numbers: fc.array(fc.array(finite, { maxLength: 3 }), { maxLength: 3 }),
    },
    plain,
  ),
);

const handedIn: fc.Arbitrary<HandedIn> = fc.record(
  {
    assignment: fc.stringMatching(/^[0-9a-f]{32}$/),
    student: text,
    work: fc.array(
      fc.record(
        {
          attempts: fc.array(
            fc.record({ answer: fc.array(words, { maxLength: 3 }), at: fc.nat(1e9) }, plain),
            { maxLength: 3 },
          ),
          hints: fc.nat(100),
          revealed: fc.boolean(),
        },
        plain,
      ),
      { maxLength: 3 },
    ),
  },
  plain,
);

const classroom: fc.Arbitrary<Work<ClassroomContents>> = fc.oneof(
  assignments.map((content) => ({ kind: 'assignment' as const, content })),
  handedIn.map((content) => ({ kind: 'answers' as const, content })),
);

/** A document as it is put into the browser's database. */
function stored(document: Document) {
  const { data, pieces } = baseOf(document);
  return { data, pieces: pieces.map((piece) => piece()) };
}

const runs = { numRuns: 60 };

describe.each([
  ['a graph with all that came later', whole],
  ['a lesson', lessons],
] as const)('%s', (_, all) => {
  it('comes back from a link as it went in', async () => {
    await fc.assert(
      fc.asyncProperty(all, async (snapshot) => {
        const { content } = await decodeLink(await encodeLink(workOf(snapshot)));
        expect(content).toEqual(snapshot);
      }),
      runs,
    );
  });

  it('comes back from a file as it went in', () => {
    fc.assert(
      fc.property(all, (snapshot) => {
        expect(decodeJson(encodeJson(workOf(snapshot))).content).toEqual(snapshot);
      }),
      runs,
    );
  });

  it('comes back from what the browser keeps as it went in', () => {
    fc.assert(
      fc.property(all, ({ document }) => {
        const { data, pieces } = structuredClone(stored(document));
        expect(readBase(data, pieces)).toEqual(document);
      }),
      runs,
    );
  });
});

describe('an assignment, or what is handed in', () => {
  it('comes back from a link as it went in', async () => {
    await fc.assert(
      fc.asyncProperty(classroom, async (work) => {
        const link = await encodeLink(work, classroomKinds);
        expect(await decodeLink(link, classroomKinds)).toEqual(work);
      }),
      runs,
    );
  });

  it('comes back from a file as it went in', () => {
    fc.assert(
      fc.property(classroom, (work) => {
        expect(decodeJson(encodeJson(work, classroomKinds), classroomKinds)).toEqual(work);
      }),
      runs,
    );
  });
});
