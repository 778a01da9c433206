import { expect, it } from 'vitest';
import { inWords } from '../../../../src/lang/emit/frameworks/drawn-graph';
import { pytorchGraph } from '../../../../src/lang/emit/frameworks/pytorch-graph';
import { tensorflowGraph } from '../../../../src/lang/emit/frameworks/tensorflow-graph';
import { parse } from '../../../../src/lang/expression/parse';

const paper = parse('ln(x1) + x1*x2 - sin(x2)');

it('the paper’s function is PyTorch’s autograd graph', () => {
  expect(inWords(pytorchGraph(paper))).toEqual([
    'SubBackward0 (y) → AddBackward0, SinBackward0',
    'AddBackward0 → LogBackward0, MulBackward0',
    'SinBackward0 → AccumulateGrad (x2)',
    'MulBackward0 → AccumulateGrad (x1), AccumulateGrad (x2)',
    'LogBackward0 → AccumulateGrad (x1)',
    'AccumulateGrad (x2)',
    'AccumulateGrad (x1)',
  ]);
});

it('the paper’s function is TensorFlow’s graph', () => {
  const labels = tensorflowGraph(paper).nodes.map(({ label }) => label);
  expect(labels).toEqual(['Const', 'Const_1', 'Log', 'mul', 'add', 'Sin', 'sub']);
});

it('TensorFlow counts what bears a name already, whatever its capitals', () => {
  const labels = tensorflowGraph(parse('2*x*x + x*3')).nodes.map(({ label }) => label);
  expect(labels).toEqual(['Const', 'mul/x', 'mul', 'mul_1', 'mul_2/y', 'mul_2', 'add']);
});

it('what no gradient flows through is no node of PyTorch’s', () => {
  expect(inWords(pytorchGraph(parse('where(x > 0, x^2, 2^x) + detach(x)')))).toEqual([
    'AddBackward0 (y) → WhereBackward0',
    'WhereBackward0 → PowBackward0, PowBackward1',
    'PowBackward1 → AccumulateGrad (x)',
    'PowBackward0 → AccumulateGrad (x)',
    'AccumulateGrad (x)',
  ]);
});
