import { ListTree, Undo2 } from 'lucide-react';
import { useId, useState } from 'react';
import { runCommand } from '../../state/commands';
import { statements } from '../../state/derivation';
import { differentiatedOutput, statementCount } from '../../state/document/differentiate';
import { useDocument } from '../../state/document/document-store';
import { orderOf } from '../../state/document/order';
import { useDerived } from '../../state/document/use-derived';
import { select } from '../../state/view-store';
import { Button, IconButton } from '../parts/Button';
import { GivenName } from '../parts/GivenName';
import { SimplifyPanel } from './SimplifyPanel';
import styles from './TransformBar.module.css';

/**
 * What makes another program of the one on the canvas: its adjoint, or a simpler one; what is shown
 * now, and the way back to the primal. Simplifying can be opened below, to go one step at a time.
 */
export function TransformBar() {
  const panel = useId();
  const [stepping, setStepping] = useState(false);
  const isDerived = useDocument(({ document }) => document.primal !== null);
  const isEmpty = useDocument(({ document }) => document.graph.nodes.length === 0);
  /** While it is open the nodes that come next are selected; the panel sees to that. */
  const open = (wanted: boolean) => {
    if (!wanted) select([]);
    setStepping(wanted);
  };

  return (
    <section className={styles.transform} aria-label="Program">
      <div className={styles.bar}>
        <div className={styles.buttons}>
          <Button
            className={styles.button}
            disabled={isEmpty}
            onClick={() => runCommand('differentiate')}
          >
            Differentiate
          </Button>
          <span className={styles.split}>
            <Button
              className={styles.button}
              disabled={isEmpty}
              onClick={() => runCommand('simplify')}
            >
              Simplify
            </Button>
            <IconButton
              label="Step by step"
              variant="plain"
              icon={<ListTree />}
              aria-expanded={stepping}
              aria-controls={stepping ? panel : undefined}
              className={styles.more}
              onClick={() => open(!stepping)}
            />
          </span>
        </div>
        <Shown />
        {isDerived && (
          <Button
            variant="quiet"
            icon={<Undo2 />}
            className={styles.back}
            onClick={() => runCommand('backToPrimal')}
          >
            Back to primal
          </Button>
        )}
      </div>
      {stepping && <SimplifyPanel id={panel} onClose={() => open(false)} />}
    </section>
  );
}

/** What is on the canvas: of what it is the adjoint, and how long it is. */
function Shown() {
  const { checked } = useDerived();
  const output = useDocument(({ document }) => differentiatedOutput(document));
  const order = useDocument(({ document }) => orderOf(document.graph));
  const isDerived = useDocument(({ document }) => document.primal !== null);
  const count = statements(statementCount(checked.program));
  if (!isDerived) return <p className={styles.shown}>{count}</p>;
  return (
    <p className={styles.shown}>
      <span className={styles.what}>
        Adjoint program{output !== null && <> of {<GivenName name={output} />}</>}
      </span>{' '}
      <span className={styles.size}>
        <span aria-hidden="true" className={styles.dot}>
          ·{' '}
        </span>
        {count} · order {order}
      </span>
    </p>
  );
}
