import * as v from 'valibot';
import { limits } from '../../core/limits';
import { sizeOf } from '../../core/tensor/shape';
import { Figure } from './figure';

/** What the page asks of the worker that runs programs. */
export type Request =
  | {
      readonly kind: 'start';
      /** The module, the library, and where there is one the memory of an interpreter that had started. */
      readonly wasm: ArrayBuffer;
      readonly library: ArrayBuffer;
      readonly snapshot: ArrayBuffer | null;
    }
  | {
      readonly kind: 'run';
      readonly source: string;
      readonly files: Readonly<Record<string, string | Uint8Array>>;
    }
  | {
      /** Asks for another value of the last run, and what is inside of a call by its number, −1 for none. */
      readonly kind: 'see';
      readonly which: number;
      readonly inside: number;
    }
  | {
      /** Asks how a function goes both ways, in the program that ran last, or in one that is to be run first. */
      readonly kind: 'compare';
      readonly first: Pick<Extract<Request, { kind: 'run' }>, 'source' | 'files'> | null;
      readonly name: string;
      readonly given: string;
      readonly adjoint: string | null;
    };

const Text = v.pipe(v.string(), v.maxLength(200_000));
const whole = (least: number) => v.pipe(v.number(), v.safeInteger(), v.minValue(least));
const Line = whole(0);
/** NaN as well. */
const AnyNumber = v.custom<number>((x) => typeof x === 'number');

/** A derivative that the program computed itself: a number, or an array in row-major order. */
const ToldDerivative = v.union([
  AnyNumber,
  v.pipe(
    v.object({
      shape: v.pipe(v.array(whole(0)), v.maxLength(limits.axes)),
      data: v.pipe(
        v.instance(Float64Array),
        v.check(({ length }) => length <= limits.elements),
      ),
      dtype: v.exactOptional(v.literal('float32')),
    }),
    v.check(({ shape, data }) => sizeOf(shape) === data.length),
  ),
]);

/** A call of a function of the program, or a turn of a loop. */
const ToldScope = v.object({
  /** The place in the list of the one that it was made in, before it; −1 for none. */
  around: whole(-1),
  name: v.pipe(v.string(), v.maxLength(300)),
  line: Line,
});

/** What led to a value that was swept back from: nodes, still to be checked as those of a link are. */
const ToldGraph = v.object({
  nodes: v.pipe(v.array(v.unknown()), v.maxLength(limits.nodes)),
  folds: v.pipe(v.array(v.unknown()), v.maxLength(limits.folds)),
  /** Of each node the line of the program, 0 where it is not known, and its scope in the list. */
  lines: v.pipe(v.array(Line), v.maxLength(limits.nodes)),
  scopeOf: v.pipe(v.array(whole(-1)), v.maxLength(limits.nodes)),
  scopes: v.pipe(v.array(ToldScope), v.maxLength(2 * limits.nodes)),
  own: v.array(v.pipe(v.string(), v.maxLength(200))),
  /** Of each node the derivative that the program computed itself; null where it told none. */
  theirs: v.pipe(v.array(v.nullable(ToldDerivative)), v.maxLength(limits.nodes)),
  /** Of each node its place in the log of a framework's tape; −1 where it has none. */
  onTape: v.pipe(v.array(whole(-1)), v.maxLength(limits.nodes)),
  /** How often the program's own classes swept back. */
  sweeps: whole(0),
  /** The scopes, by their places in the list, that were left out since all would be too much; and their numbers. */
  closed: v.pipe(v.array(v.tuple([whole(0), whole(0)])), v.maxLength(limits.nodes)),
});

/** What befell the tape of a framework at one line. */
const ToldEvent = v.object({
  kind: v.string(),
  place: Line,
  count: whole(0),
  keeping: whole(0),
  entries: whole(0),
  values: v.pipe(v.array(whole(0)), v.maxLength(10_000)),
  roots: v.pipe(v.array(whole(0)), v.maxLength(100)),
});

const Failed = v.object({ error: Text });
const Gradient = v.pipe(v.array(v.nullable(AnyNumber)), v.maxLength(64));

/** How a function went both ways. */
const ToldBothWays = v.object({
  recorded: v.union([
    Failed,
    v.object({
      operations: whole(0),
      tape: v.pipe(
        v.array(v.object({ text: v.pipe(v.string(), v.maxLength(300)), line: Line })),
        v.maxLength(1000),
      ),
      connected: v.boolean(),
      skipped: v.pipe(v.array(Line), v.maxLength(limits.source)),
      alone: v.nullable(AnyNumber),
      recording: AnyNumber,
      sweep: AnyNumber,
      gradient: Gradient,
    }),
  ]),
  written: v.nullable(v.union([Failed, v.object({ seconds: AnyNumber, gradient: Gradient })])),
});

/** What the worker tells the page, which is looked at as a link is: a program may have sent it. */
export const Answer = v.variant('kind', [
  v.object({ kind: v.literal('started'), snapshot: v.nullable(v.instance(ArrayBuffer)) }),
  v.object({ kind: v.literal('printed'), text: Text }),
  /** More was printed than is shown, which is so many characters at most. */
  v.object({ kind: v.literal('cut'), most: whole(0) }),
  v.object({ kind: v.literal('drawn'), figure: Figure }),
  v.object({
    kind: v.literal('ended'),
    error: v.nullable(Text),
    /** What led to the value that was swept back from last: nodes, still to be checked as those of a link are. */
    graph: v.nullable(ToldGraph),
    /** Of each value that can be seen, that shown first, its place in the program and how many sweeps began there. */
    choices: v.pipe(v.array(v.tuple([Line, whole(-1)])), v.maxLength(1000)),
    /** Values of the program’s own classes that were not recorded, since there were too many. */
    lost: whole(0),
    /** How many values were recorded. */
    entries: whole(0),
    /** The lines of the program that were not run. */
    skipped: v.pipe(v.array(Line), v.maxLength(limits.source)),
    /** The files that lines are of, the program first. */
    files: v.pipe(v.array(v.pipe(v.string(), v.maxLength(300))), v.maxLength(1000)),
    /** What befell the tape, the newest. */
    events: v.pipe(v.array(ToldEvent), v.maxLength(1000)),
    milliseconds: v.number(),
    /** Bytes of memory that Python has taken, and gives back to no later run. */
    memory: whole(0),
  }),
  v.object({ kind: v.literal('seen'), graph: v.nullable(ToldGraph) }),
  v.object({ kind: v.literal('compared'), ways: ToldBothWays }),
  v.object({ kind: v.literal('failed'), why: Text }),
  /** Python itself came to its end with the program. */
  v.object({ kind: v.literal('crashed'), why: Text }),
]);

export type Answer = v.InferOutput<typeof Answer>;
export type ToldBothWays = v.InferOutput<typeof ToldBothWays>;
export type ToldGraph = v.InferOutput<typeof ToldGraph>;
