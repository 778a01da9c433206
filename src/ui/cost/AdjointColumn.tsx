import type { Input, Output } from '../../core/program/program';
import { primitiveAt } from '../../core/program/program';
import { run, valueAt } from '../../core/sweep/evaluate';
import { plainMedium } from '../../lang/medium/plain';
import { primalCell } from '../../lang/term/cells';
import { labelText } from '../../lang/term/label';
import { useView } from '../../state/stores/view-store';
import type { AdjointProgram } from '../../study/cost/adjoint-program';
import { Button } from '../parts/fields/Button';
import { Cite } from '../parts/frame/Section';
import { Phrase } from '../parts/text/Phrase';
import { bytesText } from './amounts';
import styles from './TwoWays.module.css';
import { wording } from './words';

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
    <section className={styles.column} aria-label={wording.sourceTransformation}>
      <h4 className={styles.title}>{wording.sourceTransformation}</h4>
      <p>
        <Cite section="3.4" />
      </p>
      <dl className={styles.facts}>
        <dt>{wording.builds}</dt>
        <dd>
          <Phrase of={wording.anAdjointProgram(adjoint && wording.ofStatements(simplified))} />
        </dd>
        <dt>{wording.when}</dt>
        <dd>{wording.onceBeforeTheFirstRun}</dd>
        <dt>{wording.optimised}</dt>
        <dd>{adjoint ? wording.aheadOfTimeStatementsBecame(raw, simplified) : '–'}</dd>
        <dt>{wording.keeps}</dt>
        <dd>
          {adjoint
            ? wording.theProgramDuringARun(
                bytesText(adjoint.programBytes),
                bytesText(adjoint.valueBytes),
              )
            : '–'}
        </dd>
      </dl>
      <p className={styles.now}>
        <b>
          {adjoint
            ? wording.statements(simplified)
            : onBuild
              ? wording.notBuiltYet
              : wording.beingBuilt}
        </b>
        {adjoint && wording.theSameForAllInputs}
      </p>
      {onBuild && <Button onClick={onBuild}>{wording.buildAndOptimiseIt}</Button>}
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
    <ol className={styles.list} aria-label={wording.theAdjointProgram}>
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
      {applied.length > MOST && <li className={styles.more}>{wording.andSoOn}</li>}
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
