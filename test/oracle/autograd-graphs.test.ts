/** The autograd graph that is drawn as PyTorch’s is real PyTorch’s, node by node. */
import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { hasTorch, oraclesRequired, python } from '../../scripts/oracle.mjs';
import { check } from '../../src/core/graph/check';
import type { DrawnGraph } from '../../src/lang/emit/frameworks/drawn-graph';
import { pytorchGraph } from '../../src/lang/emit/frameworks/pytorch-graph';
import { transform } from '../../src/python/transform/transform';

const functions = [
  'torch.log(x) + x * y - torch.sin(y)',
  'x ** 2 + 2.0 ** x + x ** y',
  'torch.exp(-x) / (1 + torch.exp(-x))',
  'torch.tanh(x) * torch.sigmoid(y) + torch.relu(x - y)',
  'torch.sqrt(x) * torch.cos(y) - torch.atan(x)',
  'torch.maximum(x, y) + torch.minimum(x, y).abs()',
  'torch.where(x > 1, x * x, y)',
  'torch.log1p(x) + torch.expm1(y) + torch.log2(x)',
  '(x - y).sum() + x.mean()',
  'torch.sum(x * y, dim=0) / 2',
  'torch.dot(x, y)',
  'torch.erf(x) + torch.asinh(y) - torch.square(x)',
  'x.detach() * y + 3',
];

const source = (body: string) =>
  `import torch\ndef f(x, y):\n    return ${body}\nf(torch.tensor([2.0, 3.0]), torch.tensor([5.0, 0.5]))`;

const present = hasTorch() || oraclesRequired;
const answers = present ? asked() : [];

describe.skipIf(!present)('real PyTorch makes the graph that is drawn', () => {
  it.each(functions.map((body, k) => [body, k] as const))('of %s', (body, k) => {
    const { program } = check(transform(source(body)).graph);
    expect(program && nested(pytorchGraph(program))).toBe(answers[k]);
  });
});

/** The graph from its last node on, as calls in calls. */
function nested({ nodes }: DrawnGraph): string {
  const from = (at: number): string => {
    const node = nodes[at];
    return node ? `${node.label}(${node.to.map(from).join(', ')})` : '';
  };
  return from(nodes.length - 1);
}

function asked(): readonly string[] {
  const code = `
import json, sys, torch
def nested(node):
    return node.name() .split('::')[-1] + '(' + ', '.join(nested(n) for n, _ in node.next_functions if n is not None) + ')'
answers = []
for body in json.load(sys.stdin):
    x = torch.tensor([2.0, 3.0], requires_grad=True)
    y = torch.tensor([5.0, 0.5], requires_grad=True)
    answers.append(nested(eval(body).grad_fn))
json.dump(answers, sys.stdout)
`;
  const { status, stdout, stderr } = spawnSync(python, ['-c', code], {
    input: JSON.stringify(functions),
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`PyTorch did not answer: ${stderr}`);
  return JSON.parse(stdout) as readonly string[];
}
