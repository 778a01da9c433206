import { TraceTable } from '../table/TraceTable';
import { useSmallSheet } from './use-small-sheet';

/** The rows of the trace around the newest step, in as little room as there is. */
export function FramedTrace() {
  const { sheet, ...written } = useSmallSheet();
  if (sheet.count === 0) return null;
  return <TraceTable key={sheet.right} sheet={sheet} {...written} size="small" />;
}
