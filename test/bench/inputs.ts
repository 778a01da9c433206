/**
 * `npm run bench -- --only inputs`: how the time grows that what somebody else made takes to be read, checked,
 * placed, pasted, linked and drawn, from n to 4n: 4 where it is linear, 16 where it is quadratic. Medians of
 * processor time of the process, sizes in turn; the worst comes first.
 */
import { checkedGraph } from '../../src/core/graph/checked';
import type { Graph, GraphNode } from '../../src/core/graph/graph';
import { randomNumbers } from '../../src/core/random';
import { withoutAutomaticPlaces } from '../../src/document/arranging';
import { derivedOf, traceOf } from '../../src/document/derived';
import { DEFAULT_VIEW, type Document, EMPTY_DOCUMENT } from '../../src/document/document';
import { fragmentOf, joined, remove, rename, setValue } from '../../src/document/edits';
import { excessOf } from '../../src/document/excess';
import { expressionOf } from '../../src/document/printed';
import { reconcile } from '../../src/document/reconcile/reconcile';
import { decodeFragment, encodeFragment } from '../../src/file/clipboard/clipboard';
import { applied } from '../../src/file/journal/applied';
import { difference } from '../../src/file/journal/difference';
import { mendedLink } from '../../src/file/link/mend';
import { readWorkText, writeWorkText } from '../../src/file/link/work-text';
import { latexFormula } from '../../src/lang/emit/formula';
import { frontEndOf } from '../../src/lang/front-ends/front-ends';
import { spelledInGraph } from '../../src/lang/medium/spelled';
import { ParseError } from '../../src/lang/read/parse-error';
import { withPlaces } from '../../src/layout/automatic';
import { activityNow } from '../../src/state/player/activity';
import { sceneOf } from '../../src/ui/canvas/scene/scene';
import { labelsOf } from '../../src/ui/canvas/wire/labels';
import { shapeLabels } from '../../src/ui/canvas/wire/shape-labels';
import { doneHere } from '../../src/work/plan';
import { decodeJson, encodeJson } from '../file/graphs';
import { medianOf, table } from './timing';

const GROWTH = 4;
const ROUNDS = 3;
/** A run is repeated until it takes so many milliseconds. */
const LEAST = 10;

/** What is done with an input, which is made anew for each run, since much is remembered of an old one. */
type Run = (size: number) => () => unknown;

const output = (id: string, of: string): GraphNode => ({
  kind: 'output',
  id,
  name: id,
  operands: [of],
});
const input = (k: number, value: number | number[] = 0.5): GraphNode => ({
  kind: 'input',
  id: `x${k}`,
  name: `x${k}`,
  value,
});
const primitive = (
  id: string,
  name: 'add' | 'addN' | 'sin' | 'sum',
  ...operands: string[]
): GraphNode => ({
  kind: 'primitive',
  id,
  primitive: name,
  operands,
});
const times = <T>(count: number, of: (k: number) => T): T[] =>
  Array.from({ length: count }, (_, k) => of(k));

/** Graphs of about so many nodes. */
const graphs: Readonly<Record<string, (size: number) => readonly GraphNode[]>> = {
  'a chain': (size) => [
    input(0),
    ...times(size, (k) => primitive(`n${k}`, 'sin', k === 0 ? 'x0' : `n${k - 1}`)),
    output('y', `n${size - 1}`),
  ],
  'inputs alone': (size) => times(size, (k) => input(k)),
  'one wide sum': (size) => [
    ...times(size, (k) => input(k)),
    primitive('s', 'addN', ...times(size, (k) => `x${k}`)),
    output('y', 's'),
  ],
  'one input read by all': (size) => [
    input(0),
    ...times(size, (k) => primitive(`n${k}`, 'sin', 'x0')),
  ],
  'many outputs': (size) => [input(0), ...times(size, (k) => output(`y${k}`, 'x0'))],
  'wired at random': (size) => {
    const random = randomNumbers(size);
    const before = (k: number) => (k === 0 ? 'x0' : `n${Math.floor(random() * k)}`);
    return [
      input(0),
      ...times(size, (k) => primitive(`n${k}`, 'add', before(k), before(k))),
      output('y', `n${size - 1}`),
    ];
  },
  'backwards, so that readers come first': (size) =>
    times(size, (k) => primitive(`n${k}`, 'sin', `n${k + 1}`))
      .concat(input(0))
      .map((node, k) => (k === size - 1 ? primitive(`n${k}`, 'sin', 'x0') : node)),
  arrays: (size) => [
    input(0, times(size, Math.cos)),
    primitive('s', 'sum', 'x0'),
    output('y', 's'),
  ],
};

