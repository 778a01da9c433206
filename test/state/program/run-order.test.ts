import { describe, expect, it } from 'vitest';
import { outlineAt } from '../../../src/core/trace/outline';
import { derivedOf } from '../../../src/document/derived';
import type { LastRun } from '../../../src/state/program/program-store';
import { runOrder } from '../../../src/state/program/run-order';
import { documentOf } from '../compare/subjects';

// y is computed by a*b on line 2 and c = sin(a) on line 1: not in the order of the expression.
const document = documentOf('a = 2; b = 3; y = a*b + sin(a)');
const { trace, nodeOf, checked } = derivedOf(document);

function runOf(lines: Readonly<Record<string, number>>): LastRun {
  const made = document.graph.nodes.flatMap((node) => {
    const line = node.kind === 'primitive' ? lines[node.primitive] : undefined;
    return line === undefined ? [] : [[node.id, { line, scope: -1 }] as const];
  });
  const places = new Map(made.sort(([, a], [, b]) => a.line - b.line));
  return {
    source: '',
    graph: document.graph,
    places,
    scopes: [],
    files: [],
    closed: [],
    theirs: new Map(),
    onTape: new Map(),
    sweeps: 0,
  };
}

describe('the order of a run', () => {
  const order = runOrder(trace, nodeOf, runOf({ sin: 1, multiply: 2, add: 2 }));
  const told = [...order.stops].slice(1).map((to, k) =>
    Array.from({ length: to - (order.stops[k] as number) }, (_, i) => {
      const step = order.steps[(order.stops[k] as number) + i] as number;
      const { kind, statement } = outlineAt(trace, step);
      const node = document.graph.nodes.find(({ id }) => id === nodeOf.get(statement));
      const name =
        node?.kind === 'primitive' ? node.primitive : node && 'name' in node && node.name;
      return `${kind} ${name}`;
    }),
  );

  it('takes what a line made at once, the inputs that it was the first to read with it', () => {
    expect(told.slice(0, 2)).toEqual([
      ['input a', 'statement sin'],
      ['input b', 'statement multiply', 'statement add', 'output add'],
    ]);
  });

  it('goes back from the last line to the first; what the trace adds to another sum waits for that', () => {
    expect(told.slice(2)).toEqual([
      ['seed add'],
      ['contribution add', 'contribution add', 'contribution multiply'],
      ['contribution sin', 'contribution multiply'],
      ['gradient b', 'gradient a'],
    ]);
  });

  it('has each step once', () => {
    expect([...order.steps].sort((a, b) => a - b)).toEqual([...order.steps.keys()]);
    expect(checked.diagnostics).toEqual([]);
  });
});
