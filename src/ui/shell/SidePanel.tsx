import type { ReactNode } from 'react';
import type { Side } from '../../layout/window';
import { useView } from '../../state/stores/view-store';
import { Tabs } from '../parts/frame/Tabs';
import { ErrorBoundary } from './ErrorBoundary';
import styles from './SidePanel.module.css';
import { tabs } from './tabs';
import { wording } from './words';

const names: Readonly<Record<Side, string>> = {
  left: wording.whereThisGraphComesFrom,
  right: wording.aboutThisGraph,
};

/** A side of the canvas: the page of the chosen tab, among those of its side. */
export function SidePanel({ side, end }: { readonly side: Side; readonly end?: ReactNode }) {
  const here = tabs.filter((tab) => tab.side === side);
  const wanted = useView((view) => view[side]);
  const chosen = here.find(({ id }) => id === wanted) ?? here[0];
  if (!chosen) return null;
  const { id, label, needs, page: Page } = chosen;
  return (
    <Tabs
      label={names[side]}
      tabs={here}
      chosen={id}
      onChoose={(id) => useView.setState({ [side]: id })}
      end={end}
      className={styles.side}
    >
      <ErrorBoundary key={id} what={label}>
        <Page name={label} needs={needs} />
      </ErrorBoundary>
    </Tabs>
  );
}
