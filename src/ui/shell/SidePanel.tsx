import { lazy, Suspense, useState } from 'react';
import { Empty } from '../parts/frame/Empty';
import { Tabs } from '../parts/frame/Tabs';
import { TracePanel } from '../trace/TracePanel';
import { ErrorBoundary } from './ErrorBoundary';
import styles from './SidePanel.module.css';

type SideTab = 'trace' | 'jacobian' | 'compare' | 'cost' | 'dataflow';

const tabs: readonly { readonly id: SideTab; readonly label: string }[] = [
  { id: 'trace', label: 'Trace' },
  { id: 'jacobian', label: 'Jacobian' },
  { id: 'compare', label: 'Compare' },
  { id: 'cost', label: 'Cost' },
  { id: 'dataflow', label: 'Dataflow' },
];

// Only the trace is part of the first load.
const panels = {
  trace: TracePanel,
  jacobian: lazy(async () => ({
    default: (await import('../jacobian/JacobianPanel')).JacobianPanel,
  })),
  compare: lazy(async () => ({ default: (await import('../compare/ComparePanel')).ComparePanel })),
  cost: lazy(async () => ({ default: (await import('../cost/CostPanel')).CostPanel })),
  dataflow: lazy(async () => ({
    default: (await import('../dataflow/DataflowPanel')).DataflowPanel,
  })),
};

/** Beside the canvas: the evaluation trace, and what else can be known of the graph. */
export function SidePanel() {
  const [chosen, choose] = useState<SideTab>('trace');
  const Chosen = panels[chosen];
  return (
    <Tabs
      label="About this graph"
      tabs={tabs}
      chosen={chosen}
      onChoose={choose}
      className={styles.side}
    >
      <ErrorBoundary key={chosen} what={tabs.find(({ id }) => id === chosen)?.label ?? ''}>
        <Suspense fallback={<Empty title="Loading …">This part is loaded when first shown.</Empty>}>
          <Chosen />
        </Suspense>
      </ErrorBoundary>
    </Tabs>
  );
}
