import type { AdjointNotation } from '../../document/document';
import { useView } from '../../state/stores/view-store';
import { NumberField } from '../parts/fields/NumberField';
import { SegmentedControl } from '../parts/fields/SegmentedControl';
import { Toggle } from '../parts/fields/Toggle';
import { adjointNotations } from '../parts/frame/adjoint-notations';
import { ConventionControl } from '../parts/frame/ConventionControl';
import { Formula } from '../parts/text/Formula';
import styles from './TraceSettings.module.css';
import type { TextSize, TraceLook } from './trace-look';

const tangents = [
  { value: 'prime', label: <Formula latex="\dot v" />, hint: 'v dot, as in Baydin et al.' },
  {
    value: 'leibniz',
    label: <Formula latex="\partial v/\partial x" />,
    hint: 'Leibniz, the partial derivative of v by x',
  },
  {
    value: 'grad',
    label: <Formula latex="v\texttt{.tangent}" />,
    hint: 'v.tangent, as in PyTorch',
  },
] as const;

const sizes = [
  { value: 'small', label: 'S', hint: 'small' },
  { value: 'medium', label: 'M', hint: 'medium' },
  { value: 'large', label: 'L', hint: 'large, for a projector' },
] as const;

/** How the table is written, and what is taken at kinks. */
export function TraceSettingsForm({
  look,
  onLook,
}: {
  readonly look: TraceLook;
  readonly onLook: (look: TraceLook) => void;
}) {
  const forward = useView((view) => view.mode === 'forward');
  const notation = useView((view) => view.notation);
  const digits = useView((view) => view.digits);
  const unreached = useView((view) => view.unreached);
  return (
    <>
      <SegmentedControl<AdjointNotation>
        label={forward ? 'Tangents' : 'Adjoints'}
        showLabel
        segments={forward ? tangents : adjointNotations}
        // Primes and bars of adjoints go with dots of tangents.
        value={forward && notation === 'bar' ? 'prime' : notation}
        onChange={(value) => useView.setState({ notation: value })}
        className={styles.row}
      />
      <NumberField
        label="Decimals"
        value={digits}
        min={0}
        max={15}
        integer
        onChange={(value) => useView.setState({ digits: value })}
        className={styles.row}
      />
      <SegmentedControl<TextSize>
        label="Size"
        showLabel
        segments={sizes}
        value={look.size}
        onChange={(size) => onLook({ ...look, size })}
        className={styles.row}
      />
      <Toggle
        label="Numbers of steps not reached yet"
        checked={unreached === 'full'}
        onChange={(full) => useView.setState({ unreached: full ? 'full' : 'dimmed' })}
      />
      <Toggle
        label={forward ? 'Result of every row' : 'Result of every primal row'}
        checked={look.results}
        onChange={(results) => onLook({ ...look, results })}
      />
      <ConventionControl className={styles.row} />
    </>
  );
}