const documentOf = (nodes: readonly GraphNode[]): Document => ({
  ...EMPTY_DOCUMENT,
  graph: { nodes },
});
const fresh = ({ nodes }: Graph): Graph => ({ nodes: nodes.map((node) => ({ ...node })) });
const snapshotOf = (document: Document) => ({ document, view: DEFAULT_VIEW });
const work = (document: Document) => ({ kind: 'graph', content: snapshotOf(document) }) as const;
const placed = (document: Document): Document => withPlaces(document);

/** What is done with a graph. */
const graphRuns: Readonly<Record<string, (document: Document) => () => unknown>> = {
  'write a file': (document) => () => encodeJson(snapshotOf(document)),
  'read a file': (document) => {
    const text = encodeJson(snapshotOf(document));
    return () => decodeJson(text);
  },
  'write a link': (document) => () => writeWorkText(work(document)),
  'read a link': (document) => {
    const text = writeWorkText(work(document));
    return () => readWorkText(text);
  },
  check: (document) => () => checkedGraph(fresh(document.graph)),
  'place all': (document) => () => withPlaces({ ...document, graph: fresh(document.graph) }),
  'place all but one': (document) => {
    const positions = { [document.graph.nodes[0]?.id ?? '']: { x: 0, y: 0 } };
    return () => withPlaces({ ...document, positions, graph: fresh(document.graph) });
  },
  'place every second': (document) => {
    const { positions } = placed(document);
    const half = Object.fromEntries(Object.entries(positions).filter((_, k) => k % 2 === 0));
    return () => withPlaces({ ...document, positions: half, graph: fresh(document.graph) });
  },
  'know automatic places': (document) => {
    const { positions } = placed(document);
    return () =>
      doneHere(withoutAutomaticPlaces({ ...document, positions, graph: fresh(document.graph) }));
  },
  paste: (document) => {
    const there = placed(document);
    const fragment = fragmentOf(
      there,
      document.graph.nodes.map(({ id }) => id),
    );
    return () => joined(there, fragment, { x: 0, y: 0 });
  },
  'read copied nodes': (document) => {
    const text = encodeFragment(
      fragmentOf(
        document,
        document.graph.nodes.map(({ id }) => id),
      ),
    );
    return () => decodeFragment(text);
  },
  'delete half': (document) => {
    const there = placed(document);
    const half = document.graph.nodes.filter((_, k) => k % 2 === 0).map(({ id }) => id);
    return () => remove(there, half);
  },
  'edit a value, and store that': (document) => {
    const there = placed(document);
    return () => {
      const next = setValue(there, 'x0', 7);
      excessOf(there, next);
      return applied(there, structuredClone(difference(there, next)));
    };
  },
  rename: (document) => {
    const there = placed(document);
    return () => rename(there, 'x0', 'another');
  },
  'tell names apart': (document) => () => spelledInGraph(fresh(document.graph)),
  'print the expression': (document) => () => expressionOf(fresh(document.graph)),
  'print the formula': (document) => () =>
    latexFormula(checkedGraph(fresh(document.graph)).program),
  'draw nodes, wires and labels': (document) => {
    const there = placed(document);
    return () => {
      const now = { ...there, graph: fresh(there.graph) };
      const derived = derivedOf(now);
      const trace = traceOf(now, 'reverse');
      const scene = sceneOf(now, false);
      shapeLabels(scene, derived);
      for (const step of [0, trace.stepCount - 1]) {
        const range = { from: Math.max(0, step - 1), to: Math.max(0, step) };
        const activity = activityNow(derived, trace, range);
        labelsOf({ scene, derived, trace, activity, now: range, digits: 3, scale: 1 });
      }
    };
  },
};

