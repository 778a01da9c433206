import { type ComponentType, lazy } from 'react';
import { earlyPart } from '../parts/frame/early-part';
import type { Need, PageProps } from '../parts/frame/Tab';

/** A tab of a panel beside the canvas. */
export interface TabRecord {
  readonly id: string;
  readonly label: string;
  /** Left of the canvas is where a graph comes from, right of it what follows from it. */
  readonly side: 'left' | 'right';
  readonly needs: Need;
  readonly page: ComponentType<PageProps>;
}

const trace = earlyPart(() => import('../trace/TracePanel'), 'The trace');

/** All tabs, in the order in which they stand. */
export const tabs: readonly TabRecord[] = [
  {
    id: 'trace',
    label: 'Trace',
    side: 'right',
    needs: 'nothing',
    page: later(async () => (await trace.coming).TracePanel),
  },
  {
    id: 'jacobian',
    label: 'Jacobian',
    side: 'right',
    needs: 'input',
    page: later(async () => (await import('../jacobian/JacobianPanel')).JacobianPanel),
  },
  {
    id: 'compare',
    label: 'Compare',
    side: 'right',
    needs: 'input',
    page: later(async () => (await import('../compare/ComparePanel')).ComparePanel),
  },
  {
    id: 'cost',
    label: 'Cost',
    side: 'right',
    needs: 'input',
    page: later(async () => (await import('../cost/CostPanel')).CostPanel),
  },
  {
    id: 'dataflow',
    label: 'Dataflow',
    side: 'right',
    needs: 'nothing',
    page: later(async () => (await import('../dataflow/DataflowPanel')).DataflowPanel),
  },
];

/** A page that is loaded when its tab is first chosen. */
function later(load: () => Promise<ComponentType<PageProps>>): ComponentType<PageProps> {
  return lazy(async () => ({ default: await load() }));
}
