import type { GraphNode } from '../../core/graph/graph';
import { operandsAt, primitiveAt } from '../../core/program/program';
import type { TangentTrace } from '../../core/trace/tangent';
import type { Trace } from '../../core/trace/trace';
import { derivativeWords } from '../../lang/sentence/derivative-words';
import { calledOf } from '../../lang/term/called';
import { latexCell } from '../../lang/term/latex-cells';
import { latexTangentCells } from '../../lang/term/latex-tangent-cells';
import { useDerived } from '../../state/document/use-derived';
import { overlayOf } from '../../state/player/overlay';
import { isForward } from '../../state/player/played';
import { tangentOverlayOf } from '../../state/player/tangent-overlay';
import { usePlayed } from '../../state/stores/player-store';
import { useView } from '../../state/stores/view-store';
import { Formula } from '../parts/text/Formula';
import styles from './Inspector.module.css';
import { Partials } from './Partials';

/** The statement of a node, the partial derivative by each of its operands, and what flows. */
export function Derivatives({ node }: { readonly node: GraphNode }) {
  const played = usePlayed();
  return isForward(played) ? <Along node={node} trace={played} /> : <Back node={node} />;
}

/** What flows back in reverse mode. */
function Back({ node }: { readonly node: GraphNode }) {
  const { trace, checked } = useDerived();
  const notation = useView((state) => state.notation);
  const digits = useView((state) => state.digits);
  const style = { notation, digits };
  const statement = checked.statementOf.get(node.id);
  if (statement === undefined || node.kind === 'constant') return null;
  const overlay = overlayOf(trace);
  const step =
    node.kind === 'output' ? overlay.outputs.get(node.id) : overlay.steps[statement]?.[0];
  if (!step) return null;
  const [left, right] = latexCell(trace, step, style);
  const elementwise = primitiveAt(trace.program, statement)?.rule.kind === 'pointwise';
  // Where no factor says it, what each operand gets does.
  const flows =
    node.kind === 'primitive' && !elementwise
      ? (overlay.steps[statement] ?? []).filter((each) => each.kind === 'contribution')
      : [];
  return (
    <div className={styles.formulas}>
      <Formula latex={`${left} ${right}`} />
      {node.kind === 'primitive' && <Partials run={trace} statement={statement} style={style} />}
      {flows.length > 0 && (
        <>
          <h3 className={styles.heading}>What flows back</h3>
          {flows.map((flow) => (
            <Formula key={flow.index} latex={latexCell(trace, flow, style).join(' ')} />
          ))}
        </>
      )}
      {node.kind === 'primitive' && <Words trace={trace} statement={statement} />}
    </div>
  );
}

/** What goes along in forward mode. */
function Along({ node, trace }: { readonly node: GraphNode; readonly trace: TangentTrace }) {
  const { checked } = useDerived();
  const notation = useView((state) => state.notation);
  const digits = useView((state) => state.digits);
  const style = { notation, digits };
  const statement = checked.statementOf.get(node.id);
  if (statement === undefined || node.kind === 'constant') return null;
  const { steps, outputs } = tangentOverlayOf(trace);
  const step = node.kind === 'output' ? outputs.get(node.id) : steps[statement];
  if (!step) return null;
  const { primal, tangent } = latexTangentCells(trace, step, style);
  return (
    <div className={styles.formulas}>
      <Formula latex={primal.join(' ')} />
      {node.kind === 'primitive' && <Partials run={trace} statement={statement} style={style} />}
      <h3 className={styles.heading}>Tangent</h3>
      {tangent ? (
        <Formula latex={tangent.join(' ')} />
      ) : (
        <p className={styles.hint}>No input that has a tangent has an influence on it.</p>
      )}
    </div>
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
      <summary>In words</summary>
      {[...new Set(sentences)].map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </details>
  );
}
