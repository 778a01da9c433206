import { CircleAlert, Info, TriangleAlert } from 'lucide-react';
import type { Diagnostic } from '../../../core/graph/diagnostic';
import styles from './DiagnosticBadge.module.css';

const icons = { error: CircleAlert, warning: TriangleAlert, note: Info } as const;

/** The sign of a severity; its shape tells them apart. */
export function SeverityIcon({ severity }: { readonly severity: Diagnostic['severity'] }) {
  const Icon = icons[severity];
  return <Icon className={styles[severity]} aria-hidden="true" />;
}

/** What the name of a node says of its mark: that it is at a kink. The rest is its description. */
export function flagOf(diagnostics: readonly Diagnostic[]): string | null {
  return diagnostics.some(({ kink }) => kink) ? 'at a kink' : null;
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
  const severity =
    (['error', 'warning'] as const).find((one) => diagnostics.some((d) => d.severity === one)) ??
    'note';
  const flag = flagOf(diagnostics);
  const text = diagnostics.map(({ message, mend }) => `${message}. ${mend}`).join('\n');
  return (
    <span className={styles.badge} title={text}>
      <SeverityIcon severity={severity} />
      {flag !== null && (
        <span className={styles.flag} aria-hidden="true">
          kink
        </span>
      )}
      <span id={id} hidden>
        {text}
      </span>
    </span>
  );
}
