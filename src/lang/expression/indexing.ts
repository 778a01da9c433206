import { type Attributes, settingAt } from '../../core/rule/attributes';
import type { Instruction, TextRange } from './statement';

/** What stands between two commas of `X[1:3, :, i]`: a range of positions, all of them, or an index. */
export type IndexEntry<Index> =
  | {
      readonly kind: 'range';
      readonly start?: number;
      readonly stop?: number;
      readonly step?: number;
    }
  | { readonly kind: 'index'; readonly index: Index };

/** A range of positions along one axis. */
export type Cut = Extract<IndexEntry<never>, { kind: 'range' }>;

/**
 * The slices that take these ranges, one where one can say it: ends that are left out are not known
 * as numbers, so they do not go into one list with ends that are.
 */
function slicesOf(entries: readonly IndexEntry<unknown>[]): readonly Attributes[] {
  const groups = new Map<string, { axis: number; cut: Cut }[]>();
  entries.forEach((entry, axis) => {
    if (entry.kind === 'index') return;
    const cut = withStart(entry);
    if (cut.start === undefined && cut.stop === undefined && cut.step === undefined) return;
    const key = [cut.start, cut.stop].map((position) => position === undefined).join();
    const group = groups.get(key);
    if (group) group.push({ axis, cut });
    else groups.set(key, [{ axis, cut }]);
  });
  return [...groups.values()].map((group) => {
    const list = (values: (number | undefined)[]) =>
      values.length === 1 ? (values[0] as number) : (values as number[]);
    const cuts = group.map(({ cut }) => cut);
    const stepped = cuts.some(({ step }) => step !== undefined);
    return {
      ...(cuts[0]?.start === undefined ? {} : { start: list(cuts.map(({ start }) => start)) }),
      ...(cuts[0]?.stop === undefined ? {} : { stop: list(cuts.map(({ stop }) => stop)) }),
      ...(stepped ? { step: list(cuts.map(({ step = 1 }) => step)) } : {}),
      ...(group.every(({ axis }, k) => axis === k)
        ? {}
        : { axis: list(group.map(({ axis }) => axis)) }),
    };
  });
}

/** Going up, a range without a start starts at 0. */
function withStart({ start, ...cut }: Cut): Cut {
  if (start !== undefined) return { start, ...cut };
  const isAll = cut.stop === undefined && (cut.step ?? 1) === 1;
  if (isAll) return { kind: 'range' };
  return (cut.step ?? 1) > 0 ? { start: 0, ...cut } : cut;
}

/**
 * Emits what `X[…]` does to the value before it: slices, then, from the last axis to the first, so
 * that the axes before keep their numbers, a selection for every index.
 */
export function emitIndexing(
  code: Instruction[],
  entries: readonly IndexEntry<readonly Instruction[]>[],
  place: TextRange,
): void {
  for (const attributes of slicesOf(entries)) {
    code.push({ do: 'apply', primitive: 'slice', count: 1, attributes, ...place });
  }
  for (const [axis, entry] of [...entries.entries()].reverse()) {
    if (entry.kind !== 'index') continue;
    for (const instruction of entry.index) code.push(instruction);
    const attributes = axis === 0 ? {} : { attributes: { axis } };
    code.push({ do: 'apply', primitive: 'gather', count: 2, ...attributes, ...place });
  }
}

/** The entries that read back as one slice with these attributes; null when there are none such. */
export function entriesOf(attributes: Attributes): readonly Cut[] | null {
  const entries = cutsOf(attributes);
  const again = entries ? slicesOf(entries) : [];
  const [only] = again;
  return again.length === 1 && only && same(only, attributes) ? entries : null;
}

/** What a slice takes of each axis, up to the last it is about; null where axes count from the end. */
export function cutsOf(attributes: Attributes): readonly Cut[] | null {
  const list = (name: string) => {
    const value = settingAt(attributes, name);
    return value === undefined || typeof value !== 'number' ? value : [value];
  };
  const [starts, stops, steps] = ['start', 'stop', 'step'].map(list);
  const count = Math.max(...[starts, stops, steps].map((x) => x?.length ?? 0));
  const axes = list('axis') ?? Array.from({ length: count }, (_, k) => k);
  if (axes.some((axis) => axis < 0 || axis > 16) || axes.length !== count) return null;
  const entries: Cut[] = Array.from({ length: Math.max(-1, ...axes) + 1 }, () => ({
    kind: 'range',
  }));
  axes.forEach((axis, k) => {
    const [start, stop, step] = [starts?.[k], stops?.[k], steps?.[k]];
    entries[axis] = {
      kind: 'range',
      ...(start === undefined ? {} : { start }),
      ...(stop === undefined ? {} : { stop }),
      ...(step === undefined ? {} : { step }),
    };
  });
  return entries;
}

function same(a: Attributes, b: Attributes): boolean {
  const names = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...names].every((name) => String(a[name]) === String(b[name]));
}

/** A range as it is written: `1:3`, `:`, `::-1`. */
export function rangeText({ start, stop, step }: Cut, minus = '-', colon = ':'): string {
  const shown = (position: number | undefined) =>
    position === undefined ? '' : String(position).replace('-', minus);
  const from = start === 0 && stop !== undefined && (step ?? 1) > 0 ? '' : shown(start);
  return `${from}${colon}${shown(stop)}${step === undefined ? '' : colon + shown(step)}`;
}
