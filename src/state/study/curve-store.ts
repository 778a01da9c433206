import { create } from 'zustand';
import type { Program } from '../../core/program/program';
import type { Interval } from '../../study/curve/interval';
import type { Direction, Step } from '../../study/curve/step';
import type { Chosen, ElementPlace, Part } from '../../study/curve/subject';
import { withStep } from '../../study/curve/trail';

/** What was chosen about curves; it outlives the panel, not the page. */
export interface CurveState extends Chosen {
  /** A curve over one number, or a map over two. */
  readonly view: 'curve' | 'map';
  /** What is in sight along an axis, by what the picture shows: `y by x1`. */
  readonly ranges: Readonly<Record<string, Interval>>;
  readonly forward: boolean;
  readonly central: boolean;
  /** Index into the distances of a secant; null for one that suits the range. */
  readonly distance: number | null;
  readonly direction: Direction;
  /** Index into the rates of a step; null for one that suits the slope. */
  readonly rate: number | null;
  /** Which inputs a step moves. */
  readonly moves: 'shown' | 'all';
  /** The steps that were taken, and what they were taken on. */
  readonly trail: Trail;
}

interface Trail {
  /** The program whatever the values of its inputs; null where there is no trail. */
  readonly structure: Program | null;
  /** What was made less or more. */
  readonly name: string;
  readonly steps: readonly Step[];
}

const NO_TRAIL: Trail = { structure: null, name: '', steps: [] };

export const useCurve = create<CurveState>()(() => ({
  part: 'sum',
  x: null,
  y: null,
  view: 'curve',
  ranges: {},
  forward: false,
  central: false,
  distance: null,
  direction: 'down',
  rate: null,
  moves: 'shown',
  trail: NO_TRAIL,
}));

export function choosePart(part: Part): void {
  useCurve.setState({ part });
}

/** Chooses the number along one axis; the one that was there before goes to the other axis if they meet. */
export function chooseAxis(
  axis: 'x' | 'y',
  place: ElementPlace,
  shown: Record<'x' | 'y', ElementPlace | null>,
): void {
  const other = axis === 'x' ? 'y' : 'x';
  const meets = isSame(shown[other], place);
  useCurve.setState({ [axis]: place, [other]: meets ? shown[axis] : shown[other] });
}

function isSame(a: ElementPlace | null, b: ElementPlace): boolean {
  return a?.node === b.node && a.element === b.element;
}

/** Keeps what is in sight along axes. */
export function keepRanges(kept: Readonly<Record<string, Interval>>): void {
  useCurve.setState(({ ranges }) => ({ ranges: { ...ranges, ...kept } }));
}

/** Adds a step to the trail, or begins a new trail with it on something else. */
export function leaveTrail(structure: Program, name: string, step: Step): void {
  useCurve.setState(({ trail }) => ({
    trail: { structure, name, steps: withStep(stepsOn(trail, structure, name), step) },
  }));
}

/** The steps of a trail that were taken on something. */
export function stepsOn(trail: Trail, structure: Program, name: string): readonly Step[] {
  return trail.structure === structure && trail.name === name ? trail.steps : NO_TRAIL.steps;
}

export function clearTrail(): void {
  useCurve.setState({ trail: NO_TRAIL });
}
