import type { Example } from './example';

/** Models made of vectors and matrices. */
export const tensors: readonly Example[] = [
  {
    id: 'linear-regression',
    title: 'Linear regression',
    teaches:
      'The adjoint of the weights is the data, transposed, times the adjoint of the residuals.',
    about: ['w'],
    text: 'X = input(3, 2); w = input(2); t = input(3); loss = sum((X @ w + b - t)^2)',
    inputs: {
      X: [
        [1, 2],
        [3, 1],
        [0, -1],
      ],
      w: [0.5, -1],
      b: 1,
      t: [0, 2, 1],
    },
  },
  {
    id: 'logistic-regression',
    title: 'Logistic regression',
    teaches:
      'However the loss is written, the adjoint of the scores is prediction less target, over 4.',
    text: [
      'X = input(4, 2)',
      'w = input(2)',
      't = input(4)',
      'p = sigmoid(X @ w + b)',
      'loss = -mean(t*ln(p) + (1 - t)*ln(1 - p))',
    ].join('; '),
    inputs: {
      X: [
        [2, 1],
        [-1, 1],
        [1, -2],
        [-2, -1],
      ],
      w: [1, 0.5],
      b: 0.1,
      t: [1, 0, 1, 0],
    },
  },
  {
    id: 'softmax-network',
    title: 'Two layers with softmax',
    teaches: 'Each bias was used by every example, so its adjoint is the sum over all of them.',
    about: ['b1', 'b2'],
    text: [
      'X = input(4, 2)',
      'W1 = input(2, 3)',
      'b1 = input(3)',
      'W2 = input(3, 2)',
      'b2 = input(2)',
      't = input(4)',
      'H = tanh(X @ W1 + b1)',
      'Z = H @ W2 + b2',
      'loss = cross_entropy(Z, t)',
    ].join('; '),
    folds: { layer1: ['H'], layer2: ['Z'] },
    inputs: {
      X: [
        [1, 0],
        [0, 1],
        [1, 1],
        [-1, 0.5],
      ],
      W1: [
        [0.5, -0.3, 0.8],
        [0.2, 0.7, -0.4],
      ],
      b1: [0.1, 0, -0.1],
      W2: [
        [1, -1],
        [-0.5, 0.6],
        [0.3, 0.4],
      ],
      b2: [0, 0.2],
      t: [0, 1, 0, 1],
    },
  },
  {
    id: 'attention-head',
    title: 'One attention head',
    teaches:
      'Softmax makes each row of scores into weights; the adjoint of every row of S sums to 0.',
    about: ['softmax'],
    text: [
      'Q = input(3, 2)',
      'K = input(3, 2)',
      'V = input(3, 2)',
      'S = Q @ K.T/sqrt(2)',
      'A = softmax(S)',
      'Y = A @ V',
      'loss = mean(Y^2)',
    ].join('; '),
    inputs: {
      Q: [
        [1, 0],
        [0.5, 1],
        [-1, 0.5],
      ],
      K: [
        [1, 0.5],
        [-0.5, 1],
        [0, -1],
      ],
      V: [
        [1, 2],
        [0, 1],
        [-1, 0.5],
      ],
    },
  },
  {
    id: 'batch-norm',
    title: 'Normalising a layer',
    teaches: 'Shifting a row of X changes nothing, so the adjoints of a row sum to 0.',
    about: ['layerNorm', 'X'],
    text: [
      'X = input(2, 3)',
      'gamma = input(3)',
      'beta = input(3)',
      't = input(2, 3)',
      'Y = layer_norm(X, gamma, beta)',
      'loss = sum((Y - t)^2)',
    ].join('; '),
    inputs: {
      X: [
        [1, 2, 4],
        [3, -1, 0],
      ],
      gamma: [1, 0.5, 2],
      beta: [0, 0.1, -0.2],
      t: [
        [0, 0, 1],
        [1, 0, 0],
      ],
    },
  },
];
