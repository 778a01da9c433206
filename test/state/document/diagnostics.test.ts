import { describe, expect, it } from 'vitest';
import { trouble } from '../../../src/core/trace/trouble';
import { type Document, EMPTY_DOCUMENT, type Mode } from '../../../src/document/document';
import { setConvention, setOutput } from '../../../src/document/edits';
import { withExpression } from '../../../src/document/expression';
import { setTangent } from '../../../src/document/tangents';
import { diagnosticsOf } from '../../../src/state/document/diagnostics';

const documentOf = (text: string) => withExpression(EMPTY_DOCUMENT, text);
const messages = (document: Document, mode: Mode, finder: typeof trouble | null = trouble) =>
  diagnosticsOf(document, mode, finder).map(({ message }) => message);

it('what is missing is told before anything else is known', () => {
  expect(
    messages(
      {
        ...EMPTY_DOCUMENT,
        graph: { nodes: [{ kind: 'primitive', id: 'a', primitive: 'sin', operands: [null] }] },
      },
      'reverse',
      null,
    ),
  ).toContain('The sine lacks its operand');
});

describe('once trouble can be found', () => {
  it('diagnostics follow the mode and its seed', () => {
    const document = documentOf('x = 0; z = 0; y = abs(x) + z^2');
    expect(messages(document, 'reverse')).toContainEqual(
      expect.stringMatching(/^At this point \|x\|/),
    );
    expect(messages(document, 'forward')).toContainEqual(
      expect.stringMatching(/^At this point \|x\|/),
    );
    const [x, z] = document.graph.nodes.map(({ id }) => id) as [string, string];
    const byZ = setTangent(setTangent(document, x, 0), z, 1);
    expect(messages(byZ, 'forward')).toEqual([]);
  });

  it('they follow the convention', () => {
    const document = documentOf('x = 0; y = abs(x)');
    const other = setConvention(document, 'jax');
    expect(messages(other, 'reverse')).toContainEqual(
      expect.stringMatching(/JAX’s convention takes it as 1/),
    );
    expect(messages(document, 'reverse')).toContainEqual(
      expect.stringMatching(/PyTorch’s convention takes it as 0/),
    );
  });

  it('they follow the chosen output', () => {
    const document = documentOf('x = 0; a = abs(x); y = a + 1; w = x + 1');
    const w = document.graph.nodes.find((node) => node.kind === 'output' && node.name === 'w');
    expect(messages(setOutput(document, w?.id as string), 'reverse')).toEqual([]);
  });

  it('are the same array for as long as nothing changes', () => {
    const document = documentOf('x = 0; y = abs(x)');
    const moved = { ...document, positions: {} };
    expect(diagnosticsOf(moved, 'reverse', trouble)).toBe(
      diagnosticsOf(document, 'reverse', trouble),
    );
  });
});
