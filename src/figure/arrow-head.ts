import type { LineMark } from './picture';

/** The length of an arrow head and half its width, of a line one pixel wide and for each more. */
const HEAD = { length: 8, more: 2, slim: 0.42 };

/** The corners of the head at the end of a line; null where it has none, or no direction. */
export function arrowHead({ curves, stroke, arrow, head: times = 1 }: LineMark) {
  const last = curves.at(-1);
  if (!last || !arrow) return null;
  const [from, a, b, to] = last;
  const back = [b, a, from].find(({ x, y }) => Math.hypot(x - to.x, y - to.y) > 0.01);
  if (!back) return null;
  const distance = Math.hypot(to.x - back.x, to.y - back.y);
  const [dx, dy] = [(to.x - back.x) / distance, (to.y - back.y) / distance];
  const length = HEAD.length * times + HEAD.more * (stroke.width - times);
  const side = length * HEAD.slim;
  const foot = { x: to.x - dx * length, y: to.y - dy * length };
  return [
    to,
    { x: foot.x - dy * side, y: foot.y + dx * side },
    { x: foot.x + dy * side, y: foot.y - dx * side },
  ];
}
