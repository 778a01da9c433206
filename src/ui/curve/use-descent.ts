import { useRef, useState } from 'react';
import { shapeAt } from '../../core/program/program';
import { sizeOf } from '../../core/tensor/shape';
import { type PlacedNumber, setNumbers } from '../../document/set-numbers';
import { edit, settle } from '../../state/stores/document-store';
import { leaveTrail, stepsOn, useCurve } from '../../state/study/curve-store';
import { undertake } from '../../state/work/underway';
import { type Interval, widthOf } from '../../study/curve/interval';
import type { Look } from '../../study/curve/look';
import {
  type Direction,
  RATES,
  rateFor,
  type Step,
  stepped,
  steppingFrom,
} from '../../study/curve/step';
import type { Coordinate, CurveSubject } from '../../study/curve/subject';
import { stepTo, trailTo } from '../../study/curve/trail';
import { runWeight } from '../../study/curve/weight';
import { begin, isHeavy, workOf } from '../../work/work';
import { stepRefusal } from './curve-words';
import { wording } from './words';

/** Runs that a step takes: one with a sweep back, and one where it leads. */
const RUNS = 8;

/** A number of the inputs that a step may move. */
interface Movable {
  readonly name: string;
  readonly node: string;
  readonly element: number;
  readonly position: number;
}

/** All numbers of the inputs. */
function movables({ program }: CurveSubject): readonly Movable[] {
  let from = 0;
  return program.inputs.flatMap(({ name, statement }) => {
    const start = from;
    const size = sizeOf(shapeAt(program, statement));
    from += size;
    const node = program.origins.get(statement)?.node;
    if (node === undefined) return [];
    return Array.from({ length: size }, (_, element) => ({
      ...{ name, node, element },
      position: start + element,
    }));
  });
}

/** Gradient descent by hand: how steps are taken, what they led to, and the way to take one. */
export interface Descent {
  readonly direction: Direction;
  readonly moves: 'shown' | 'all';
  /** Index into the rates. */
  readonly rate: number;
  /** The steps that led to where the inputs are. */
  readonly steps: readonly Step[];
  /** The last of them, as long as the inputs have not been moved since. */
  readonly last: Step | undefined;
  /** Where the next step would lead; null while the slope is not known. */
  readonly next: Float64Array | null;
  /** Why the step was not taken that was asked for here. */
  readonly refusal: string | null;
  readonly busy: boolean;
  readonly ready: boolean;
  /** Takes a step: one edit, or a refusal where it leads to what is not finite. */
  step(): void;
}

/** @param axes what the picture shows, which a step moves alone unless all inputs are to be moved. */
export function useDescent(
  subject: CurveSubject,
  axes: readonly Coordinate[],
  look: Look | null,
  ranges: readonly Interval[],
): Descent {
  const [refused, refuse] = useState<{ readonly of: Float64Array; readonly words: string } | null>(
    null,
  );
  const [busy, setBusy] = useState(false);
  const stop = useRef<() => void>(() => {});
  const direction = useCurve((state) => state.direction);
  const moves = useCurve((state) => state.moves);
  const trail = useCurve((state) => state.trail);
  const rate = useRate(axes, look, ranges);
  const { structure, output, part, at, name } = subject;
  const moved = moves === 'all' ? movables(subject) : axes;
  const positions = moved.map(({ position }) => position);

  const arrive = (step: Step) => {
    const words = stepRefusal(step, name, moved);
    refuse(words === null ? null : { of: at, words });
    if (words !== null) return;
    const numbers: PlacedNumber[] = moved.map(({ node, element, position }) => ({
      ...{ node, element },
      value: step.to[position] as number,
    }));
    settle();
    edit(wording.takeAStepInline, (document) => setNumbers(document, numbers));
    leaveTrail(structure, name, step);
  };

  const step = () => {
    // From now on it is this rate, not what suits the slope of each point.
    useCurve.setState({ rate });
    const args: Parameters<typeof steppingFrom> = [
      ...([structure, output.name, part, at] as const),
      ...([RATES[rate] as number, direction, positions] as const),
    ];
    const work = workOf<typeof args, null, Step>(steppingFrom, args, RUNS * runWeight(structure));
    if (!isHeavy(work)) {
      const going = work.here();
      let result = going.next();
      while (!result.done) result = going.next();
      arrive(result.value);
      return;
    }
    stop.current();
    setBusy(true);
    const ended = () => {
      setBusy(false);
      return true;
    };
    stop.current = undertake<null, Step>((listener) => begin(work, listener), {
      what: wording.theStep,
      onDone: (found) => {
        setBusy(false);
        arrive(found);
      },
      onFailed: ended,
      onCancelled: ended,
    });
  };
  const steps = trailTo(stepsOn(trail, structure, name), at);
  return {
    ...{ direction, moves, rate, busy, step, ready: look !== null },
    steps,
    last: stepTo(steps, at),
    next: look && stepped(at, look.gradient, RATES[rate] as number, direction, positions),
    refusal: refused?.of === at ? refused.words : null,
  };
}

/** The rate that was chosen or, until one is, one with which the step stays in sight; an index. */
function useRate(
  axes: readonly Coordinate[],
  look: Look | null,
  ranges: readonly Interval[],
): number {
  const chosen = useCurve((state) => state.rate);
  if (chosen !== null) return chosen;
  const slopes = look ? axes.map(({ position }) => look.gradient[position] as number) : [];
  return RATES.indexOf(rateFor(slopes, Math.min(...ranges.map(widthOf))));
}
