import { formatNumber } from '../../lang/number';
import { useView } from '../../state/stores/view-store';
import { useCurve } from '../../state/study/curve-store';
import { DISTANCES, type Look, type Secant } from '../../study/curve/look';
import type { CurveSubject } from '../../study/curve/subject';
import { SliderRow } from '../parts/fields/SliderRow';
import { Toggle } from '../parts/fields/Toggle';
import { Detail } from '../parts/frame/prose';
import { Controls } from '../parts/frame/Section';
import { Amount, AmountHead, Table } from '../parts/frame/Table';
import { powerNumber } from '../parts/plot/ticks';
import styles from './Curve.module.css';
import { coordinateText, secantVerdict } from './curve-words';
import { slopeText } from './sign';
import { wording } from './words';

const schemes = [
  { scheme: 'forward', name: wording.forward, formula: '(f(x + h) − f(x)) / h' },
  { scheme: 'central', name: wording.central, formula: '(f(x + h) − f(x − h)) / 2h' },
] as const;

/** Secants beside the tangent: which are drawn, how far apart their ends are, and how steep they are. */
export function Secants({
  subject,
  look,
  distance,
  secants,
}: {
  readonly subject: CurveSubject;
  readonly look: Look | null;
  /** Index into the distances. */
  readonly distance: number;
  readonly secants: Readonly<Record<'forward' | 'central', Secant>> | null;
}) {
  const digits = useView((view) => view.digits);
  const forward = useCurve((state) => state.forward);
  const central = useCurve((state) => state.central);
  const h = DISTANCES[distance] as number;
  const shown = schemes.filter(({ scheme }) => (scheme === 'forward' ? forward : central));
  const exact = look ? (look.gradient[subject.x.position] as number) : Number.NaN;
  // A secant is told apart from the tangent, however near it comes.
  const fine = Math.max(digits, 6);
  return (
    <>
      <Controls>
        <Toggle
          label={wording.forwardSecant}
          checked={forward}
          onChange={(on) => useCurve.setState({ forward: on })}
        />
        <Toggle
          label={wording.centralSecant}
          checked={central}
          onChange={(on) => useCurve.setState({ central: on })}
        />
      </Controls>
      {shown.length > 0 && (
        <>
          <SliderRow
            label={wording.distanceH}
            min={0}
            max={DISTANCES.length - 1}
            value={distance}
            text={`h = ${powerNumber(h)}`}
            onChange={(chosen) => useCurve.setState({ distance: chosen })}
          />
          <Table caption={wording.slopesOfTheTangentAnd} className={styles.slopes}>
            <thead>
              <tr>
                <th scope="col">{wording.line}</th>
                <AmountHead>{wording.slope}</AmountHead>
                <th scope="col">{wording.besideTheTangent}</th>
              </tr>
            </thead>
            <tbody>
              <tr>
                <th scope="row">
                  <span className={styles.swatch} data-line="tangent" />
                  {wording.tangent}
                  <Detail>{wording.byAD(slopeText(subject, subject.x))}</Detail>
                </th>
                <Amount>{look ? coordinateText(exact, fine) : '–'}</Amount>
                <td />
              </tr>
              {shown.map(({ scheme, name, formula }) => (
                <tr key={scheme}>
                  <th scope="row">
                    <span className={styles.swatch} data-line={scheme} />
                    {name} <Detail>{formula}</Detail>
                  </th>
                  <Amount>{secants ? formatNumber(secants[scheme].slope, fine) : '–'}</Amount>
                  <td>{secants ? secantVerdict(secants[scheme].slope, exact) : ''}</td>
                </tr>
              ))}
            </tbody>
          </Table>
        </>
      )}
    </>
  );
}
