import { useDerived } from '../document/use-derived';
import { useDocument } from '../stores/document-store';
import { type LastRun, useProgram } from './program-store';
import { type TapeLife, tapeLifeOf } from './tape-life';

/** The last run, for components, while the document has the graph that it recorded; else null. */
export function useRunShown(): LastRun | null {
  const run = useProgram((program) => program.run);
  const isShown = useDocument(({ document }) => run !== null && run.graph === document.graph);
  return isShown ? run : null;
}

/** The life of the tape in the graph that is open, for components; null where nothing is known of it. */
export function useTapeLife(): TapeLife | null {
  const run = useRunShown();
  const life = useProgram((program) => program.life);
  const derived = useDerived();
  return tapeLifeOf({ run, life }, derived);
}
