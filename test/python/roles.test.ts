import { beforeAll, describe, expect, it } from 'vitest';
import { graphOfRecording } from '../../src/python/recorded/recorded-graph';
import { python, ran } from './python';

beforeAll(async () => {
  await python();
});

/** What the inputs of the graph that a program leaves are for. */
async function rolesOf(program: string): Promise<Record<string, string>> {
  const { result } = await ran(program);
  const nodes = result.recording ? graphOfRecording(result.recording).graph.nodes : [];
  return Object.fromEntries(
    nodes.flatMap((node) => (node.kind === 'input' ? [[node.name, node.role ?? 'plain']] : [])),
  );
}

describe('what an input of a program is for', () => {
  it('is what PyTorch learns, is given and compares with', async () => {
    const program = `
import torch
X = torch.tensor([[1., 2.], [3., 4.]])
y = torch.tensor([1., 0.])
w = torch.tensor([0.1, 0.2], requires_grad=True)
loss = torch.nn.functional.mse_loss(X @ w, y)
loss.backward()
`;
    expect(await rolesOf(program)).toEqual({ X: 'data', y: 'target', w: 'parameter' });
  });

  it('is a parameter of a module, by the class Parameter or the layers', async () => {
    const program = `
import torch
from torch import nn
class Scale(nn.Module):
    def __init__(self):
        super().__init__()
        self.by = nn.Parameter(torch.ones(2))
    def forward(self, x):
        return x * self.by
model = nn.Sequential(nn.Linear(2, 2), Scale())
x = torch.ones(1, 2)
y = torch.zeros(1, 2)
loss = nn.MSELoss()(model(x), y)
loss.backward()
`;
    const roles = await rolesOf(program);
    expect(roles).toEqual({
      model_0_weight: 'parameter',
      model_0_bias: 'parameter',
      model_1_by: 'parameter',
      x: 'data',
      y: 'target',
    });
  });

  it('is what TensorFlow feeds and varies', async () => {
    const program = `
import tensorflow.compat.v1 as tf
tf.disable_eager_execution()
x = tf.placeholder(tf.float32, shape=())
w = tf.Variable(0.5)
y = w * x
g = tf.gradients(y, [w, x])
with tf.Session() as s:
    s.run(tf.global_variables_initializer())
    print(s.run(g, feed_dict={x: 3.0}))
`;
    expect(await rolesOf(program)).toEqual({ x: 'data', w: 'parameter' });
    const eager = `
import tensorflow as tf
w = tf.Variable(2.0)
with tf.GradientTape() as tape:
    y = w * w
tape.gradient(y, w)
`;
    expect(await rolesOf(eager)).toEqual({ w: 'parameter' });
  });

  it('is nothing where nothing says so: in JAX, and in classes of the program’s own', async () => {
    const jax = 'import jax\ndef f(x, w):\n    return x * w\njax.grad(f, (0, 1))(2., 3.)';
    expect(await rolesOf(jax)).toEqual({ x: 'plain', w: 'plain' });
    const own = `
class Value:
    def __init__(self, data):
        self.data, self.grad = data, 0.0
    def __mul__(self, other):
        return Value(self.data * other.data)
a, b = Value(2.0), Value(3.0)
c = a * b
`;
    expect(await rolesOf(own)).toEqual({ a: 'plain', b: 'plain' });
  });
});
