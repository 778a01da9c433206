import { operandsAt, primitiveAt } from '../../core/program/program';
import { partialTerm } from '../../core/trace/local';
import type { Evaluation } from '../../core/trace/trace';
import { latexMedium } from '../../lang/medium/latex';
import { calledOf } from '../../lang/term/called';
import type { TraceStyle } from '../../lang/term/latex-cells';
import { inSymbols } from '../../lang/term/symbols';
import { Term } from '../parts/terms/Term';
import { Formula } from '../parts/text/Formula';
import styles from './Inspector.module.css';
import { wording } from './late-words';

/** The partial derivative of a pointwise statement by each of its operands, whichever mode it runs in. */
export function Partials({
  evaluation,
  statement,
  style,
}: {
  readonly evaluation: Evaluation;
  readonly statement: number;
  readonly style: TraceStyle;
}) {
  const rule = primitiveAt(evaluation.program, statement)?.rule;
  if (rule?.kind !== 'pointwise' || rule.partial === null) return null;
  const partials = partialsOf(evaluation, statement, style);
  if (partials.length === 0) return null;
  return (
    <>
      <h3 className={styles.heading}>
        <Term of="partial">{wording.partialDerivatives}</Term>
      </h3>
      {partials.map((latex, position) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a partial derivative is by its position.
        <Formula key={position} latex={latex} />
      ))}
    </>
  );
}

function partialsOf(
  evaluation: Evaluation,
  statement: number,
  style: TraceStyle,
): readonly string[] {
  const medium = latexMedium(style);
  const { program } = evaluation;
  const of = calledOf(program, statement);
  return operandsAt(program, statement).flatMap((operand, position) => {
    const by = calledOf(program, operand);
    // Nothing is differentiated by a constant.
    if (!of || !by) return [];
    const term = partialTerm(evaluation, statement, position);
    // Its symbols are of values only, so it matters not what is differentiated by what.
    const value = term === null ? '0' : inSymbols(medium, program, term, '').text;
    return [`${medium.partial(of, by)} = ${value}`];
  });
}
