import type { GraphNode } from '../../../core/graph/graph';
import type { Ink } from '../../../figure/inks';
import type { Mark, Stroke } from '../../../figure/picture';
import { latexOfSign, latexOfWords } from '../../../figure/words';
import { latexMedium } from '../../../lang/medium/latex';
import type { Called } from '../../../lang/medium/medium';
import { latexName } from '../../../lang/name';
import type { Activity } from '../../../state/player/activity';
import { computedAfter } from '../../../state/player/overlay';
import { fitNumber } from '../node/fit';
import { isDerived } from '../scene/is-derived';
import { type NodeReading, readNode, symbolOf } from '../scene/reading';
import { LEAST_NUMBER, NUMBER_TYPE, roomOf, sumPlace } from '../scene/room';
import type { Placed } from '../scene/scene';
import { arrayMarks, label } from './array-marks';
import type { FigureMoment } from './moment';
import { wording } from './words';

/** What is left free at the sides of a node; those that are round at their ends have more. */
const SIDE = { other: 10, round: 14 } as const;
/** The line of the name, and the line of a number by how many rows of an array it shows. */
const HEAD = 28;
const BLOCK = [26, 26, 28, 36] as const;
const NAME = { alone: 23, word: 19 } as const;

type Roles = Activity['nodes'] extends ReadonlyMap<unknown, infer R> ? R : never;

/** A node or a closed fold as it is on the canvas. */
export function* nodeMarks(
  at: Placed,
  moment: FigureMoment,
  roles: Roles | undefined,
): Generator<Mark> {
  const { derived, trace, now, digits } = moment;
  const node = at.fold ? at.fold.result : at.node;
  const reading = node && readNode(derived, trace, node, now, digits);
  if (at.fold) yield sheetBehind(at);
  yield body(at, moment, reading, roles);
  if (node && isDerived(node)) yield* derivedEdge(at, node.order ?? 1);
  if (at.fold) yield* countTag(at, at.fold.count);
  if (node && reading) {
    if (node.kind === 'constant' && !at.fold) yield* constantMarks(at, node, reading);
    else yield* numberMarks(at, node, reading, moment, roles);
    yield* headMarks(at, node, reading, moment);
    yield* shapeTag(at, reading.shape);
  } else if (at.fold) {
    yield* headMarks(at, null, null, moment);
    const text = wording.result(at.fold.outs.length);
    yield label(latexOfWords(text), at.x + at.width / 2, at.y + 55, 'middle', 15, 'ink-soft');
  }
}

/** A node of which only that it is there can be seen, and what is done to it. */
export function bareNode(
  { x, y, width, height, node, fold }: Placed,
  roles: Roles | undefined,
): Mark {
  const ink: Ink = roles?.has('fires') ? 'value' : roles ? 'adjoint' : 'line-strong';
  return {
    kind: 'box',
    x,
    y,
    width,
    height,
    radius: !fold && (node.kind === 'input' || node.kind === 'output') ? 26 : 10,
    fill: roles?.has('fires') ? 'value-tint' : roles ? 'adjoint-tint' : 'panel',
    stroke: { ink, width: roles ? 4 : 1.5 },
  };
}

function sheetBehind({ x, y, width, height }: Placed): Mark {
  const box = { x: x + 4, y: y + 4, width, height };
  return {
    kind: 'box',
    ...box,
    radius: 10,
    fill: 'panel',
    stroke: { ink: 'line-strong', width: 1 },
  };
}

function body(
  at: Placed,
  { derived, trace, now }: FigureMoment,
  reading: NodeReading | null,
  roles: Roles | undefined,
): Mark {
  const { x, y, width, height, node, fold } = at;
  const fires = roles?.has('fires') ?? false;
  const sends = roles?.has('sends') ?? false;
  const receives = roles?.has('receives') ?? false;
  const waits = fold
    ? !fold.outs.every((id) => {
        const statement = derived.checked.statementOf.get(id);
        return statement !== undefined && computedAfter(trace, statement, now.order) <= now.to;
      })
    : reading?.state === 'dormant' || reading?.state === 'unfinished';
  const stroke: Stroke = fires
    ? { ink: 'value', width: 2 }
    : sends || receives
      ? { ink: 'adjoint', width: 2, ...(!sends && { dash: [6, 4] as const }) }
      : reading?.state === 'fireable'
        ? { ink: 'value', width: 1.2 }
        : { ink: 'line-strong', width: 1, ...(waits && { dash: [5, 4] as const }) };
  const isRound = !fold && (node.kind === 'input' || node.kind === 'output');
  return {
    kind: 'box',
    x,
    y,
    width,
    height,
    radius: isRound ? 26 : 10,
    fill: fires
      ? 'value-tint'
      : receives
        ? 'adjoint-tint'
        : reading?.state === 'unfinished'
          ? 'paper'
          : 'panel',
    stroke,
  };
}

