import { ChevronDown, ChevronUp } from 'lucide-react';
import { useState } from 'react';
import { type Diagnostic, isUnfinished } from '../../../core/graph/diagnostic';
import {
  CONVENTION_NAMES,
  otherConvention,
  takeConvention,
} from '../../../state/document/convention';
import { useDiagnostics } from '../../../state/document/diagnostics';
import { useDocument } from '../../../state/stores/document-store';
import { select } from '../../../state/stores/selection';
import { currentViewport } from '../../../state/stores/viewport';
import { Button } from '../../parts/fields/Button';
import { SeverityIcon } from '../node/DiagnosticBadge';
import styles from './DiagnosticList.module.css';
import { wording } from './late-words';

/** More than these would bury the graph. */
const MOST = 100;

/** What is missing or needs a second look; pressing a line goes to its node. */
export function DiagnosticList() {
  const diagnostics = useDiagnostics();
  const [open, setOpen] = useState(false);
  if (diagnostics.length === 0) return null;
  const Chevron = open ? ChevronDown : ChevronUp;
  return (
    <div className={styles.list}>
      <Button
        variant="quiet"
        aria-expanded={open}
        icon={<Chevron aria-hidden="true" />}
        className={styles.toggle}
        onClick={() => setOpen(!open)}
      >
        {summary(diagnostics)}
      </Button>
      {open && (
        <ul className={styles.lines} aria-label={wording.whatToLookAt}>
          {diagnostics.slice(0, MOST).map((diagnostic) => (
            <li key={`${diagnostic.node} ${diagnostic.port} ${diagnostic.message}`}>
              <Line diagnostic={diagnostic} />
              <Switch diagnostic={diagnostic} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function Line({ diagnostic }: { readonly diagnostic: Diagnostic }) {
  const { node, message, mend } = diagnostic;
  const words = (
    <>
      <SeverityIcon of={[diagnostic]} />
      <span>
        {message}. <span className={styles.mend}>{mend}</span>
      </span>
    </>
  );
  if (node === null) return <p className={styles.line}>{words}</p>;
  return (
    <button
      type="button"
      className={styles.line}
      onClick={() => {
        select([node]);
        currentViewport()?.reveal(node);
      }}
    >
      {words}
    </button>
  );
}

/** Takes the other convention, where that makes a difference. */
function Switch({ diagnostic: { kink } }: { readonly diagnostic: Diagnostic }) {
  const convention = useDocument(({ document }) => document.convention);
  if (!kink || kink.taken.pytorch === kink.taken.jax) return null;
  const other = otherConvention(convention);
  return (
    <Button variant="quiet" className={styles.switch} onClick={() => takeConvention(other)}>
      {wording.takeSConvention(CONVENTION_NAMES[other])}
    </Button>
  );
}

function summary(diagnostics: readonly Diagnostic[]): string {
  const open = diagnostics.filter((diagnostic) => isUnfinished(diagnostic));
  const ports = open.filter(({ port }) => port !== null).length;
  const rest = diagnostics.filter((diagnostic) => !isUnfinished(diagnostic));
  const errors = rest.filter(({ severity }) => severity === 'error').length;
  const others = rest.length - errors;
  const parts = [
    ...(errors > 0 ? [wording.toMend(errors)] : []),
    ...(ports > 0 ? [wording.openPort(ports)] : []),
    ...(ports < open.length ? [wording.noOutputYet] : []),
    ...(others > 0 ? [wording.toLookAt(others)] : []),
  ];
  return parts.join(', ');
}
