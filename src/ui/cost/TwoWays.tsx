import { useState } from 'react';
import type { Output, Program } from '../../core/program/program';
import type { Trace } from '../../core/trace/trace';
import { buildingAdjoint } from '../../study/cost/adjoint-program';
import { Section } from '../parts/frame/Section';
import { useAnalysis } from '../parts/frame/use-analysis';
import { AdjointColumn } from './AdjointColumn';
import { Race } from './Race';
import { TapeColumn } from './TapeColumn';
import styles from './TwoWays.module.css';
import { wording } from './words';

/** Of longer graphs the adjoint program is built when asked for: that takes more than a moment. */
const UNASKED = 300;

/** Operator overloading beside source transformation, on the same graph. */
export function TwoWays({
  trace,
  program,
  output,
}: {
  readonly trace: Trace;
  /** Any program of the trace's structure: what is built is the same for all values. */
  readonly program: Program;
  readonly output: Output;
}) {
  const [asked, setAsked] = useState<Program | null>(null);
  const wanted = program.length <= UNASKED || asked === program;
  const args = wanted ? ([program, output] as const) : null;
  const { result: adjoint } = useAnalysis(
    wording.theAdjointProgramInline,
    buildingAdjoint,
    args,
    program,
  );
  return (
    <Section
      title={wording.operatorOverloadingBesideSource}
      about={wording.twoWaysToImplementReverse}
    >
      <div className={styles.columns}>
        <TapeColumn trace={trace} output={output} />
        <AdjointColumn
          adjoint={adjoint}
          inputs={program.inputs}
          output={output}
          onBuild={wanted ? null : () => setAsked(program)}
        />
      </div>
      <Race program={program} output={output} />
    </Section>
  );
}
