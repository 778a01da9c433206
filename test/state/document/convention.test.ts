import { beforeEach, describe, expect, it } from 'vitest';
import { derivedOf, tangentOf } from '../../../src/document/derived';
import { differentiate } from '../../../src/document/differentiate';
import { EMPTY_DOCUMENT } from '../../../src/document/document';
import { withExpression } from '../../../src/document/expression';
import { edges } from '../../../src/file/examples/edges';
import type { Example } from '../../../src/file/examples/example';
import { runCommand } from '../../../src/state/command/commands';
import { takeConvention } from '../../../src/state/document/convention';
import { currentDocument, startWith, undo } from '../../../src/state/stores/document-store';
import { useNotices } from '../../../src/state/stores/notices';
import { openExample } from '../../../src/state/visit/opening';

const gradient = () => derivedOf(currentDocument()).trace.steps.at(-1)?.value.data[0];
const tangent = () => tangentOf(currentDocument()).steps.at(-1)?.tangent?.data[0];

describe('taking a convention', () => {
  beforeEach(() => startWith(withExpression(EMPTY_DOCUMENT, 'x = 0; y = abs(x)')));

  it('changes what is taken at kinks, in both modes, and undo takes it back', () => {
    expect([gradient(), tangent()]).toEqual([0, 0]);
    takeConvention('jax');
    expect([gradient(), tangent()]).toEqual([1, 1]);
    expect(undo()).toBe('take JAX’s convention');
    expect([gradient(), tangent()]).toEqual([0, 0]);
  });

  it('is no change when it is taken already', () => {
    const before = currentDocument();
    takeConvention('pytorch');
    expect(currentDocument()).toBe(before);
  });

  it('stays when the expression is edited', () => {
    takeConvention('jax');
    expect(withExpression(currentDocument(), 'y = abs(x) + 1').convention).toBe('jax');
  });

  it('stays when another graph is begun', async () => {
    takeConvention('jax');
    runCommand('clear');
    expect(currentDocument()).toEqual({ ...EMPTY_DOCUMENT, convention: 'jax' });
    await openExample(edges.find(({ id }) => id === 'absolute') as Example);
    expect(gradient()).toBe(1.5);
  });

  it('goes into the adjoint program and into its own primal', () => {
    takeConvention('jax');
    const adjoint = differentiate(currentDocument());
    expect(adjoint.convention).toBe('jax');
    expect(
      derivedOf(adjoint).trace.steps.find(({ kind }) => kind === 'output')?.value.data[0],
    ).toBe(1);
  });

  it('does not rewrite an adjoint program, and says so', () => {
    startWith(differentiate(currentDocument()));
    takeConvention('jax');
    expect(currentDocument()).toMatchObject({ convention: 'jax', primal: { convention: 'jax' } });
    expect(useNotices.getState().notices.at(-1)?.message).toMatch(
      /^This adjoint program was written by PyTorch’s convention and stays as it is/,
    );
  });
});
