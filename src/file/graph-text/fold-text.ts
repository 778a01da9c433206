import type { Fold } from '../../core/graph/graph';
import { limits } from '../../core/limits';
import { idAt } from './node-text';

/**
 * Folds as text, with commas between: `name=3-7+9` has the nodes at places 3 to 7 and 9, and
 * `name<0=…` is in the first of the folds, and `name^neuron=…` was made by the own primitive of that name.
 */
export function writeFolds(folds: readonly Fold[], index: ReadonlyMap<string, number>): string {
  const places = new Map(folds.map(({ id }, k) => [id, k]));
  return folds
    .map(({ name, within, of, nodes }) => {
      const own = nodes.map((id) => index.get(id) as number).sort((a, b) => a - b);
      const around = within === undefined ? '' : `<${places.get(within)}`;
      return `${name}${of === undefined ? '' : `^${of}`}${around}=${ranges(own)}`;
    })
    .join();
}

function ranges(places: readonly number[]): string {
  const found: [number, number][] = [];
  for (const place of places) {
    const last = found.at(-1);
    if (last?.[1] === place - 1) last[1] = place;
    else found.push([place, place]);
  }
  return found.map(([from, to]) => (from === to ? `${from}` : `${from}-${to}`)).join('+');
}

/** What `writeFolds` wrote as data for the schema, of so many nodes; null for what it never writes. */
export function readFolds(
  text: string,
  count: number,
): readonly Readonly<Record<string, unknown>>[] | null {
  const parts = text.split(',', limits.folds + 1);
  let left = count;
  const folds: Readonly<Record<string, unknown>>[] = [];
  for (const [k, part] of parts.entries()) {
    const match = /^([^<=^]+)(?:\^([^<=^]+))?(?:<([0-9]{1,9}))?=([0-9+-]*)$/u.exec(part);
    if (!match) return null;
    const [, name, of, within, list = ''] = match;
    const nodes: string[] = [];
    for (const range of list === '' ? [] : list.split('+')) {
      const [, from, to = from] = /^([0-9]{1,9})(?:-([0-9]{1,9}))?$/.exec(range) ?? [];
      if (from === undefined || Number(to) >= count || Number(from) > Number(to)) return null;
      left -= Number(to) - Number(from) + 1;
      // No node is in two folds.
      if (left < 0) return null;
      for (let place = Number(from); place <= Number(to); place++) nodes.push(idAt(place));
    }
    const around = within === undefined ? {} : { within: foldIdAt(Number(within)) };
    folds.push({ id: foldIdAt(k), name, ...around, nodes, ...(of !== undefined && { of }) });
  }
  return folds;
}

/** The id that the fold at a place gets. */
export function foldIdAt(index: number): string {
  return `f${index + 1}`;
}
