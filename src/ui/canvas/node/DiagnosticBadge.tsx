import { Circle, CircleAlert, Info, TriangleAlert } from 'lucide-react';
import { type Diagnostic, isUnfinished } from '../../../core/graph/diagnostic';
import styles from './DiagnosticBadge.module.css';
import { wording } from './words';

const icons = {
  error: CircleAlert,
  warning: TriangleAlert,
  note: Info,
  open: Circle,
} as const;

/** How much diagnostics matter: what is only unfinished is open, and matters least. */
const weights = ['error', 'warning', 'note', 'open'] as const;

const weightOf = (diagnostic: Diagnostic) =>
  isUnfinished(diagnostic) ? 'open' : diagnostic.severity;

/** The sign of the gravest of some diagnostics; its shape tells them apart. */
export function SeverityIcon({ of }: { readonly of: readonly Diagnostic[] }) {
  const weight = weights.find((one) => of.some((diagnostic) => weightOf(diagnostic) === one));
  const Icon = icons[weight ?? 'note'];
  return <Icon className={styles[weight ?? 'note']} aria-hidden="true" />;
}

/** What the name of a node says of its mark: that it is at a kink. The rest is its description. */
export function flagOf(diagnostics: readonly Diagnostic[]): string | null {
  return diagnostics.some(({ kink }) => kink) ? wording.atAKink : null;
}

/** A mark at the corner of a node that something is to be said of, and what that is. */
export function DiagnosticBadge({
  id,
  diagnostics,
}: {
  readonly id: string;
  readonly diagnostics: readonly Diagnostic[];
}) {
  if (diagnostics.length === 0) return null;
  const flag = flagOf(diagnostics);
  const text = diagnostics.map(({ message, mend }) => `${message}. ${mend}`).join('\n');
  return (
    <span className={styles.badge} title={text}>
      <SeverityIcon of={diagnostics} />
      {flag !== null && (
        <span className={styles.flag} aria-hidden="true">
          {wording.kink}
        </span>
      )}
      <span id={id} hidden>
        {text}
      </span>
    </span>
  );
}
