import type { Figure, FigureAxes, FigureMark } from '../../../python/runtime/figure';
import { shortNumber } from '../../parts/plot/ticks';

type Numbers = readonly (number | null)[];

/** What a figure is called: by its title, by those of its axes, or by what is drawn. */
export function nameOf({ title, axes }: Figure): string {
  const titles = [title, ...axes.map((each) => each.title)].filter((text) => text !== '');
  if (titles.length > 0) return titles.join(', ');
  const [first] = axes;
  if (first?.y.label)
    return first.x.label ? `${first.y.label} over ${first.x.label}` : first.y.label;
  return 'Figure';
}

/** What there is to be seen in a figure, for those who can't see it. */
export function summaryOf(figure: Figure): string {
  return figure.axes.map((axes) => saidAxes(axes)).join(' ');
}

function saidAxes({ title, x, y, marks }: FigureAxes): string {
  const named = title === '' ? '' : `${title}: `;
  const span = (axis: string, { label, from, to, log }: FigureAxes['x']) =>
    `${label === '' ? axis : label} from ${shortNumber(Math.min(from, to))} to ${shortNumber(Math.max(from, to))}${log ? ', logarithmic' : ''}`;
  const shown = marks.slice(0, 12).map(saidMark);
  const more = marks.length > 12 ? [`and ${marks.length - 12} more`] : [];
  return `${named}${[...shown, ...more].join('; ')}. ${span('x', x)}; ${span('y', y)}.`;
}

function saidMark(mark: FigureMark): string {
  switch (mark.kind) {
    case 'line': {
      const { x, y } = mark;
      const what = mark.dash === null ? 'points' : 'a line';
      return `${called(what, mark.label)} of ${x.length} places, ${rangeOf(y)}`;
    }
    case 'points':
      return `${called('points', mark.label)}, ${mark.x.length} of them, ${rangeOf(mark.y)}`;
    case 'arrows':
      return `${mark.x.length} arrows`;
    case 'bars':
      return `${called('bars', mark.label)}, ${mark.left.length} of them, ${rangeOf(mark.high)}`;
    case 'area':
      return `${called('an area', mark.label)} of ${mark.x.length} places`;
    case 'cells':
      return `cells in ${mark.rows} rows and ${mark.columns} columns, coloured from ${shortNumber(mark.least)} to ${shortNumber(mark.most)}`;
    case 'contours':
      return `contour lines at ${mark.levels.map(shortNumber).join(', ')}`;
    case 'rule':
      return `${called('a line', mark.label)} at ${mark.way} = ${shortNumber(mark.at)}`;
    case 'note':
      return `the words “${mark.text}”`;
  }
}

function called(what: string, label: string | null): string {
  return label === null ? what : `${what} “${label}”`;
}

/** From the first number to the last, with the least and the greatest where they are others. */
function rangeOf(numbers: Numbers): string {
  const known = numbers.filter((x) => x !== null);
  const [first, last] = [known[0], known.at(-1)];
  if (first === undefined || last === undefined) return 'none of them known';
  let [low, high] = [first, first];
  for (const x of known) {
    low = Math.min(low, x);
    high = Math.max(high, x);
  }
  return `from ${shortNumber(first)} to ${shortNumber(last)}, least ${shortNumber(low)}, greatest ${shortNumber(high)}`;
}
