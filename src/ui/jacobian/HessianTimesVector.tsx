import { useMemo } from 'react';
import type { Program } from '../../core/program/program';
import { formatNumber } from '../../lang/number';
import { useView } from '../../state/stores/view-store';
import { setVector, useJacobian } from '../../state/study/jacobian-store';
import { type Element, elementText } from '../../study/jacobian/elements';
import { multiplyingHessian } from '../../study/jacobian/second-derivative';
import { analysisWeight } from '../../work/analysis-weight';
import { NumberField } from '../parts/fields/NumberField';
import { About, Note } from '../parts/frame/prose';
import { Remarks } from '../parts/frame/Remarks';
import { useAnalysis } from '../parts/frame/use-analysis';
import { ElementName } from '../parts/text/ElementName';
import { Formula } from '../parts/text/Formula';
import { MathName } from '../parts/text/MathName';
import { Phrase } from '../parts/text/Phrase';
import { remarkOf } from './jacobian-words';
import matrix from './Matrix.module.css';
import { wording } from './words';

/** More numbers than this nobody types. */
const MOST = 30;

/** The Hessian times a vector that is typed, without the Hessian. */
export function HessianTimesVector({
  program,
  output,
  elements,
  operations,
}: {
  readonly program: Program;
  readonly output: string;
  readonly elements: readonly Element[];
  /** Of one run. */
  readonly operations: number;
}) {
  const typed = useJacobian((state) => state.vector);
  const digits = useView((view) => view.digits);
  const vector = useMemo(
    () => Float64Array.from(elements, (element) => typed[elementText(element)] ?? 1),
    [elements, typed],
  );
  const args = elements.length > MOST ? null : ([program, output, vector] as const);
  const what = wording.theProductWithTheVector;
  const { result: product } = useAnalysis(what, multiplyingHessian, args, program, {
    weight: 2 * analysisWeight(program),
    // It follows what is typed at once.
    quiet: 0,
  });
  const cost =
    elements.length > 1
      ? wording.oneRunWhereTheWhole(operations, elements.length, elements.length * operations)
      : wording.oneRun(operations);
  return (
    <>
      <h4 className={matrix.subheading}>{wording.hessianTimesAVector}</h4>
      <About>
        <Phrase
          of={wording.theVectorIsTheSeed(cost, <Formula latex="H v" />, <Formula latex="v" />)}
        />
      </About>
      {elements.length > MOST ? (
        <Note>{wording.withNumbersThereAreToo(elements.length, MOST)}</Note>
      ) : (
        <div className={matrix.scroll}>
          <table className={matrix.vector} aria-label={wording.hessianTimesVector}>
            <thead>
              <tr>
                <td />
                <th scope="col">
                  <MathName base="v" />
                </th>
                <th scope="col">
                  <MathName base="H" />
                  <MathName base="v" />
                </th>
              </tr>
            </thead>
            <tbody>
              {elements.map((element, k) => (
                <tr key={elementText(element)}>
                  <th scope="row">
                    <ElementName element={element} />
                  </th>
                  <td>
                    <NumberField
                      label={wording.vAlong(elementText(element))}
                      hideLabel
                      value={typed[elementText(element)] ?? 1}
                      onChange={(value) => setVector(elementText(element), value)}
                      inputClassName={matrix.typed}
                    />
                  </td>
                  <td className={matrix.number}>
                    {product ? formatNumber(product.numbers[k] as number, digits) : '–'}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {product && <Remarks remarks={product.problems.map(remarkOf)} />}
    </>
  );
}