/** Texts of about so many characters. */
const texts: Readonly<Record<string, (size: number) => string>> = {
  'a sum': (size) => `${'a+'.repeat(size / 2)}a`,
  'a sum of names': (size) => times(size / 6, (k) => `a${k}`).join('+'),
  parentheses: (size) => `${'('.repeat(size / 2)}a${')'.repeat(size / 2)}`,
  signs: (size) => `${'-'.repeat(size)}a`,
  powers: (size) => `${'a^'.repeat(size / 2)}a`,
  'calls in calls': (size) => `${'sin('.repeat(size / 5)}a${')'.repeat(size / 5)}`,
  lines: (size) => times(size / 14, (k) => `a${k + 1} = a${k}`).join('\n'),
  'statements without a name': (size) => 'a;'.repeat(size / 2),
  'outputs called as inputs': (size) => times(size / 22, (k) => `p${k}=q${k};q${k}=1*a`).join(';'),
  'a function called often': (size) => `f(a)=a*a\n${'f(a)+'.repeat(size / 5)}f(a)`,
  functions: (size) => `a=1;${times(size / 20, (k) => `f${k}(a)=a;f${k}(a)`).join(';')}`,
  'indices in brackets': (size) => `X=[1,2];${'X[0]+'.repeat(size / 5)}X[1]`,
  'letters in a row': (size) => times(size / 4, () => 'πab').join('+'),
  'calls without brackets': (size) => `${'sin '.repeat(size / 4)}a`,
  'conditions with words': (size) => `${'a and '.repeat(size / 6)}a`,
  'choices in a row': (size) => `${'1 if a else '.repeat(size / 12)}0`,
  primes: (size) => `a${"'".repeat(size)}`,
  bars: (size) => `${'|'.repeat(size / 2)}a${'|'.repeat(size / 2)}`,
  'commas outside of brackets': (size) => `${'a,'.repeat(size / 2)}a`,
  brackets: (size) => `${'['.repeat(size / 2)}1${']'.repeat(size / 2)}`,
  comments: (size) => `a ${'# b\n'.repeat(size / 4)}`,
  'an array': (size) => `[${times(size / 2, (k) => k % 10).join(',')}]*a`,
  'one name': (size) => 'a'.repeat(size),
  'one number': (size) => '1'.repeat(size),
  blanks: (size) => `a${' '.repeat(size)}`,
  garbage: (size) => '#'.repeat(size),
  'LaTeX in a row': (size) => `${'\\sin x_{1}^{2}\\cdot '.repeat(size / 20)}a`,
  'LaTeX on lines': (size) =>
    `\\begin{aligned}${times(size / 18, (k) => `y_{${k}} &= x^2`).join('\\\\')}\\end{aligned}`,
  Mathematica: (size) => `${'Sin['.repeat(size / 5)}a${']'.repeat(size / 5)}`,
  'spreadsheet calls': (size) => `=${'SUM('.repeat(size / 5)}A1${')'.repeat(size / 5)}`,
  LaTeX: (size) => `${'\\frac{a}{'.repeat(size / 10)}a${'}'.repeat(size / 10)}`,
  'a spreadsheet': (size) => `=${'A1+'.repeat(size / 3)}A1`,
};

const there = withPlaces(reconcile(EMPTY_DOCUMENT, frontEndOf('a*b'), 'a*b'));

function readText(text: string): unknown {
  try {
    return reconcile(there, frontEndOf(text), text);
  } catch (error) {
    if (error instanceof ParseError) return error;
    throw error;
  }
}

const links: Readonly<Record<string, (size: number) => string>> = {
  letters: (size) => '1'.repeat(size),
  'an address': (size) => `https://a/#${'1aB-'.repeat(size / 4)}`,
  quoted: (size) => `=3D${'=\n1'.repeat(size / 3)}`,
  percents: (size) => '%2523'.repeat(size / 5),
};

const runs: readonly (readonly [what: string, size: number, run: Run])[] = [
  ...Object.entries(graphs).flatMap(([graph, nodesOf]) =>
    Object.entries(graphRuns).map(
      ([what, run]) =>
        [`${what}: ${graph}`, 2000, (size: number) => run(documentOf(nodesOf(size)))] as const,
    ),
  ),
  ...Object.entries(texts).map(
    ([text, textOf]) =>
      [
        `read an expression: ${text}`,
        4500,
        (size: number) => {
          const written = textOf(size);
          return () => readText(written);
        },
      ] as const,
  ),
  ...Object.entries(links).map(
    ([link, textOf]) =>
      [
        `mend a link: ${link}`,
        100_000,
        (size: number) => {
          const written = textOf(size);
          return () => mendedLink(written, () => false);
        },
      ] as const,
  ),
];

/** Milliseconds of the processors that a run takes, with all threads of the process. */
function processorTime(run: () => unknown, repeats: number): number {
  const before = process.cpuUsage();
  for (let k = 0; k < repeats; k++) run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000 / repeats;
}

function repeatsOf(run: () => unknown): number {
  let repeats = 1;
  while (processorTime(run, repeats) * repeats < LEAST && repeats < 4096) repeats *= 2;
  return repeats;
}

const measured = runs.map(([what, size, run]) => {
  const [small, large] = [run(size), run(GROWTH * size)];
  const [few, many] = [repeatsOf(small), repeatsOf(large)];
  const [short, long]: [number[], number[]] = [[], []];
  for (let round = 0; round < ROUNDS; round++) {
    short.push(processorTime(small, few));
    long.push(processorTime(large, many));
  }
  const [at, grown] = [medianOf(short), medianOf(long)];
  return { what, size, at, grown, ratio: grown / at };
});

measured.sort((a, b) => b.ratio - a.ratio);
console.log(`What grows most from n to ${GROWTH}n, milliseconds of processor time`);
console.log(
  table(
    ['', 'n', 'at n', `at ${GROWTH}n`, 'ratio'],
    measured
      .slice(0, Number(process.argv[2] ?? 25))
      .map(({ what, size, at, grown, ratio }) => [
        what,
        size.toLocaleString('en'),
        at.toFixed(2),
        grown.toFixed(2),
        ratio.toFixed(1),
      ]),
  ),
);
