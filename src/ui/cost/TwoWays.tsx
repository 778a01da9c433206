import { useMemo } from 'react';
import type { Output, Program } from '../../core/program';
import type { Trace } from '../../core/trace/trace';
import { adjointProgramOf } from '../../state/cost/adjoint-program';
import { once } from '../../state/cost/once';
import { quietFor, useStretches } from '../parts/use-stretches';
import { AdjointColumn } from './AdjointColumn';
import { Race } from './Race';
import { Section } from './Section';
import { TapeColumn } from './TapeColumn';
import styles from './TwoWays.module.css';

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
  const work = useMemo(
    () => () => once(() => adjointProgramOf(program, output)),
    [program, output],
  );
  const { result: adjoint } = useStretches(work, quietFor(program.length));
  return (
    <Section
      title="Operator overloading beside source transformation"
      about="Two ways to implement reverse mode. Both compute the same derivatives; they differ in what they build and when."
    >
      <div className={styles.columns}>
        <TapeColumn trace={trace} output={output} />
        <AdjointColumn adjoint={adjoint} inputs={program.inputs} output={output} />
      </div>
      <Race program={program} output={output} />
    </Section>
  );
}
