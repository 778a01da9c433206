import type { GraphNode } from '../../core/graph';
import { operandsAt, primitiveAt } from '../../core/program';
import { partialTerm } from '../../core/trace/local';
import type { Trace } from '../../core/trace/trace';
import { derivativeWords } from '../../lang/derivative-words';
import { latexMedium } from '../../lang/latex/latex-medium';
import { latexCell, type TraceStyle } from '../../lang/latex/trace-cells';
import { calledOf } from '../../lang/term/called';
import { symbols } from '../../lang/term/cells';
import { useDerived } from '../../state/document/use-derived';
import { overlayOf } from '../../state/player/overlay';
import { useView } from '../../state/view-store';
import { Formula } from '../parts/Formula';
import styles from './Inspector.module.css';

/** The statement of a node, and the partial derivative by each of its operands. */
export function Derivatives({ node }: { readonly node: GraphNode }) {
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
  const partials =
    node.kind === 'primitive' && elementwise ? partialsOf(trace, statement, style) : [];
  // Where no factor says it, what each operand gets does.
  const flows =
    node.kind === 'primitive' && !elementwise
      ? (overlay.steps[statement] ?? []).filter((each) => each.kind === 'contribution')
      : [];
  return (
    <div className={styles.formulas}>
      <Formula latex={`${left} ${right}`} />
      {partials.length > 0 && (
        <>
          <h3 className={styles.heading}>Partial derivatives</h3>
          {partials.map((latex, position) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a partial derivative is by its position.
            <Formula key={position} latex={latex} />
          ))}
        </>
      )}
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

function partialsOf(trace: Trace, statement: number, style: TraceStyle): readonly string[] {
  const medium = latexMedium(style);
  const { program } = trace;
  const of = calledOf(program, statement);
  return operandsAt(program, statement).flatMap((operand, position) => {
    const by = calledOf(program, operand);
    // Nothing is differentiated by a constant.
    if (!of || !by) return [];
    const term = partialTerm(trace, statement, position);
    const value = term === null ? '0' : symbols(medium, trace, term).text;
    return [`${medium.partial(of, by)} = ${value}`];
  });
}
