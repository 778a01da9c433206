import fc from 'fast-check';
import type { GraphNode } from '../../src/core/graph/graph';
import { WireError } from '../../src/core/graph/graph';
import { primitiveNames, primitives } from '../../src/core/primitives/table';
import { roles } from '../../src/core/program/role';
import { settingSpecs } from '../../src/core/rule/attributes';
import type { NestedNumbers } from '../../src/core/tensor/tensor';
import {
  backToPrimal,
  DifferentiationError,
  differentiate,
} from '../../src/document/differentiate';
import {
  DEFAULT_VIEW,
  type Document,
  EMPTY_DOCUMENT,
  type TangentSeed,
} from '../../src/document/document';
import * as edits from '../../src/document/edits';
import { excessOf } from '../../src/document/excess';
import { withExpression } from '../../src/document/expression';
import { FoldError, fold, withoutFold } from '../../src/document/folds/folding';
import {
  asOnPage,
  begunLesson,
  openPage,
  turnedTo,
  withGraphAsNow,
  withNewPage,
  withoutLesson,
  withoutPage,
  withoutQuestion,
  withPage,
  withPageMoved,
  withPrompt,
  withQuestion,
} from '../../src/document/lesson';
import {
  addNote,
  moveNotes,
  notesOf,
  pointNote,
  removeNotes,
  rewriteNote,
} from '../../src/document/note';
import { keptAsOwn } from '../../src/document/own/keeping';
import { OwnError } from '../../src/document/own/own-error';
import { withFiles } from '../../src/document/program-files';
import { setRole } from '../../src/document/role';
import { simplified } from '../../src/document/simplify';
import { seedUnit, setTangent } from '../../src/document/tangents';
import { titleOf, withTitle } from '../../src/document/title';
import { withTraining } from '../../src/document/training';
import { ReadAttributeError, readAttribute } from '../../src/lang/array/attribute-text';
import { ParseError } from '../../src/lang/read/parse-error';

/** One thing that a person does to a document. */
type Edit = (document: Document) => Document;

