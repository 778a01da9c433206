import { evaluatedTerm, type Term, terms, uniformTerm } from '../algebra/term';
import { operandsAt, shapeAt } from '../program/program';
import { valueAt } from '../sweep/evaluate';
import { pushforward } from '../sweep/forward';
import { applied, placeTerm } from './local';
import type { TangentStatementStep, TangentStep } from './step';
import type { Evaluation } from './trace';

/**
 * What a step computes the tangent as, in the names of the trace: `v̇₋₁ / v₋₁`,
 * `v̇₋₁ × v₀ + v̇₀ × v₋₁`, `v̇₄ − v̇₃`. One part per operand that has a tangent, with the branch that
 * holds at this point where the rule has several. An input's is its seed, an output's the tangent of
 * its statement; null where there is no tangent.
 */
export function tangentTerm(evaluation: Evaluation, step: TangentStep): Term | null {
  if (step.tangent === null) return null;
  if (step.kind === 'output') return tangentPlace(step.statement);
  if (step.kind === 'input') return null;
  let sum: Term | null = null;
  for (const { position } of step.parts) {
    const part = tangentPartTerm(evaluation, step, position);
    if (part) sum = sum === null ? part : added(sum, part);
  }
  return sum ?? { kind: 'literal', value: 0 };
}

/** What one operand's tangent adds: `v̇₋₁ × v₀`; null when nothing flows. */
export function tangentPartTerm(
  { program, values }: Evaluation,
  { statement }: TangentStatementStep,
  position: number,
): Term | null {
  const sources = operandsAt(program, statement);
  const primal = (i: number) => evaluatedTerm(placeTerm(program, i), valueAt(program, values, i));
  // The form of the term does not depend on the tangent's value; NaN keeps anything from folding.
  const dx = sources.map((source, k) =>
    k === position
      ? {
          value: uniformTerm(tangentPlace(source), shapeAt(program, source), Number.NaN),
          present: null,
        }
      : null,
  );
  const part = pushforward(terms[program.convention], program, statement, primal, sources, dx);
  return part && tidy(part.value.term);
}

function tangentPlace(statement: number): Term {
  return { kind: 'place', of: 'tangent', statement };
}

/** a · (1 / b) as a / b, and a · (−b) as −(a · b), as papers write them. */
function tidy(term: Term): Term {
  if (!applies(term, 'multiply')) return term;
  const [a, b] = term.operands as readonly [Term, Term];
  if (isLiteral(b, -1)) return applied('negate', [a]);
  if (applies(b, 'negate'))
    return applied('negate', [tidy(applied('multiply', [a, b.operands[0] as Term]))]);
  if (applies(b, 'divide') && isLiteral(b.operands[0] as Term, 1)) {
    return applied('divide', [a, b.operands[1] as Term]);
  }
  return term;
}

function added(sum: Term, part: Term): Term {
  if (applies(part, 'negate')) return applied('subtract', [sum, part.operands[0] as Term]);
  return applied('add', [sum, part]);
}

type Application = Term & { kind: 'apply' };

function applies(term: Term, primitive: Application['primitive']): term is Application {
  return term.kind === 'apply' && term.primitive === primitive;
}

function isLiteral(term: Term, value: number): boolean {
  return term.kind === 'literal' && term.value === value;
}
