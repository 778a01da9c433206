import { describe, expect, it } from 'vitest';
import { EMPTY_DOCUMENT } from '../../src/document/document';
import { withExpression } from '../../src/document/expression';
import { operatorOf } from '../../src/document/labels';
import { onPaths, type Towards } from '../../src/document/paths';

const { graph } = withExpression(EMPTY_DOCUMENT, 'y = sin(a)*b; z = cos(b) + 3');

/** What is on the paths of one node, by operator and name. */
function paths(of: string, towards: Towards, within = graph): string[] {
  const id = within.nodes.find((node) => operatorOf(node) === of)?.id;
  const on = onPaths(within, id === undefined ? [] : [id], towards);
  return within.nodes.filter((node) => on.has(node.id)).map(operatorOf);
}

describe('paths', () => {
  it('lead from a node to all outputs that it reaches', () => {
    expect(paths('input a', 'outputs').sort()).toEqual(
      ['input a', 'multiplication ×', 'output y', 'sin'].sort(),
    );
    expect(paths('input b', 'outputs')).toContain('output z');
    expect(paths('cos', 'outputs')).not.toContain('output y');
  });

  it('lead from the inputs, and constants, to a node', () => {
    expect(paths('multiplication ×', 'inputs').sort()).toEqual(
      ['input a', 'input b', 'multiplication ×', 'sin'].sort(),
    );
    expect(paths('output z', 'inputs')).toContain('constant');
  });

  it('leave out what leads to no output, unless nothing does', () => {
    const sine = graph.nodes.find((node) => operatorOf(node) === 'sin');
    const end = { id: 'end', kind: 'primitive', primitive: 'tanh' } as const;
    const blind = { ...end, operands: [sine?.id ?? null] };
    expect(paths('input a', 'outputs', { nodes: [...graph.nodes, blind] })).not.toContain('tanh');
    const open = { nodes: [...graph.nodes.filter(({ kind }) => kind !== 'output'), blind] };
    expect(paths('input a', 'outputs', open)).toContain('tanh');
  });
});
