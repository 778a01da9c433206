import type { Trace } from '../../../core/trace/trace';
import type { Derived } from '../../../document/derived';
import { allFinite } from '../../../lang/array/tensor-text';
import { derivativeReached, valueReached } from '../../../state/player/overlay';
import type { StepRange } from '../../../state/player/stops';
import { ems } from '../../parts/text/number-width';
import type { Colours } from './colours';
import type { Transform } from './geometry';
import { showTensor, symbolOf } from './reading';
import type { Placed } from './scene';

/** From this zoom on what is painted looks as elements do. */
export const NEAR = 0.5;
/** From this zoom down names have all the room: numbers are gone. */
const NAMES_ALONE = 0.32;
/** Names are no smaller than this on the screen, in pixels, until they fill their node. */
const LEAST = 11;
/** The type of names on an element and the largest that a node has room for, and of numbers, at zoom 1. */
const NAME = 23;
const LARGEST = 38;
const NUMBER = 21.5;
/** The second of two names on a line is smaller. */
const SECOND = 0.83;
/** The middle of the first line of a node, and of its numbers, from its upper edge. */
const HEAD = 16;
const FIRST_NUMBER = 41;
const NEXT_NUMBER = 24;
const FAMILY = 'KaTeX_Main, serif';
/** What is left free at the sides of a node. */
const SIDE = 10;

/** What is written on nodes depends on. */
interface Written {
  readonly derived: Derived;
  readonly trace: Trace;
  readonly now: StepRange;
  readonly digits: number;
  readonly transform: Transform;
  readonly colours: Colours;
}

/**
 * Writes on a node what it is called and, from near, its numbers. As the view goes off names grow in the node, so
 * that they can be read, and take the place of the numbers without a jump.
 */
export function paintText(pen: CanvasRenderingContext2D, picture: Written, at: Placed): void {
  const { derived, colours, transform } = picture;
  const { node } = at;
  const apart = Math.min(1, Math.max(0, (NEAR - transform.zoom) / (NEAR - NAMES_ALONE)));
  const size = Math.min(LARGEST, Math.max(NAME, LEAST / transform.zoom));
  const statement = derived.checked.statementOf.get(at.fold?.outs[0] ?? node.id);
  const subscript =
    statement === undefined || node.kind === 'output' ? undefined : derived.subscripts[statement];
  const symbol = at.fold?.name ?? symbolOf(node);
  const given = node.kind === 'primitive' && !at.fold ? node.name : undefined;
  const name = given ?? (subscript === undefined ? '' : 'v');
  const index = given === undefined && subscript !== undefined ? shownIndex(subscript) : '';
  pen.textAlign = 'left';
  const room = at.width - 2 * SIDE;
  const middle = at.x + at.width / 2;
  const alone = node.kind === 'constant' || name === '';
  // Beside each other they share the line.
  const wide = alone ? room : room * mix(0.54, 1, apart);
  pen.fillStyle = colours.ink;
  write(pen, symbol, size, wide, {
    beside: { left: at.x + SIDE },
    middle,
    apart: node.kind === 'constant' ? 1 : apart,
    y:
      node.kind === 'constant'
        ? at.y + at.height / 2
        : at.y + mix(HEAD, at.height * (alone ? 0.5 : 0.3), apart),
  });
  if (name !== '') {
    pen.fillStyle = given === undefined ? colours.value : colours.ink;
    write(pen, name, size * mix(SECOND, 1, apart), wide, {
      beside: { right: at.x + at.width - SIDE },
      middle,
      apart,
      y: at.y + mix(HEAD, at.height * 0.7, apart),
      index,
    });
  }
  if (apart < 1 && node.kind !== 'constant') paintNumbers(pen, picture, at, statement, 1 - apart);
}

function shownIndex(subscript: number): string {
  return String(subscript).replace('-', '−');
}

/** The numbers of a node, one below the other at its right side. */
function paintNumbers(
  pen: CanvasRenderingContext2D,
  { trace, now, digits, colours }: Written,
  at: Placed,
  statement: number | undefined,
  ink: number,
): void {
  const value = statement === undefined ? null : valueReached(trace, statement, now.to, now.order);
  const derivative =
    statement === undefined ? null : derivativeReached(trace, statement, now.to, now.order);
  const before = pen.globalAlpha;
  pen.globalAlpha = before * ink;
  const lines = [
    [value, value ? colours.value : colours['ink-soft']],
    [derivative, colours.adjoint],
  ] as const;
  for (const [k, [tensor, colour]] of lines.entries()) {
    pen.fillStyle = tensor === null || allFinite(tensor.data) ? colour : colours.danger;
    const text = tensor ? showTensor(tensor, digits) : '–';
    const right = at.x + at.width - SIDE;
    const y = at.y + FIRST_NUMBER + NEXT_NUMBER * k;
    write(pen, text, NUMBER, at.width - SIDE, { beside: { right }, middle: right, apart: 0, y });
  }
  pen.globalAlpha = before;
}

interface Line {
  /** Where it begins, or ends, beside something else. */
  readonly beside: { readonly left: number } | { readonly right: number };
  /** The middle of the node, where it stands by itself. */
  readonly middle: number;
  /** How far it has come from the one to the other: 0 to 1. */
  readonly apart: number;
  readonly y: number;
  /** What stands lower and smaller after it. */
  readonly index?: string;
}

/** The type of an index, and how far below its line it is, as parts of the type before it. */
const INDEX = { type: 0.72, below: 0.16 };

function write(
  pen: CanvasRenderingContext2D,
  text: string,
  size: number,
  room: number,
  { beside, middle, apart, y, index = '' }: Line,
): void {
  const own = ems(text);
  const width = own + (index === '' ? 0 : ems(index) * INDEX.type);
  // In half pixels: of each type that is met the browser keeps what it knows.
  const type = Math.floor(2 * Math.min(size, room / width)) / 2;
  const start = 'left' in beside ? beside.left : beside.right - width * type;
  const x = mix(start, middle - (width * type) / 2, apart);
  pen.font = `${type}px ${FAMILY}`;
  pen.fillText(text, x, y);
  if (index === '') return;
  pen.font = `${type * INDEX.type}px ${FAMILY}`;
  pen.fillText(index, x + own * type, y + type * INDEX.below);
}

function mix(from: number, to: number, part: number): number {
  return from + (to - from) * part;
}
