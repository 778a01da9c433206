import { useState } from 'react';
import { Tabs } from '../parts/frame/Tabs';
import { ErrorBoundary } from './ErrorBoundary';
import styles from './SidePanel.module.css';
import { type TabRecord, tabs } from './tabs';

/** A panel beside the canvas: the page of the chosen tab, among those of its side. */
export function SidePanel({ side }: Pick<TabRecord, 'side'>) {
  const here = tabs.filter((tab) => tab.side === side);
  const [wanted, choose] = useState<string | null>(null);
  const chosen = here.find(({ id }) => id === wanted) ?? here[0];
  if (!chosen) return null;
  const { id, label, needs, page: Page } = chosen;
  return (
    <Tabs
      label="About this graph"
      tabs={here}
      chosen={id}
      onChoose={choose}
      className={styles.side}
    >
      <ErrorBoundary key={id} what={label}>
        <Page name={label} needs={needs} />
      </ErrorBoundary>
    </Tabs>
  );
}
