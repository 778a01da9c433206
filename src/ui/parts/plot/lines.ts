import type { DataPoint } from './figure';

/** An SVG path through points; one without a place (NaN) leaves a gap, and a lone one a dot. */
export function linePath(points: readonly DataPoint[]): string {
  let path = '';
  let open = false;
  points.forEach(({ x, y }, k) => {
    if (!Number.isFinite(x) || !Number.isFinite(y)) {
      open = false;
      return;
    }
    path += `${open ? 'L' : 'M'}${round(x)} ${round(y)}`;
    const next = points[k + 1];
    // A move alone draws nothing; a line to itself draws its round cap.
    if (!open && !(next && Number.isFinite(next.x) && Number.isFinite(next.y))) path += 'h0';
    open = true;
  });
  return path;
}

/** Stairs through points: level from each to the column of the next. */
export function stairs(points: readonly DataPoint[]): DataPoint[] {
  return points.flatMap((point, k) => {
    const next = points[k + 1];
    return next && Number.isFinite(next.y) ? [point, { x: next.x, y: point.y }] : [point];
  });
}

/** Which points get a marker: such as are at least `gap` pixels from the one before. */
export function markedPoints(points: readonly DataPoint[], gap: number): number[] {
  const marked: number[] = [];
  let last: DataPoint | null = null;
  points.forEach((point, k) => {
    if (!Number.isFinite(point.x) || !Number.isFinite(point.y)) return;
    if (last && Math.abs(point.x - last.x) < gap) return;
    marked.push(k);
    last = point;
  });
  return marked;
}

/** The part of a straight line that lies in a box; null when none does. Liang and Barsky's way. */
export function clipLine(
  a: DataPoint,
  b: DataPoint,
  box: {
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
  },
): readonly [DataPoint, DataPoint] | null {
  let from = 0;
  let to = 1;
  const dx = b.x - a.x;
  const dy = b.y - a.y;
  const edges: readonly (readonly [slope: number, room: number])[] = [
    [-dx, a.x - box.left],
    [dx, box.right - a.x],
    [-dy, a.y - box.top],
    [dy, box.bottom - a.y],
  ];
  for (const [slope, room] of edges) {
    if (Number.isNaN(room)) return null;
    if (slope === 0 && room < 0) return null;
    if (slope < 0) from = Math.max(from, room / slope);
    if (slope > 0) to = Math.min(to, room / slope);
  }
  if (from > to) return null;
  const at = (t: number): DataPoint => ({ x: a.x + t * dx, y: a.y + t * dy });
  return [at(from), at(to)];
}

/** Moves rows of text apart, as little as possible, so that they are `gap` pixels apart within a range. */
export function spread(
  rows: readonly number[],
  gap: number,
  [top, bottom]: readonly [number, number],
): number[] {
  const order = rows.map((_, k) => k).sort((a, b) => (rows[a] as number) - (rows[b] as number));
  const placed = rows.slice();
  let least = top;
  for (const k of order) {
    placed[k] = Math.max(placed[k] as number, least);
    least = (placed[k] as number) + gap;
  }
  let most = bottom;
  for (const k of order.reverse()) {
    placed[k] = Math.min(placed[k] as number, most);
    most = (placed[k] as number) - gap;
  }
  return placed;
}

/** The index of the number nearest to `value`; −1 when there is none. */
export function nearest(places: readonly number[], value: number): number {
  let best = -1;
  let distance = Number.POSITIVE_INFINITY;
  places.forEach((place, k) => {
    const away = Math.abs(place - value);
    if (away < distance) {
      best = k;
      distance = away;
    }
  });
  return best;
}

function round(pixel: number): number {
  return Math.round(pixel * 100) / 100;
}
