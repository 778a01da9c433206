import * as v from 'valibot';
import type { NodeId } from '../../core/graph/graph';
import { limits } from '../../core/limits';
import {
  DEFAULT_TRAINING,
  type OwnTable,
  optimiserNames,
  type Training,
} from '../../document/training';
import { because } from './fault';
import { readNumber } from './numbers';
import { isRecord, record } from './record';

const odd = because({ kind: 'no training' });

/** A number, or what stands for one that JSON can't write. */
const anyNumber = v.pipe(v.unknown(), v.transform(readNumber), v.number(odd));
const number = (least: number, most: number) =>
  v.pipe(
    anyNumber,
    v.check((n) => n >= least && n <= most, odd),
  );
const whole = (most: number, least = 0) =>
  v.pipe(
    number(least, most),
    v.check((n: number) => Number.isSafeInteger(n), odd),
  );
const name = v.pipe(v.string(odd), v.maxLength(limits.title, odd));
const text = (most: number) => v.pipe(v.array(name, odd), v.maxLength(most, odd));

const { data, optimiser, batch, epochs, seed, zeroed } = DEFAULT_TRAINING;

/** Rows of finite numbers, each as long as there are columns; classes by their whole numbers. */
const tableSchema = v.pipe(
  record(
    {
      columns: v.pipe(text(limits.columns), v.minLength(1, odd)),
      rows: v.pipe(
        v.array(v.array(v.pipe(anyNumber, v.finite(odd)), odd), odd),
        v.minLength(1, odd),
        v.maxLength(limits.rows, odd),
      ),
      classes: v.optional(text(limits.columns)),
    },
    { kind: 'no training' },
  ),
  v.check(({ columns, rows }) => rows.length * columns.length <= limits.elements, odd),
  v.check(({ columns, rows }) => rows.every((row) => row.length === columns.length), odd),
  v.check(
    ({ rows, classes }) =>
      classes === undefined || rows.every((row) => classes[row.at(-1) as number] !== undefined),
    odd,
  ),
  v.transform(
    ({ columns, rows, classes }): OwnTable => ({ columns, rows, ...(classes && { classes }) }),
  ),
);

const dataSchema = record(
  {
    set: v.optional(name, data.set),
    rows: v.optional(whole(limits.rowsMade, 1), data.rows),
    noise: v.optional(number(0, 1), data.noise),
    test: v.optional(number(0, 0.9), data.test),
    normalised: v.optional(v.boolean(odd), data.normalised),
    own: v.optional(tableSchema),
  },
  { kind: 'no training' },
);

const optimiserSchema = record(
  {
    name: v.optional(v.picklist(optimiserNames, odd), optimiser.name),
    rate: v.optional(number(0, 1e6), optimiser.rate),
    decay: v.optional(number(0, 1e6), optimiser.decay),
    clip: v.optional(number(0, 1e6), optimiser.clip),
  },
  { kind: 'no training' },
);

const progressSchema = record(
  {
    updates: whole(limits.updates),
    start: v.pipe(
      v.custom<Readonly<Record<NodeId, readonly unknown[]>>>(isStart, odd),
      v.transform(readStart),
    ),
  },
  { kind: 'no training' },
);

function isStart(value: unknown): boolean {
  if (!isRecord(value)) return false;
  let count = 0;
  return Object.values(value).every((numbers) => {
    if (!Array.isArray(numbers)) return false;
    count += numbers.length;
    return count <= limits.numbers && numbers.every((x) => readNumber(x) !== undefined);
  });
}

function readStart(
  start: Readonly<Record<NodeId, readonly unknown[]>>,
): Readonly<Record<NodeId, readonly number[]>> {
  const read = Object.entries(start).map(([id, numbers]) => [
    id,
    numbers.map((x) => readNumber(x) as number),
  ]);
  return Object.fromEntries(read);
}

/** How a graph is trained. */
export const trainingSchema: v.GenericSchema<unknown, Training> = v.pipe(
  record(
    {
      data: v.optional(dataSchema, {}),
      optimiser: v.optional(optimiserSchema, {}),
      batch: v.optional(whole(limits.rows), batch),
      epochs: v.optional(whole(limits.epochs, 1), epochs),
      seed: v.optional(whole(2 ** 31), seed),
      zeroed: v.optional(v.boolean(odd), zeroed),
      progress: v.optional(progressSchema),
    },
    { kind: 'no training' },
  ),
  v.transform(
    ({ data: { own, ...rows }, progress, ...recipe }): Training => ({
      ...recipe,
      data: { ...rows, ...(own && { own }) },
      ...(progress && { progress }),
    }),
  ),
);

/** A recipe whose progress knows the nodes by the ids that they have come to have. */
export function withKnown(
  { progress, ...recipe }: Training,
  idOf: (id: NodeId) => NodeId | undefined,
): Training {
  if (!progress) return recipe;
  const start = Object.entries(progress.start).flatMap(([id, numbers]) => {
    const known = idOf(id);
    return known === undefined ? [] : [[known, [...numbers]] as const];
  });
  return { ...recipe, progress: { ...progress, start: Object.fromEntries(start) } };
}
