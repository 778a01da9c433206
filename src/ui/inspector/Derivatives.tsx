import type { GraphNode } from '../../core/graph';
import { operandsAt } from '../../core/program';
import { partialTerm } from '../../core/trace/local';
import type { Trace } from '../../core/trace/trace';
import { latexMedium } from '../../lang/latex/latex-medium';
import { latexCell, type TraceStyle } from '../../lang/latex/trace-cells';
import { calledOf } from '../../lang/term/called';
import { symbols } from '../../lang/term/cells';
import { useDerived } from '../../state/document/derived';
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
  const partials = node.kind === 'primitive' ? partialsOf(trace, statement, style) : [];
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
    </div>
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