const number = fc.oneof(
  { weight: 3, arbitrary: fc.double() },
  {
    weight: 2,
    arbitrary: fc.constantFrom(0, -0, 1, 0.1, Number.NaN, 1 / 0, -1 / 0, 5e-324, 1.7e308, 2 ** 53),
  },
);
const array: fc.Arbitrary<NestedNumbers> = fc.oneof(
  fc.array(number, { minLength: 1, maxLength: 4 }),
  fc.array(fc.array(number, { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 3 }),
  fc.constantFrom<NestedNumbers>([[[[[[[[1, -0]]]]]]]], [[]], [[[[[[[[[1]]]]]]]]]),
);
const value = fc.oneof(number, array);
const longest = 'x'.repeat(64);
const name = fc.constantFrom(
  'a',
  'θ',
  'x′',
  '名',
  '𝑥',
  'constructor',
  '__proto__',
  longest,
  ' b ',
  '',
  '1',
  'a-b',
);
const text = fc.constantFrom(
  'ln(x1) + x1*x2 - sin(x2)',
  'a = x*z; y = a + sin(a)',
  'W = input(2,2); y = sum(W, axis=100)',
  'X = input(1,1,1,1,1,1,1,1); y = sum(X)',
  'X = input(1,1,1,1,1,1,1,1,1); y = sum(X)',
  'W = input(3,2); x = input(2); y = W @ x; s = sum(relu(y))',
  'x = -0; y = x*1e308; z = 1/0',
  'y = mean(X, axis=0, keepdims=1); X = input(2, 3)',
  'u = [1, 2, 3]; y = u*x',
  'y = reshape(X, 1,1,1,1,1,1,1,1,1,1); X = [1]',
  `${longest} = 3; y = ${longest}^2`,
  `${'f(x) = x'}`,
  'x',
  '',
  'y = sin(',
);
const attribute = fc.constantFrom(
  '100',
  '0, 2',
  '-1',
  '3×2',
  '1, 0',
  '999999999',
  '0.5',
  '',
  '[]',
  '2 2 2',
  '1'.repeat(9),
);
const pixel = fc.oneof(
  fc.double({ min: -2e7, max: 2e7, noNaN: true }),
  fc.constantFrom(-0, 1e7, -1e7, 0.5),
);
const pick = fc.nat(1000);

const nodeAt = ({ graph: { nodes } }: Document, k: number): GraphNode | undefined =>
  nodes[k % Math.max(1, nodes.length)];
const onNode =
  (k: number, act: (document: Document, node: GraphNode) => Document): Edit =>
  (document) => {
    const node = nodeAt(document, k);
    return node ? act(document, node) : document;
  };

const onNote =
  (k: number, act: (document: Document, id: string) => Document): Edit =>
  (document) => {
    const notes = notesOf(document);
    const note = notes[k % Math.max(1, notes.length)];
    return note ? act(document, note.id) : document;
  };

const kinds: Record<string, fc.Arbitrary<Edit>> = {
  type: text.map((typed) => (document) => withExpression(document, typed)),
  add: fc
    .tuple(
      fc.oneof(
        fc.record({ kind: fc.constant('input' as const), value }),
        fc.record({ kind: fc.constant('constant' as const), value }),
        fc.constant({ kind: 'output' as const }),
        fc.record({
          kind: fc.constant('primitive' as const),
          primitive: fc.constantFrom(...primitiveNames),
        }),
      ),
      fc.option(fc.record({ x: pixel, y: pixel }, { noNullPrototype: true }), { nil: undefined }),
      fc.array(pick, { maxLength: 3 }),
    )
    .map(([what, at, sources]) => (document) => {
      const ids = sources.flatMap((k) => nodeAt(document, k)?.id ?? []);
      return edits.add(document, what, at, ids).document;
    }),
  wire: fc.tuple(pick, pick, fc.nat(3)).map(([from, to, index]) =>
    onNode(from, (document, source) =>
      edits.wire(document, {
        from: source.id,
        to: { node: nodeAt(document, to)?.id ?? '', index },
      }),
    ),
  ),
  unwire: fc
    .tuple(pick, fc.nat(2))
    .map(([k, index]) =>
      onNode(k, (document, { id }) => edits.unwire(document, [{ node: id, index }])),
    ),
  rename: fc
    .tuple(pick, name)
    .map(([k, wished]) => onNode(k, (document, { id }) => edits.rename(document, id, wished))),
  value: fc
    .tuple(pick, value)
    .map(([k, given]) => onNode(k, (document, { id }) => edits.setValue(document, id, given))),
  attribute: fc.tuple(pick, pick, attribute).map(([k, which, typed]) =>
    onNode(k, (document, node) => {
      const specs = settingSpecs(
        node.kind === 'primitive' ? primitives[node.primitive].attributes : [],
      );
      const spec = specs[which % Math.max(1, specs.length)];
      if (!spec) return document;
      const read = readAttribute(spec, typed);
      return edits.setAttribute(document, node.id, spec.name, read);
    }),
  ),
  move: fc
    .tuple(pick, pixel, pixel)
    .map(([k, x, y]) => onNode(k, (document, { id }) => edits.move(document, { [id]: { x, y } }))),
  duplicate: fc
    .tuple(fc.array(pick, { maxLength: 4 }), pixel)
    .map(([which, shift]) => (document) => {
      const ids = which.flatMap((k) => nodeAt(document, k)?.id ?? []);
      const piece = edits.fragmentOf(document, ids);
      return edits.insert(document, piece, { x: shift, y: 32 }).document;
    }),
  remove: pick.map((k) => onNode(k, (document, { id }) => edits.remove(document, [id]))),
  output: pick.map((k) =>
    onNode(k, (document, { id, kind }) =>
      kind === 'output' ? edits.setOutput(document, id) : document,
    ),
  ),
  seed: number.map((seed) => (document) => edits.setSeed(document, seed)),
  tangent: fc
    .tuple(pick, fc.oneof<fc.Arbitrary<TangentSeed>[]>(number, array))
    .map(([k, tangent]) => onNode(k, (document, { id }) => setTangent(document, id, tangent))),
  pass: fc
    .tuple(pick, fc.nat(5))
    .map(([k, element]) => onNode(k, (document, { id }) => seedUnit(document, id, element))),
  convention: fc
    .constantFrom('pytorch' as const, 'jax' as const)
    .map((convention) => (document) => edits.setConvention(document, convention)),
  differentiate: fc.constant((document) => differentiate(document)),
  back: fc.constant(backToPrimal),
  simplify: fc.constant(simplified),
  fold: fc
    .tuple(fc.array(pick, { minLength: 1, maxLength: 5 }), fc.boolean())
    .map(([which, takingIn]) => (document) => {
      const { nodes, folds = [] } = document.graph;
      const all = [...nodes, ...folds];
      const ids = which.flatMap((k) => all[k % Math.max(1, all.length)]?.id ?? []);
      return fold(document, ids, { takingIn }).document;
    }),
  takeFoldAway: pick.map((k) => (document) => {
    const { folds = [] } = document.graph;
    return withoutFold(document, folds[k % Math.max(1, folds.length)]?.id ?? '');
  }),
  note: fc
    .tuple(
      fc.string({ unit: 'binary', maxLength: 60 }),
      pixel,
      pixel,
      fc.array(pick, { maxLength: 3 }),
    )
    .map(([text, x, y, to]) => (document) => {
      const ids = new Set(to.flatMap((k) => nodeAt(document, k)?.id ?? []));
      return addNote(document, { text, at: { x, y }, to: [...ids] }).document;
    }),
  writeNote: fc
    .tuple(pick, fc.string({ unit: 'binary', maxLength: 60 }))
    .map(([k, text]) => onNote(k, (document, id) => rewriteNote(document, id, text))),
  moveNote: fc
    .tuple(pick, pixel, pixel)
    .map(([k, x, y]) => onNote(k, (document, id) => moveNotes(document, [id], { x, y }))),
  pointNote: fc.tuple(pick, pick).map(([k, at]) =>
    onNote(k, (document, id) => {
      const node = nodeAt(document, at);
      return node ? pointNote(document, id, node.id) : document;
    }),
  ),
  removeNote: pick.map((k) => onNote(k, (document, id) => removeNotes(document, [id]))),
  own: pick.map((k) => (document) => {
    const { folds = [] } = document.graph;
    return keptAsOwn(document, folds[k % Math.max(1, folds.length)]?.id ?? '');
  }),
  role: fc
    .tuple(pick, fc.constantFrom(...roles, null))
    .map(([k, role]) => onNode(k, (document, { id }) => setRole(document, id, role))),
  training: fc
    .record({ seed: fc.nat(1000), batch: fc.integer({ min: 1, max: 50 }), zeroed: fc.boolean() })
    .map((changed) => (document) => withTraining(document, changed)),
  program: fc
    .string({ unit: 'binary', maxLength: 60 })
    .map((typed) => (document) => ({ ...document, source: { language: 'python', text: typed } })),
  file: fc.tuple(fc.constantFrom('a.py', 'b.csv'), fc.string({ maxLength: 60 })).map(
    ([file, typed]) =>
      (document) =>
        withFiles(document, [{ name: file, text: typed }]),
  ),
  title: fc
    .oneof(fc.string({ unit: 'binary', maxLength: 300 }), fc.constant('50%; a\nb %3B 名'))
    .map((title) => (document) => withTitle(document, title)),
};

/** What is done to a lesson: of a graph that is in none, one of a single page is begun. */
const lessonEdits: readonly fc.Arbitrary<Edit>[] = [
  fc.constant((document) => withNewPage({ document, view: DEFAULT_VIEW })),
  fc.constant((document) => withGraphAsNow({ document, view: DEFAULT_VIEW })),
  fc.constant(withoutPage),
  fc.constant(asOnPage),
  fc.constant(withoutLesson),
  fc.nat(4).map((page) => (document) => turnedTo(document, page)),
  fc.integer({ min: -2, max: 2 }).map((by) => (document) => withPageMoved(document, by)),
  fc
    .record({
      title: fc.string({ unit: 'binary', maxLength: 60 }).map(titleOf),
      prose: fc.string({ unit: 'binary', maxLength: 60 }),
      notes: fc.string({ unit: 'binary', maxLength: 60 }),
    })
    .map((written) => (document) => withPage(document, written)),
  fc.tuple(pick, fc.constantFrom('value', 'adjoint', 'operator')).map(([k, kind]) =>
    onNode(k, (document, { id }) => {
      const asked = openPage(document)?.document.graph.nodes.some((own) => own.id === id);
      return asked ? withQuestion(document, { kind, node: id }) : document;
    }),
  ),
  fc.tuple(fc.nat(3), fc.string({ unit: 'binary', maxLength: 60 })).map(
    ([at, prompt]) =>
      (document) =>
        withPrompt(document, at, prompt),
  ),
  fc.nat(3).map((at) => (document) => withoutQuestion(document, at)),
];

kinds.lesson = fc
  .oneof(...lessonEdits)
  .map(
    (edit) => (document) =>
      document.lesson ? edit(document) : begunLesson({ document, view: DEFAULT_VIEW }),
  );

const many = ['differentiate', 'back', 'simplify'];
/** What needs another before it: folds, of which own primitives are made. */
const rare = ['fold', 'own', 'lesson'];

/** What a person is told when an edit is refused, after which the document is as it was. */
function isRefusal(error: unknown): boolean {
  return [
    ...[ParseError, WireError, edits.RenameError, ReadAttributeError, DifferentiationError],
    ...[FoldError, OwnError],
  ].some((kind) => error instanceof kind);
}

function done(document: Document, edit: Edit): Document {
  try {
    const next = edit(document);
    return excessOf(document, next) ? document : next;
  } catch (error) {
    if (isRefusal(error)) return document;
    throw error;
  }
}

/** Documents as people leave them, whatever they did to them. */
export const editedDocuments: fc.Arbitrary<Document> = fc
  .tuple(
    text,
    fc.array(
      fc.oneof(
        ...Object.entries(kinds).map(([kind, arbitrary]) => ({
          weight: many.includes(kind) ? 1 : rare.includes(kind) ? 6 : 2,
          arbitrary,
        })),
      ),
      { maxLength: 14 },
    ),
  )
  .map(([typed, drawn]) =>
    drawn.reduce(
      done,
      done(EMPTY_DOCUMENT, (document) => withExpression(document, typed)),
    ),
  );
