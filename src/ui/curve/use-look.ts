import { useMemo } from 'react';
import { type Look, lookAt, lookingAt } from '../../study/curve/look';
import type { CurveSubject } from '../../study/curve/subject';
import { runWeight } from '../../study/curve/weight';
import { isHeavy } from '../../work/work';
import { useAnalysis } from '../parts/frame/use-analysis';
import { wording } from './words';

/** Runs that a look takes: a sweep back counts for five, both sides of the point for thirty. */
const RUNS = 40;

/** What there is to know of the point, at once where that is light; null until it is worked out. */
export function useLook(subject: CurveSubject, h: number | null): Look | null {
  const { structure, output, part, at, x } = subject;
  const weight = RUNS * runWeight(structure);
  const heavy = isHeavy({ weight });
  const now = useMemo(
    () => (heavy ? null : lookAt(structure, output.name, part, at, x.position, h)),
    [heavy, structure, output.name, part, at, x.position, h],
  );
  const args: Parameters<typeof lookingAt> = [structure, output.name, part, at, x.position, h];
  const { result } = useAnalysis(wording.theSlope, lookingAt, heavy ? args : null, structure, {
    weight,
  });
  return now ?? result;
}
