import { describe, expect, it } from 'vitest';
import { check } from '../../../src/core/graph/check';
import { copyable, type Diagnostic, withProblem } from '../../../src/core/graph/diagnostic';
import type { Graph } from '../../../src/core/graph/graph';

const graph: Graph = {
  nodes: [
    { kind: 'primitive', id: 'n1', primitive: 'sin', operands: [null] },
    { kind: 'output', id: 'n2', name: 'y', operands: ['n1'] },
  ],
};
const [lacking] = check(graph).diagnostics as readonly [Diagnostic];

describe('a diagnostic', () => {
  it('is a problem as data, with its words', () => {
    expect(lacking.problem).toEqual({
      kind: 'lacks operand',
      node: { is: 'primitive', name: 'sin', label: 'sine' },
      operand: null,
    });
    expect(lacking.message).toBe('The sine lacks its operand');
  });

  it('is like one that says the same of the same node', () => {
    const { severity, node, port, message, mend } = lacking;
    expect(lacking).toEqual({ severity, node, port, message, mend });
  });

  it('keeps its problem on its way between threads', () => {
    const sent = structuredClone(copyable(lacking));
    const received = withProblem(sent, sent.problem);
    expect(received.problem).toEqual(lacking.problem);
    expect(received).toEqual(lacking);
  });
});
