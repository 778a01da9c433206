import { ChevronDown, ListTree } from 'lucide-react';
import { useId, useState } from 'react';
import { orderOf } from '../../core/graph/order';
import { appliedCount } from '../../core/program/program';
import { lineageOf } from '../../document/target';
import { differentiatedLatex, differentiatedText } from '../../lang/term/differentiated';
import { commands, runCommand } from '../../state/command/commands';
import { whyNotBeside } from '../../state/command/why-not-beside';
import {
  closeDifferentiateDialog,
  openDifferentiateDialog,
  useDifferentiateDialog,
} from '../../state/document/differentiate-dialog';
import { whyNotDifferentiate, whyNotSimplify } from '../../state/document/readiness';
import { useDerived } from '../../state/document/use-derived';
import { latePart } from '../../state/loading/late-part';
import { attemptEdit } from '../../state/loading/unmade';
import { useBeside } from '../../state/stores/beside-store';
import { useDocument } from '../../state/stores/document-store';
import { select } from '../../state/stores/selection';
import { CommandButton } from '../parts/command/CommandButton';
import { CommandIcon } from '../parts/command/CommandIcon';
import { Button, IconButton } from '../parts/fields/Button';
import { late, lateDialog } from '../parts/frame/late';
import { useWindowSize } from '../parts/frame/window-size';
import { Term } from '../parts/terms/Term';
import { Formula } from '../parts/text/Formula';
import { Phrase } from '../parts/text/Phrase';
import styles from './TransformBar.module.css';
import { wording } from './words';

const DifferentiateDialog = lateDialog(
  async () => (await import('./DifferentiateDialog')).DifferentiateDialog,
  wording.whatAsksWhatToDifferentiate,
);
const SimplifyPanel = late(
  async () => (await import('./SimplifyPanel')).SimplifyPanel,
  wording.whatSimplifiesStepByStep,
);
const derivation = latePart(
  () => import('../../state/document/derivation'),
  wording.whatDifferentiatesAndSimplifies,
);

/**
 * What makes another program of the one on the canvas: its adjoint, or a simpler one; what is shown
 * now, and the way back to the primal. Simplifying can be opened below, to go one step at a time.
 */
export function TransformBar() {
  const panel = useId();
  const asked = useDifferentiateDialog((state) => state.open);
  const [stepping, setStepping] = useState(false);
  const paired = useBeside(({ beside }) => beside !== null);
  const room = useWindowSize();
  const isDerived = useDocument(({ document }) => document.primal !== null);
  const derived = useDerived();
  const whyNot = {
    differentiate: whyNotDifferentiate(derived),
    simplify: whyNotSimplify(derived),
  };
  /** While it is open the nodes that come next are selected; the panel sees to that. */
  const open = (wanted: boolean) => {
    if (!wanted) select([]);
    setStepping(wanted);
  };

  return (
    <section className={styles.transform} aria-label={wording.program}>
      <div className={styles.bar}>
        <div className={styles.buttons}>
          <span className={styles.split}>
            <Term of="differentiate" instead={whyNot.differentiate} around placement="above-start">
              <Button
                className={styles.button}
                disabled={whyNot.differentiate}
                onClick={() => runCommand('differentiate')}
              >
                {commands.differentiate.label}
              </Button>
            </Term>
            <IconButton
              label={wording.whatToDifferentiate}
              variant="plain"
              icon={<ChevronDown />}
              aria-haspopup="dialog"
              disabled={whyNot.differentiate}
              className={styles.more}
              onClick={() => attemptEdit(derivation, ({ chooseWhat }) => chooseWhat())}
            />
          </span>
          <span className={styles.split}>
            <Term of="simplify" instead={whyNot.simplify} around placement="above-start">
              <Button
                className={styles.button}
                disabled={whyNot.simplify}
                onClick={() => runCommand('simplify')}
              >
                {commands.simplify.label}
              </Button>
            </Term>
            <IconButton
              label={wording.stepByStep}
              variant="plain"
              icon={<ListTree />}
              disabled={stepping ? undefined : whyNot.simplify}
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
            icon={<CommandIcon id="backToPrimal" />}
            className={styles.back}
            onClick={() => {
              if (stepping) open(false);
              runCommand('backToPrimal');
            }}
          >
            <BackLabel />
          </Button>
        )}
        <Button variant="quiet" className={styles.ask} onClick={() => runCommand('ask')}>
          {commands.ask.label}
        </Button>
        <CommandButton
          id="sideBySide"
          pressed={paired}
          disabled={whyNotBeside(room)}
          className={styles.pair}
        />
      </div>
      {asked && (
        <DifferentiateDialog onClose={closeDifferentiateDialog} onAgain={openDifferentiateDialog} />
      )}
      {stepping && <SimplifyPanel id={panel} onClose={() => open(false)} />}
    </section>
  );
}

/** Where there is little room only its first word is seen. */
function BackLabel() {
  const [first, ...rest] = commands.backToPrimal.label.split(' ');
  return (
    <span>
      {first} <span className={styles.rest}>{rest.join(' ')}</span>
    </span>
  );
}

/** What is on the canvas: of what it is the adjoint, and how long it is. */
function Shown() {
  const { checked } = useDerived();
  const of = useDocument(({ document }) => differentiatedLatex(lineageOf(document)));
  const words = useDocument(({ document }) => differentiatedText(lineageOf(document)));
  const order = useDocument(({ document }) => orderOf(document.graph));
  const isDerived = useDocument(({ document }) => document.primal !== null);
  const count = wording.statements(appliedCount(checked.program));
  if (!isDerived) {
    return (
      <p className={styles.shown}>
        <span className={styles.primal}>{count}</span>
      </p>
    );
  }
  return (
    <p className={styles.shown}>
      <span className={styles.what} title={words}>
        <Term of="differentiate">{wording.adjointProgram}</Term>
        {of !== '' && <Phrase of={wording.ofFormula(<Formula latex={of} />)} />}
      </span>{' '}
      <span className={styles.size}>
        <span aria-hidden="true" className={styles.dot}>
          ·{' '}
        </span>
        {wording.order(count, order)}
      </span>
    </p>
  );
}
