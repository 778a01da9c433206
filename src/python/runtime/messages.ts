import * as v from 'valibot';
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
      readonly files: Readonly<Record<string, string>>;
    };

const Text = v.pipe(v.string(), v.maxLength(200_000));

/** What the worker tells the page, which is looked at as a link is: a program may have sent it. */
export const Answer = v.variant('kind', [
  v.object({ kind: v.literal('started'), snapshot: v.nullable(v.instance(ArrayBuffer)) }),
  v.object({ kind: v.literal('printed'), text: Text }),
  v.object({ kind: v.literal('drawn'), figure: Figure }),
  v.object({
    kind: v.literal('ended'),
    error: v.nullable(Text),
    /** What led to the value that was swept back from last: nodes, still to be checked as those of a link are. */
    graph: v.nullable(
      v.object({
        nodes: v.pipe(v.array(v.unknown()), v.maxLength(50_000)),
        own: v.array(v.pipe(v.string(), v.maxLength(200))),
      }),
    ),
    /** How many values were recorded. */
    entries: v.pipe(v.number(), v.integer(), v.minValue(0)),
    milliseconds: v.number(),
  }),
  v.object({ kind: v.literal('failed'), why: Text }),
]);

export type Answer = v.InferOutput<typeof Answer>;
