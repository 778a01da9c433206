import { useMemo } from 'react';
import type { Document } from '../../document/document';
import { useDocument } from '../../state/stores/document-store';
import { useCurve } from '../../state/study/curve-store';
import { type CurveSubject, curveSubject } from '../../study/curve/subject';

/**
 * What the curve shows now, so that the point is where the pointer is; as it was when there last was
 * time where the document has nothing to show.
 */
export function useSubject(settled: Document): CurveSubject | null {
  const now = useDocument(({ document }) => document);
  const part = useCurve((state) => state.part);
  const x = useCurve((state) => state.x);
  const y = useCurve((state) => state.y);
  return useMemo(() => {
    const chosen = { part, x, y };
    return curveSubject(now, chosen) ?? curveSubject(settled, chosen);
  }, [now, settled, part, x, y]);
}
