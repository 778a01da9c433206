import { useView } from '../../state/stores/view-store';
import type { Look } from '../../study/curve/look';
import type { Coordinate, CurveSubject } from '../../study/curve/subject';
import { ElementName } from '../parts/text/ElementName';
import { GivenName } from '../parts/text/GivenName';
import styles from './Curve.module.css';
import { coordinateText } from './curve-words';
import { slopeName } from './sign';

/** The numbers of the point, large: where it is, how high, how steep. The sentence below says them aloud. */
export function Headline({
  subject,
  axes,
  look,
}: {
  readonly subject: CurveSubject;
  readonly axes: readonly Coordinate[];
  readonly look: Look | null;
}) {
  const digits = useView((view) => view.digits);
  const text = (value: number | undefined) =>
    value === undefined ? '…' : coordinateText(value, digits);
  return (
    <p className={styles.headline} data-many={axes.length > 1 || undefined} aria-hidden="true">
      {axes.map((axis) => (
        <span key={axis.position} className={styles.fact}>
          <ElementName element={axis.input} /> = <b>{text(subject.at[axis.position])}</b>
        </span>
      ))}
      <span className={styles.fact} data-tone="value">
        <HeightName subject={subject} /> = <b>{text(look?.value)}</b>
      </span>
      {axes.map((axis) => (
        <span key={axis.position} className={styles.fact} data-tone="adjoint">
          <SlopeName subject={subject} axis={axis} /> = <b>{text(look?.gradient[axis.position])}</b>
        </span>
      ))}
    </p>
  );
}

function HeightName({ subject: { output, part, name } }: { readonly subject: CurveSubject }) {
  return (
    <>
      {part === 'sum' && 'Σ '}
      <GivenName name={output.name} />
      {part !== 'sum' && name.slice(output.name.length)}
    </>
  );
}

/** ∂y/∂x₁ */
function SlopeName({
  subject,
  axis,
}: {
  readonly subject: CurveSubject;
  readonly axis: Coordinate;
}) {
  const d = subject.count > 1 ? '∂' : 'd';
  const named = slopeName(subject, axis);
  if (named) {
    return (
      <span className={styles.slope}>
        <GivenName name={named} />
      </span>
    );
  }
  return (
    <span className={styles.slope}>
      {d}
      {subject.part === 'sum' && '('}
      <HeightName subject={subject} />
      {subject.part === 'sum' && ')'}/{d}
      <ElementName element={axis.input} />
    </span>
  );
}