/** What differentiation made has an edge at its left, and a prime for each time. */
function* derivedEdge({ x, y, height }: Placed, order: number): Generator<Mark> {
  const stroke = { ink: 'adjoint', width: 4 } as const;
  const [from, to] = [
    { x: x + 1, y: y + 10 },
    { x: x + 1, y: y + height - 10 },
  ];
  yield { kind: 'line', curves: [[from, from, to, to]], stroke, arrow: false };
  const text = "'".repeat(Math.min(3, order));
  yield* tag({ x: x + 12, y: y - 9, width: 12 + 5 * text.length, height: 17 }, `{}${text}`, {
    size: 15,
    ink: 'adjoint',
    edge: 'adjoint-line',
  });
}

function countTag({ x, y, width }: Placed, count: number): Generator<Mark> {
  const text = String(count);
  const wide = 10 + 7 * text.length;
  return tag({ x: x + width - 12 - wide, y: y - 10, width: wide, height: 18 }, text, {
    size: 13,
    ink: 'ink-soft',
    edge: 'line-strong',
  });
}

function* shapeTag({ x, y, width }: Placed, text: string): Generator<Mark> {
  if (text === '') return;
  const wide = 10 + 10.5 * text.length;
  yield* tag({ x: x + width - 10 - wide, y: y - 14, width: wide, height: 21 }, latexOfSign(text), {
    size: 19,
    ink: 'ink-soft',
    edge: 'line',
  });
}

/** A little box on the edge of a node. */
function* tag(
  box: {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  },
  latex: string,
  { size, ink, edge }: { readonly size: number; readonly ink: Ink; readonly edge: Ink },
): Generator<Mark> {
  yield { kind: 'box', ...box, radius: 8, fill: 'panel', stroke: { ink: edge, width: 1 } };
  const y = box.y + box.height / 2;
  yield label(latex, box.x + box.width / 2, y, 'middle', size, ink, box.width - 6);
}

/** The sign or name of a node at the left of its first line, and what the trace calls it at the right. */
function* headMarks(
  at: Placed,
  node: GraphNode | null,
  reading: NodeReading | null,
  { spelled }: FigureMoment,
): Generator<Mark> {
  const named = (name: string) => latexName(name, false, spelled.has(name));
  if (node?.kind === 'constant' && !at.fold) return;
  const side = node && isRound(at, node) ? SIDE.round : SIDE.other;
  const y = top(at, reading) + HEAD / 2;
  const place = reading?.subscript === undefined ? '' : `v_{${reading.subscript}}`;
  const given = node?.kind === 'primitive' && !at.fold && node.name ? named(node.name) : '';
  const symbol = at.fold
    ? named(at.fold.name)
    : node?.kind === 'primitive'
      ? latexOfSign(symbolOf(node))
      : named(node && 'name' in node ? (node.name ?? '') : '');
  const isWord = node?.kind === 'primitive' && symbolOf(node).length > 4;
  const text = given ? `${symbol}\\;\\,${given}` : symbol;
  const size = at.fold || isWord || given ? NAME.word : NAME.alone;
  const room = at.width - 2 * side - (place ? 32 : 0);
  yield label(text, at.x + side, y, 'start', size, 'ink', room);
  if (place) yield label(place, at.x + at.width - side, y, 'end', NAME.word, 'value', 36);
}

function isRound(at: Placed, node: GraphNode): boolean {
  return !at.fold && (node.kind === 'input' || node.kind === 'output');
}

