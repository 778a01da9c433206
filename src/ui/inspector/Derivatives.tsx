import type { GraphNode } from '../../core/graph/graph';
import { operandsAt, primitiveAt } from '../../core/program/program';
import { type ReverseTrace, stepAt, type Trace } from '../../core/trace/trace';
import { isPending } from '../../document/pending';
import { derivativeWords } from '../../lang/sentence/derivative-words';
import { calledOf } from '../../lang/term/called';
import { type Cell as LatexCell, latexCells, type TraceStyle } from '../../lang/term/latex-cells';
import { useDerived } from '../../state/document/use-derived';
import { contributionsOf, outputOf, outputStep, stepsOf } from '../../state/player/overlay';
import { useTrace } from '../../state/stores/player-store';
import { useView } from '../../state/stores/view-store';
import { Term } from '../parts/terms/Term';
import { Formula } from '../parts/text/Formula';
import styles from './Inspector.module.css';
import { wording } from './late-words';
import { Partials } from './Partials';

/** The statement of a node, the partial derivative by each of its operands, and what flows. */
export function Derivatives({ node }: { readonly node: GraphNode }) {
  const trace = useTrace();
  const { checked } = useDerived();
  const notation = useView((state) => state.notation);
  const digits = useView((state) => state.digits);
  const style = { notation, digits };
  const statement = checked.statementOf.get(node.id);
  if (statement === undefined || node.kind === 'constant' || isPending(trace)) return null;
  const output = outputOf(trace, node.id);
  const index = output ? outputStep(trace, output) : stepsOf(trace, statement)[0];
  if (index === undefined) return null;
  const { primal, derivative } = latexCells(trace, stepAt(trace, index), style);
  return (
    <div className={styles.formulas}>
      <h3 className={styles.heading}>
        <Term of="v-1">{wording.inTheTrace}</Term>
      </h3>
      <Formula latex={primal?.join(' ') ?? ''} />
      {node.kind === 'primitive' && (
        <Partials evaluation={trace} statement={statement} style={style} />
      )}
      {trace.mode === 'forward' ? (
        <Along tangent={derivative} />
      ) : (
        node.kind === 'primitive' && <Back trace={trace} statement={statement} style={style} />
      )}
    </div>
  );
}

/** What flows back in reverse mode, where no factor says it. */
function Back({
  trace,
  statement,
  style,
}: {
  readonly trace: ReverseTrace;
  readonly statement: number;
  readonly style: TraceStyle;
}) {
  const elementwise = primitiveAt(trace.program, statement)?.rule.kind === 'pointwise';
  const flows = elementwise ? [] : contributionsOf(trace, statement);
  return (
    <>
      {flows.length > 0 && (
        <>
          <h3 className={styles.heading}>
            <Term of="pullback">{wording.whatFlowsBack}</Term>
          </h3>
          {flows.map((index) => {
            const { derivative } = latexCells(trace, stepAt(trace, index), style);
            return <Formula key={index} latex={derivative?.join(' ') ?? ''} />;
          })}
        </>
      )}
      <Words trace={trace} statement={statement} />
    </>
  );
}

/** What goes along in forward mode. */
function Along({ tangent }: { readonly tangent: LatexCell | null }) {
  return (
    <>
      <h3 className={styles.heading}>
        <Term of="tangent">{wording.tangent}</Term>
      </h3>
      {tangent ? (
        <Formula latex={tangent.join(' ')} />
      ) : (
        <p className={styles.hint}>{wording.noInputThatHasA}</p>
      )}
    </>
  );
}

/** How adjoints flow back where no number says it, in sentences to open. */
function Words({ trace, statement }: { readonly trace: Trace; readonly statement: number }) {
  const { program } = trace;
  const sentences = operandsAt(program, statement).flatMap((operand, position) => {
    const said = calledOf(program, operand) ? derivativeWords(program, statement, position) : null;
    return said === null ? [] : [said];
  });
  if (sentences.length === 0) return null;
  return (
    <details className={styles.words}>
      <summary>{wording.inWords}</summary>
      {[...new Set(sentences)].map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </details>
  );
}
