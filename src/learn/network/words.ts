import { worded } from '../../words/worded';

/** What networks begin with, and what there is to see in those to start from. */
export const wording = worded('learn/network', {
  noActivation: 'none',
  he: 'He: normal, variance 2 / inputs',
  glorot: 'Glorot: uniform, by inputs and outputs',
  uniform: 'Uniform, up to 1 / √inputs, as PyTorch',
  zero: 'Zero: all neurons stay alike',
  linearRegression: 'Linear regression',
  onLinearRegression: 'A weight and a bias find the line through numbers that stray.',
  logisticRegression: 'Logistic regression',
  onLogisticRegression: 'One neuron parts two moons by a line, as well as a line can.',
  onXor: 'No line parts these classes; a layer of eight neurons bends the plane until one does.',
  sine: 'A curve through a sine',
  onSine: 'Sixteen bends of tanh add up to a sine.',
  spiral: 'The spiral',
  onSpiral: 'Two layers learn to wind around each other what no line and no circle parts.',
  iris: 'Iris flowers',
  onIris: 'Three species of flowers by four lengths, which are normalised first.',
  digits: 'Handwritten digits',
  onDigits:
    '64 pixels, 32 neurons, ten classes: see what its weights look for, and what it mistakes.',
  convolution: 'Digits by convolution',
  onConvolution:
    'Eight filters of 3 × 3 weights go over each digit: a fraction of the weights tells as many apart.',
  autoencoder: 'An autoencoder of digits',
  onAutoencoder:
    '64 pixels go through eight numbers and are to come out as they went in: no target, and yet something to learn.',
  wordVectors: 'Word vectors',
  onWordVectors:
    'Each word is a point of the plane, moved until it tells its neighbours: words of a kind come together.',
  names: 'A model of names',
  onNames:
    'Which letter comes next? One attention head looks back over five, and then makes up names of its own.',
  valley: 'Two ways down a valley',
  onValley:
    'Rosenbrock’s valley: gradient descent creeps along it, and Newton’s method, by the Hessian of this very graph, is there in six steps.',
});
