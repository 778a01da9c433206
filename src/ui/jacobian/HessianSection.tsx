import { useState } from 'react';
import type { Output, Program } from '../../core/program/program';
import { spelledIn } from '../../lang/medium/spelled';
import { latexName } from '../../lang/name';
import { useView } from '../../state/stores/view-store';
import { useJacobian } from '../../state/study/jacobian-store';
import { elementCount, elementsOf } from '../../study/jacobian/elements';
import { hessianExtent } from '../../study/jacobian/extent';
import { matrixOf } from '../../study/jacobian/matrix';
import { matrixEmitters } from '../../study/jacobian/matrix-text';
import { hessianColumns } from '../../study/jacobian/second-derivative';
import { analysisWeight } from '../../work/analysis-weight';
import { CopyMenu } from '../parts/export/CopyMenu';
import { Select } from '../parts/fields/Select';
import { About, Note } from '../parts/frame/prose';
import { Remarks } from '../parts/frame/Remarks';
import { Buttons, OnDemand, Section } from '../parts/frame/Section';
import { useAnalysis } from '../parts/frame/use-analysis';
import { stateText } from '../parts/frame/use-work';
import { Formula } from '../parts/text/Formula';
import { GivenName } from '../parts/text/GivenName';
import { Phrase } from '../parts/text/Phrase';
import { HessianTimesVector } from './HessianTimesVector';
import { remarkOf, symmetryText } from './jacobian-words';
import { MatrixView } from './MatrixView';
import { wording } from './words';

/** Second derivatives of one output, and the product of their matrix with a vector, at what cost. */
export function HessianSection({
  program,
  outputs,
  output,
}: {
  readonly program: Program;
  /** The outputs that are single numbers. */
  readonly outputs: readonly Output[];
  readonly output: Output;
}) {
  const digits = useView((view) => view.digits);
  const [asked, setAsked] = useState<Program | null>(null);
  const extent = hessianExtent(program);
  const wanted = extent === 'unasked' || (extent === 'on demand' && asked === program);
  const { name } = output;
  const args = wanted ? ([program, name] as const) : null;
  const progress = useAnalysis(wording.theHessian, hessianColumns, args, program, {
    weight: 2 * analysisWeight(program),
  });
  const { steps, result, done } = progress;
  const count = elementCount(program, program.inputs);
  const choosable = outputs.flatMap(({ name: label, origin }) =>
    origin?.node === undefined ? [] : [{ value: origin.node, label }],
  );

  const choice = choosable.length > 1 && (
    <Select
      label={wording.output}
      options={choosable}
      value={output.origin?.node ?? ''}
      onChange={(node) => useJacobian.setState({ output: node })}
    />
  );
  const title = (
    <>
      <Phrase of={wording.hessianOfInputs(<GivenName name={name} />, count)} />
    </>
  );
  if (extent === 'too large') {
    return (
      <Section title={title} actions={choice}>
        <About>{wording.thatIsMoreThanCan}</About>
      </Section>
    );
  }
  const elements = elementsOf(program, program.inputs);
  const size = { rows: count, columns: count };
  const passes = steps.map((numbers) => ({ mode: 'forward', numbers }) as const);
  const matrix = matrixOf(passes, 'forward', size, count);
  return (
    <Section
      title={title}
      about={
        <Phrase
          of={wording.secondDerivativesTheGradient(
            <Formula
              latex={`H_{ij} = \\partial^2 ${latexName(name, false, spelledIn(program).has(name))} / \\partial x_i\\, \\partial x_j`}
            />,
          )}
        />
      }
      actions={
        <Buttons>
          {choice}
          {done && (
            <CopyMenu
              label={wording.copyTheHessian}
              name={wording.hessian}
              emitters={matrixEmitters}
              subject={() => ({
                hessianOf: name,
                matrix: { rows: elements, columns: elements, numbers: matrix.numbers },
                digits,
              })}
            />
          )}
        </Buttons>
      }
    >
      {wanted ? (
        <MatrixView
          label={wording.hessianOf(name)}
          matrix={matrix}
          rows={elements}
          columns={elements}
          digits={digits}
          corner=""
        />
      ) : (
        <OnDemand onAsk={() => setAsked(program)}>
          {count === 1 ? wording.aRunOfAProgram : wording.ofAProgramSeveralTimes(count)}
        </OnDemand>
      )}
      {wanted && !done && <Note>{stateText(progress, wording.computing)}</Note>}
      {done && result !== null && (
        <>
          <Remarks remarks={result.problems.map(remarkOf)} />
          <Note>
            {wording.runsAndOperations(
              symmetryText(matrix, result),
              count,
              result.operations,
              count * result.operations,
            )}
          </Note>
          <HessianTimesVector
            program={program}
            output={name}
            elements={elements}
            operations={result.operations}
          />
        </>
      )}
    </Section>
  );
}
