import { describe, expect, it } from 'vitest';
import { item } from '../../../src/core/tensor/tensor';
import { derivedOf } from '../../../src/document/derived';
import { EMPTY_DOCUMENT } from '../../../src/document/document';
import { setValue } from '../../../src/document/edits';
import { withExpression } from '../../../src/document/expression';
import { activityNow } from '../../../src/state/player/activity';
import {
  arrivals,
  derivativeReached,
  firingOf,
  valueReached,
} from '../../../src/state/player/overlay';

/** The paper's example at x1 = 2, x2 = 5. Statements: v₋₁, v₀, ln, ×, sin, +, −. */
function paper() {
  let document = withExpression(EMPTY_DOCUMENT, 'ln(x1) + x1*x2 - sin(x2)');
  for (const [name, value] of [
    ['x1', 2],
    ['x2', 5],
  ] as const) {
    const node = document.graph.nodes.find((one) => 'name' in one && one.name === name);
    if (node) document = setValue(document, node.id, value);
  }
  const derived = derivedOf(document);
  return { derived, trace: derived.trace };
}

const at = (step: number) => ({ from: Math.max(0, step - 1), to: step });

describe('what a statement shows at a step', () => {
  it('has no value before its step, and keeps it from then on', () => {
    const { trace } = paper();
    expect(valueReached(trace, 2, 2)).toBeNull();
    expect(item(valueReached(trace, 2, 3) as never)).toBeCloseTo(Math.log(2));
    expect(item(valueReached(trace, 2, 19) as never)).toBeCloseTo(Math.log(2));
  });

  it('is dormant, then fireable, then fires, then done', () => {
    const { trace } = paper();
    const ln = 2;
    expect([0, 1, 3, 4].map((step) => firingOf(trace, ln, at(step)))).toEqual([
      'dormant',
      'fireable',
      'fires',
      'done',
    ]);
  });

  it('has no adjoint before anything arrives', () => {
    const { trace } = paper();
    expect(derivativeReached(trace, 6, trace.turn)).toBeNull();
    expect(item(derivativeReached(trace, 6, trace.turn + 1) as never)).toBe(1);
  });

  it('accumulates its adjoint contribution by contribution', () => {
    const { trace } = paper();
    const x1 = 0;
    const reached = trace.steps.map((_, taken) => derivativeReached(trace, x1, taken + 1));
    const values = reached.flatMap((tensor) => (tensor ? [item(tensor)] : []));
    expect([...new Set(values)]).toEqual([5, 5.5]);
  });

  it('tells an assignment from an accumulation', () => {
    const { trace } = paper();
    const writes = trace.steps.filter((step) => step.kind === 'contribution' && step.target === 0);
    const [first, second] = writes.map(({ index }) => arrivals(trace, 0, at(index + 1)));
    expect(first?.before).toBeNull();
    expect(first?.added.map(item)).toEqual([5]);
    expect(item(second?.before as never)).toBe(5);
    expect(second?.added.map(item)).toEqual([0.5]);
  });

  it('gathers all that arrives within a wave', () => {
    const { trace } = paper();
    const whole = arrivals(trace, 0, { from: trace.turn, to: trace.steps.length });
    expect(whole?.added.map(item)).toEqual([5, 0.5]);
  });

  it('has no adjoint where there is no output', () => {
    const document = withExpression(EMPTY_DOCUMENT, 'x*x');
    const graph = { nodes: document.graph.nodes.filter(({ kind }) => kind !== 'output') };
    const { trace } = derivedOf({ ...document, graph });
    expect(derivativeReached(trace, 0, trace.steps.length)).toBeNull();
    expect(trace.steps.some(({ kind }) => kind === 'seed')).toBe(false);
  });
});

describe('what steps do on the canvas', () => {
  it('lights the statement that fires and the wires it reads', () => {
    const { derived } = paper();
    const { nodes, wires } = activityNow(derived, derived.trace, at(4));
    const times = derived.nodeOf.get(3);
    expect([...nodes.keys()]).toEqual([times]);
    expect([...wires.keys()]).toEqual([`${times}:0`, `${times}:1`]);
  });

  it('shows a contribution leave one node and reach another along one wire', () => {
    const { derived, trace } = paper();
    const step = trace.steps.find(
      (one) => one.kind === 'contribution' && one.statement === 3 && one.position === 1,
    );
    const { nodes, wires } = activityNow(derived, derived.trace, at((step?.index ?? 0) + 1));
    expect(nodes.get(derived.nodeOf.get(3) as string)).toEqual(new Set(['sends']));
    expect(nodes.get(derived.nodeOf.get(1) as string)).toEqual(new Set(['receives']));
    expect([...wires.keys()]).toEqual([`${derived.nodeOf.get(3)}:1`]);
  });

  it('tells the two wires of an operand used twice apart', () => {
    const derived = derivedOf(withExpression(EMPTY_DOCUMENT, 'x*x'));
    const { trace } = derived;
    const all = { from: trace.turn, to: trace.steps.length };
    const times = derived.nodeOf.get(1);
    expect(
      [...activityNow(derived, derived.trace, all).wires.keys()].filter((key) =>
        key.startsWith(`${times}:`),
      ),
    ).toEqual([`${times}:0`, `${times}:1`]);
  });
});
