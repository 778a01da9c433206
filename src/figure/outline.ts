/** Part of an outline: to begin, a straight line, a cubic Bézier curve, or back to where it began. */
export type OutlinePart =
  | { readonly op: 'm' | 'l'; readonly c: readonly [x: number, y: number] }
  | { readonly op: 'c'; readonly c: readonly [number, number, number, number, number, number] }
  | { readonly op: 'h'; readonly c: readonly [] };

/** How many numbers each command takes. */
const TAKES: Readonly<Record<string, number>> = {
  M: 2,
  L: 2,
  H: 1,
  V: 1,
  Q: 4,
  T: 2,
  C: 6,
  S: 4,
  Z: 0,
};

/**
 * The parts of the `d` of an SVG path, quadratic curves as cubic ones. Commands are absolute, as the outlines of
 * letters are.
 * @throws RangeError where there is another command.
 */
export function outlineParts(d: string): readonly OutlinePart[] {
  const parts: OutlinePart[] = [];
  let [x, y, startX, startY] = [0, 0, 0, 0];
  // The last control point, which the commands that go on smoothly mirror.
  let [cx, cy] = [0, 0];
  for (const [, command = '', inside = ''] of d.matchAll(/([A-Za-z])([^A-Za-z]*)/g)) {
    const takes = TAKES[command];
    if (takes === undefined)
      throw new RangeError(`An outline has a command that is not known: ${command}`);
    const numbers = inside.match(/-?(?:\d+\.?\d*|\.\d+)(?:e-?\d+)?/g)?.map(Number) ?? [];
    for (let at = 0; at === 0 || at < numbers.length; at += Math.max(1, takes)) {
      const n = (k: number) => numbers[at + k] ?? 0;
      const mirrored = [2 * x - cx, 2 * y - cy] as const;
      const curve = (c: OutlinePart['c'] & { readonly length: 6 }) => {
        parts.push({ op: 'c', c });
        [cx, cy, x, y] = [c[2], c[3], c[4], c[5]];
      };
      const quadratic = (qx: number, qy: number, ex: number, ey: number) => {
        curve([
          x + (2 / 3) * (qx - x),
          y + (2 / 3) * (qy - y),
          ex + (2 / 3) * (qx - ex),
          ey + (2 / 3) * (qy - ey),
          ex,
          ey,
        ]);
        [cx, cy] = [qx, qy];
      };
      const line = (toX: number, toY: number) => {
        [x, y, cx, cy] = [toX, toY, toX, toY];
        parts.push({ op: 'l', c: [x, y] });
      };
      switch (command) {
        case 'M':
          if (at > 0) line(n(0), n(1));
          else {
            [x, y, startX, startY, cx, cy] = [n(0), n(1), n(0), n(1), n(0), n(1)];
            parts.push({ op: 'm', c: [x, y] });
          }
          break;
        case 'L':
          line(n(0), n(1));
          break;
        case 'H':
          line(n(0), y);
          break;
        case 'V':
          line(x, n(0));
          break;
        case 'Q':
          quadratic(n(0), n(1), n(2), n(3));
          break;
        case 'T':
          quadratic(mirrored[0], mirrored[1], n(0), n(1));
          break;
        case 'C':
          curve([n(0), n(1), n(2), n(3), n(4), n(5)]);
          break;
        case 'S':
          curve([mirrored[0], mirrored[1], n(0), n(1), n(2), n(3)]);
          break;
        default:
          parts.push({ op: 'h', c: [] });
          [x, y, cx, cy] = [startX, startY, startX, startY];
      }
    }
  }
  return parts;
}
