/** The colours of the app by the names that the style sheet has for them; a figure is for light or for dark ground. */
export const inks = {
  paper: ['#fbfaf7', '#15171c'],
  panel: ['#ffffff', '#1c1f26'],
  sunk: ['#f3f1ea', '#101216'],
  ink: ['#1d2433', '#eceae4'],
  'ink-soft': ['#575d6c', '#a9aebb'],
  line: ['#e2ded3', '#31353f'],
  'line-strong': ['#8b8779', '#727887'],
  value: ['#1c4db8', '#93b7ff'],
  'value-tint': ['#e7eefb', '#1e2b47'],
  adjoint: ['#ab3a08', '#ffa066'],
  'adjoint-tint': ['#fcebe1', '#42281a'],
  'adjoint-line': ['#e8ae90', '#96593a'],
  danger: ['#b0182b', '#ff8e92'],
} as const satisfies Record<string, readonly [light: string, dark: string]>;

export type Ink = keyof typeof inks;

/** For which ground a figure is. */
export type Ground = 'light' | 'dark';

/** An ink as #rrggbb. */
export function colourOf(ink: Ink, ground: Ground): string {
  return inks[ink][ground === 'light' ? 0 : 1];
}
