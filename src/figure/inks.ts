/**
 * The colours of the app by the names that the style sheet has for them; a figure is for light or for dark ground, or
 * for paper, on which black is black and what stands behind letters takes no ink.
 */
export const inks = {
  paper: ['#fbfaf7', '#15171c', '#ffffff'],
  panel: ['#ffffff', '#1c1f26', '#ffffff'],
  sunk: ['#f3f1ea', '#101216', '#ffffff'],
  ink: ['#1d2433', '#eceae4', '#000000'],
  'ink-soft': ['#575d6c', '#a9aebb', '#3a3a3a'],
  line: ['#e2ded3', '#31353f', '#c8c8c8'],
  'line-strong': ['#8b8779', '#727887', '#5a5a5a'],
  value: ['#1c4db8', '#93b7ff', '#143a8c'],
  'value-tint': ['#e7eefb', '#1e2b47', '#ffffff'],
  adjoint: ['#ab3a08', '#ffa066', '#8f2f04'],
  'adjoint-tint': ['#fcebe1', '#42281a', '#ffffff'],
  'adjoint-line': ['#e8ae90', '#96593a', '#b98a70'],
  danger: ['#b0182b', '#ff8e92', '#94101f'],
} as const satisfies Record<string, readonly [light: string, dark: string, print: string]>;

export type Ink = keyof typeof inks;

/** For which ground a figure is, in the order of the colours. */
const grounds = ['light', 'dark', 'print'] as const;
export type Ground = (typeof grounds)[number];

/** An ink as #rrggbb. */
export function colourOf(ink: Ink, ground: Ground): string {
  return inks[ink][grounds.indexOf(ground) as 0 | 1 | 2];
}
