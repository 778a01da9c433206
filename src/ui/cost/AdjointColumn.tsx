import type { Input, Output } from '../../core/program/program';
import { primitiveAt } from '../../core/program/program';
import { run, valueAt } from '../../core/sweep/evaluate';
import { plainMedium } from '../../lang/medium/plain';
import { primalCell } from '../../lang/term/cells';
import { labelText } from '../../lang/term/label';
import { useView } from '../../state/stores/view-store';
import type { AdjointProgram } from '../../study/cost/adjoint-program';
import { counted } from '../../words/en/grammar';
import { Button } from '../parts/fields/Button';
import { Cite } from '../parts/frame/Section';
import { bytesText } from './amounts';
import styles from './TwoWays.module.css';

/** Longer programs are counted, not written out. */
const MOST = 24;

/** The adjoint program, which is there before the first run. */
export function AdjointColumn({
  adjoint,
  inputs,
  output,
  onBuild,
}: {
  /** Null while it is being built. */
  readonly adjoint: AdjointProgram | null;
  readonly inputs: readonly Input[];
  readonly output: Output;
  /** Builds it, where it isn't built unasked. */
  readonly onBuild: (() => void) | null;
}) {
  const { raw, simplified } = adjoint?.statements ?? { raw: 0, simplified: 0 };
  return (
    <section className={styles.column} aria-label="Source transformation">
      <h4 className={styles.title}>Source transformation</h4>
      <p>
        <Cite section="3.4" />
      </p>
      <dl className={styles.facts}>
        <dt>Builds</dt>
        <dd>an adjoint program{adjoint && ` of ${counted(simplified, 'statement')}`}</dd>
        <dt>When</dt>
        <dd>once, before the first run</dd>
        <dt>Optimised</dt>
        <dd>{adjoint ? `ahead of time: ${raw} statements became ${simplified}` : '–'}</dd>
        <dt>Keeps</dt>
        <dd>
          {adjoint
            ? `the program (${bytesText(adjoint.programBytes)}); during a run its values (${bytesText(adjoint.valueBytes)})`
            : '–'}
        </dd>
      </dl>
      <p className={styles.now}>
        <b>
          {adjoint ? counted(simplified, 'statement') : onBuild ? 'Not built yet' : 'Being built…'}
        </b>
        {adjoint && ', the same for all inputs: primal and adjoint in one.'}
      </p>
      {onBuild && <Button onClick={onBuild}>Build and optimise it</Button>}
      {adjoint && <Listing adjoint={adjoint} inputs={inputs} output={output} />}
    </section>
  );
}

function Listing({
  adjoint: { program },
  inputs,
  output,
}: {
  readonly adjoint: AdjointProgram;
  readonly inputs: readonly Input[];
  readonly output: Output;
}) {
  const notation = useView((view) => view.notation);
  const digits = useView((view) => view.digits);
  const medium = plainMedium({ notation, digits });
  const applied: number[] = [];
  for (let i = 0; i < program.length && applied.length <= MOST; i++) {
    if (primitiveAt(program, i)) applied.push(i);
  }
  const values = run(program);
  const shown = applied.slice(0, MOST);
  const results = program.outputs.slice(0, inputs.length).slice(0, MOST);
  return (
    <ol className={styles.list} aria-label="The adjoint program">
      {shown.map((statement) => (
        <li key={statement}>
          <span className={styles.code}>
            {
              primalCell(
                medium,
                { program, values },
                { kind: 'statement', statement, value: valueAt(program, values, statement) },
              )[0]
            }
          </span>
        </li>
      ))}
      {applied.length > MOST && <li className={styles.more}>and so on</li>}
      {results.map(({ name, statement }) => (
        <li key={`result ${name}`} data-result="">
          <span className={styles.code}>
            ∂{output.name}/∂{name} ={' '}
            {program.constants.has(statement)
              ? String(program.constants.get(statement)?.data[0] ?? 0)
              : labelText(program, { of: 'primal', statement }, notation)}
          </span>
        </li>
      ))}
    </ol>
  );
}