/** Where the lines of a node begin: they stand in its middle. */
function top(at: Placed, reading: NodeReading | null): number {
  const lines = HEAD + 2 * BLOCK[reading?.rows ?? 1];
  return at.y + (at.height - lines) / 2;
}

function* constantMarks(at: Placed, node: GraphNode, reading: NodeReading): Generator<Mark> {
  const middle = at.y + at.height / 2;
  const picture = reading.valuePicture;
  if (picture !== null) {
    yield* arrayMarks(picture, at.x + at.width / 2, middle, BLOCK[reading.rows], 'middle', 'ink');
    return;
  }
  const { text, size } = fitNumber(reading.value ?? '–', roomOf(node), NUMBER_TYPE, LEAST_NUMBER);
  const ink = reading.valueFinite ? 'ink' : 'danger';
  yield label(latexOfSign(text), at.x + at.width / 2, middle, 'middle', size, ink);
}

function* numberMarks(
  at: Placed,
  node: GraphNode,
  reading: NodeReading,
  { notation, spelled, digits, hidden }: FigureMoment,
  roles: Roles | undefined,
): Generator<Mark> {
  const block = BLOCK[reading.rows];
  const first = top(at, reading) + HEAD + block / 2;
  const right = at.x + at.width - SIDE.other;
  const lines = [
    {
      text: reading.value ?? '–',
      picture: reading.valuePicture,
      ink: reading.valueFinite ? 'value' : 'danger',
      y: first,
      isHidden: hidden?.values.has(node.id) ?? false,
    },
    {
      text: reading.derivative ?? '–',
      picture: reading.derivativePicture,
      ink: reading.derivativeFinite ? 'adjoint' : 'danger',
      y: first + block,
      isHidden: hidden?.derivatives.has(node.id) ?? false,
    },
  ] as const;
  for (const { text, picture, ink, y, isHidden } of lines) {
    if (isHidden) yield toWrite(right, y, block, roomOf(node));
    else if (picture !== null) yield* arrayMarks(picture, right, y, block, 'end', ink);
    else {
      const fitted = fitNumber(text, roomOf(node), NUMBER_TYPE, LEAST_NUMBER);
      yield label(latexOfSign(fitted.text), right, y, 'end', fitted.size, ink);
    }
  }
  const called: Called =
    reading.subscript === undefined
      ? { name: node.kind === 'constant' ? '' : (node.name ?? '') }
      : { subscript: reading.subscript };
  const isTold = (roles?.size ?? 0) > 0 && !('name' in called && called.name === '');
  if (isTold && notation !== 'leibniz' && reading.derivativePicture === null) {
    const medium = latexMedium({ notation, digits, spelled });
    const name = reading.forward
      ? medium.tangent(called, null)
      : medium.adjoint(called, reading.about ?? '');
    const shown = fitNumber(reading.derivative ?? '–', roomOf(node), NUMBER_TYPE, LEAST_NUMBER);
    const left = roomOf(node) - shown.size * 0.51 * shown.text.length - 4;
    if (left >= 26) {
      yield label(name, at.x + SIDE.other, first + block, 'start', NAME.word, 'adjoint', left);
    }
  }
  if (reading.sum) yield* sumMarks(at, `${reading.sum} = ${reading.derivative}`);
}

/** Room to write a number. */
function toWrite(right: number, middle: number, block: number, room: number): Mark {
  const width = Math.min(60, room);
  const height = Math.min(block, 26) - 3;
  return {
    kind: 'box',
    x: right - width,
    y: middle - height / 2,
    width,
    height,
    radius: 3,
    fill: 'paper',
    stroke: { ink: 'line-strong', width: 0.8 },
  };
}

/** What is added up hangs from the lower edge. */
function* sumMarks(at: Placed, text: string): Generator<Mark> {
  const { x, y, width, height } = sumPlace(text, at.height);
  const box = { x: at.x + x, y: at.y + y, width, height };
  yield {
    kind: 'box',
    ...box,
    radius: 9,
    fill: 'panel',
    stroke: { ink: 'adjoint-line', width: 1 },
  };
  const middle = box.y + height / 2;
  const latex = `\\mathbf{${latexOfSign(text)}}`;
  yield label(latex, box.x + width / 2, middle, 'middle', 19, 'adjoint', width - 8);
}
