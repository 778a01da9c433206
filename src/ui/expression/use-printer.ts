import { useEffect, useState } from 'react';
import { complain } from '../../state/stores/notices';

const load = () => import('./printer');
type Printer = Awaited<ReturnType<typeof load>>;

// It is on its way while the graph is drawn.
const loading = load().catch(load);
let loaded: Printer | null = null;

/** What writes a graph as text and as a formula; null until it is there. */
export function usePrinter(): Printer | null {
  const [printer, setPrinter] = useState(loaded);
  useEffect(() => {
    loading.then(
      (module) => {
        loaded = module;
        setPrinter(module);
      },
      () =>
        complain(
          'What writes expressions could not be loaded.',
          'Reload the page when you are online.',
        ),
    );
  }, []);
  return printer;
}
