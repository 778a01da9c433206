import type { Example } from './example';

/** What networks and their training are made of, one number at a time. */
export const learning: readonly Example[] = [
  {
    id: 'sigmoid-neuron',
    title: 'A sigmoid neuron',
    teaches: 'The adjoints of the weights say which way to turn each of them.',
    about: ['w0', 'w1', 'w2'],
    text: 'y = 1/(1 + exp(-(w0*x0 + w1*x1 + w2)))',
    inputs: { w0: 2, x0: -1, w1: -3, x1: -2, w2: -3 },
  },
  {
    id: 'two-layers',
    title: 'A network of two layers',
    teaches: 'Backpropagation is this: the error at the end, sent back to every weight.',
    about: ['w1', 'b1', 'w2', 'b2'],
    text: 'h = tanh(w1*x + b1); p = w2*h + b2; loss = square(p - t)',
    inputs: { x: 0.5, w1: 0.8, b1: 0.1, w2: -0.6, b2: 0.2, t: 1 },
    folds: { layer1: ['h'], layer2: ['p'] },
  },
  {
    id: 'four-layers',
    title: 'A network of four layers',
    teaches:
      'Each layer is one node and one step either way: open one, and its neuron is inside, with its own steps.',
    text: 'h1 = tanh(w1*x + b1); h2 = tanh(w2*h1 + b2); h3 = tanh(w3*h2 + b3); p = w4*h3 + b4; loss = square(p - t)',
    inputs: {
      ...{ x: 0.5, t: 1, w1: 1.2, b1: 0.1, w2: -0.8, b2: 0.3 },
      ...{ w3: 0.9, b3: -0.2, w4: 1.5, b4: 0.4 },
    },
    folds: { layer1: ['h1'], layer2: ['h2'], layer3: ['h3'], layer4: ['p'] },
  },
  {
    id: 'vanishing',
    title: 'A vanishing gradient',
    teaches:
      'Each sigmoid lets at most a quarter of the adjoint through, so little reaches the start.',
    about: ['sigmoid'],
    text: 'y = sigmoid(sigmoid(sigmoid(sigmoid(sigmoid(sigmoid(w*x))))))',
    inputs: { w: 1, x: 2 },
    view: { digits: 6 },
  },
  {
    id: 'cross-entropy',
    title: 'Softmax and cross-entropy',
    teaches: 'The adjoints are the predicted probabilities, less 1 at the right answer.',
    about: ['z1'],
    text: 'loss = ln(exp(z1) + exp(z2) + exp(z3)) - z1',
    inputs: { z1: 2, z2: 1, z3: 0.1 },
  },
  {
    id: 'rosenbrock',
    title: "Rosenbrock's valley",
    teaches: 'Where optimisers like to start, the gradient points steeply across the valley.',
    text: 'f = (1 - x)^2 + 100*(y - x^2)^2',
    inputs: { x: -1.2, y: 1 },
  },
  {
    id: 'micrograd',
    title: "micrograd's example",
    teaches: 'A variable that is assigned again is a new node, which remembers the old one.',
    about: ['c', 'c1', 'c2', 'd', 'd1', 'd2'],
    text: [
      'c = a + b',
      'd = a*b + b^3',
      'c1 = c + (c + 1)',
      'c2 = c1 + (1 + c1 + (-a))',
      'd1 = d + (d*2 + relu(b + a))',
      'd2 = d1 + (3*d1 + relu(b - a))',
      'diff = c2 - d2',
      'f = diff^2',
      'g = f/2 + 10/f',
    ].join('; '),
    inputs: { a: -4, b: 2 },
    view: { notation: 'grad', digits: 4 },
  },
];
