/** What a primitive is called where its row does not say so follows from what it does say. */
import { describe, expect, it } from 'vitest';
import type { InFrameworks, Spelled } from '../../../src/core/rule/frameworks';
import { call, form, infix } from '../../../src/core/rule/primitive';
import { spelling } from '../../../src/core/rule/spelling';

const said = (names: Partial<InFrameworks>, library: 'numpy' | 'math') => {
  const no: Spelled = { kind: 'without', why: 'none' };
  const elsewhere = { pytorch: no, jax: no, tensorflow: no, onnx: no, ...names };
  return spelling({ elsewhere }, library, {}, []);
};

describe('in NumPy a primitive is', () => {
  it('what it is in JAX, whose names are NumPy’s', () => {
    expect(said({ jax: 'jnp.cbrt' }, 'numpy')).toEqual(call('np.cbrt'));
    expect(said({ jax: form('1 / jnp.cosh(#1)') }, 'numpy')).toEqual(form('1 / np.cosh(#1)'));
    expect(said({ jax: form('#1.astype(jnp.int32)') }, 'numpy')).toEqual(
      form('#1.astype(np.int32)'),
    );
    expect(said({ jax: infix('*') }, 'numpy')).toEqual(infix('*'));
  });

  it('nothing where JAX has it outside of what it took from NumPy', () => {
    expect(said({ jax: 'jax.nn.sigmoid' }, 'numpy')).toMatchObject({ kind: 'without' });
    expect(said({}, 'numpy')).toMatchObject({ kind: 'without' });
  });

  it('what its row says, where it does', () => {
    expect(said({ jax: 'jnp.power', numpy: infix('**') }, 'numpy')).toEqual(infix('**'));
  });
});

describe('in math a primitive is', () => {
  it('what it is in PyTorch, where math has that name for the same function', () => {
    expect(said({ pytorch: 'torch.asin' }, 'math')).toEqual(call('math.asin'));
    expect(said({ pytorch: form('1 / torch.cosh(#1)') }, 'math')).toEqual(
      form('1 / math.cosh(#1)'),
    );
  });

  it('nothing where math has no such name, another function by that name, or a number no such method', () => {
    expect(said({ pytorch: 'torch.sinc' }, 'math')).toMatchObject({ kind: 'without' });
    expect(said({ pytorch: 'torch.remainder' }, 'math')).toMatchObject({ kind: 'without' });
    expect(said({ pytorch: 'F.relu' }, 'math')).toMatchObject({ kind: 'without' });
    expect(said({ pytorch: form('#1.detach()') }, 'math')).toMatchObject({ kind: 'without' });
  });
});
