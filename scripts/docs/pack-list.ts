import type { Pack } from './packs';

const paper: Pack = {
  id: 'paper',
  title: 'Course pack: Harrison’s introduction',
  of: 'For D. Harrison, *A Brief Introduction to Automatic Differentiation for Machine Learning* (2019), section by section.',
  rows: [
    [
      'Section 2, figure 1',
      'A program as a dataflow graph: play it by waves',
      { example: 'dataflow' },
    ],
    [
      'Section 2, fireable and dormant',
      'Which node can fire? With questions',
      { lesson: 'dataflow', page: 2 },
    ],
    [
      'Section 3.1, numerical differentiation',
      'How wrong difference quotients are, and why',
      { example: 'paper', view: { right: 'compare' } },
    ],
    [
      'Section 3.2, primitive operations',
      'The formula as a list of small steps',
      { lesson: 'small-steps', page: 2 },
    ],
    [
      'Section 3.2, forward mode',
      'The pass for x₁, values and tangents together',
      { example: 'paper', view: { mode: 'forward' } },
    ],
    [
      'Section 3.2, reverse mode',
      'Two phases, and what has to be kept between them',
      { lesson: 'cost', page: 4 },
    ],
    [
      'Figure 2 and table 1',
      'The example and its evaluation trace, as printed',
      { example: 'paper' },
    ],
    [
      'Table 1, the accumulations',
      'Why some lines of the right column add',
      { lesson: 'fan-out', page: 4 },
    ],
    [
      'Section 3.3, operator overloading',
      'A tape that runs along',
      { lesson: 'two-ways', page: 2 },
    ],
    [
      'Section 3.4, source transformation',
      'The adjoint program as a graph of its own',
      { lesson: 'two-ways', page: 5 },
    ],
    ['Sections 4 and 5, frameworks', 'Who does what', { lesson: 'two-ways', page: 6 }],
  ],
};

const cs231n: Pack = {
  id: 'cs231n',
  title: 'Course pack: cs231n, backpropagation',
  of: 'For the notes on [backpropagation](https://cs231n.github.io/optimization-2/) of Stanford’s cs231n, circuit by circuit.',
  rows: [
    [
      'Simple expressions',
      'f = xy: the derivative by each is the other',
      { text: 'f = x*y', inputs: { x: 4, y: -3 } },
    ],
    [
      'Simple expressions',
      'The greater of two takes all',
      { text: 'f = max(x, y)', inputs: { x: 4, y: 2 } },
    ],
    [
      'Compound expressions',
      'q = x + y; f = qz, with its gradients',
      { text: 'q = x + y; f = q*z', inputs: { x: -2, y: 5, z: -4 } },
    ],
    ['Intuitive understanding', 'The chain rule, gate by gate', { lesson: 'chain-rule', page: 5 }],
    ['Modularity', 'The sigmoid neuron, gate by gate', { example: 'sigmoid-neuron' }],
    [
      'Modularity',
      'The same with the sigmoid as one gate, with questions',
      { lesson: 'neuron', page: 3 },
    ],
    [
      'Staged computation',
      'A function that nobody wants to differentiate by hand',
      {
        text: 's = sigmoid(y); a = sigmoid(x); f = (x + s)/(a + (x + y)^2)',
        inputs: { x: 3, y: -4 },
      },
    ],
    ['Gradients add up at forks', 'Read twice, added up', { lesson: 'fan-out', page: 3 }],
    [
      'Patterns in backward flow',
      'Add, multiply and max in one circuit',
      { text: 'f = 2*(x*y + max(z, w))', inputs: { x: 3, y: -4, z: 2, w: -1 } },
    ],
    [
      'Vectorized operations',
      'A product of matrices: let the shapes tell you',
      { lesson: 'tensors', page: 5 },
    ],
    ['Two layers', 'A network with softmax, layer by layer', { example: 'softmax-network' }],
  ],
};

const matrixCalculus: Pack = {
  id: '18s096',
  title: 'Course pack: 18.S096, matrix calculus',
  of: 'For [18.S096 Matrix Calculus for Machine Learning and Beyond](https://ocw.mit.edu/courses/18-s096-matrix-calculus-for-machine-learning-and-beyond-january-iap-2023/) of MIT, topic by topic.',
  rows: [
    [
      'Derivatives as linear operators',
      'A tangent goes in, a tangent comes out',
      { lesson: 'chain-rule', page: 4 },
    ],
    [
      'The gradient of a quadratic form',
      'f = xᵀAx, whose gradient is (A + Aᵀ)x',
      {
        text: 'A = input(2, 2); x = input(2); f = sum(x*(A @ x))',
        inputs: {
          A: [
            [2, 1],
            [0, 3],
          ],
          x: [1, -1],
        },
      },
    ],
    [
      'The product rule of matrices',
      'Both factors of a product, and their transposes',
      { lesson: 'tensors', page: 5 },
    ],
    [
      'Jacobians',
      'From polar to Cartesian coordinates: by rows or by columns',
      { example: 'polar', view: { right: 'jacobian' } },
    ],
    [
      'Finite differences',
      'The valley of errors: truncation on one side, rounding on the other',
      { example: 'quotient', view: { right: 'compare' } },
    ],
    [
      'Forward mode: the Babylonian square root',
      'Three steps of the algorithm, differentiated without its formula',
      {
        text: 'a = (1 + x)/2; b = (a + x/a)/2; t = (b + x/b)/2',
        inputs: { x: 2 },
        view: { mode: 'forward' },
      },
    ],
    [
      'Reverse mode on graphs',
      'Adjoints flow back, and wait for each other',
      { lesson: 'dataflow', page: 5 },
    ],
    ['Forward or reverse', 'Count rows and columns', { lesson: 'cost', page: 3 }],
    [
      'Second derivatives',
      'The Hessian, and why nobody writes it down',
      { lesson: 'second-order', page: 3 },
    ],
    ['Hessian times vector', 'Reverse over forward', { lesson: 'second-order', page: 5 }],
    ['Newton’s method', 'A root, and the derivative of finding it', { example: 'newton-root' }],
  ],
};

const ownAutograd: Pack = {
  id: 'own-autograd',
  title: 'Course pack: an autograd one writes oneself',
  of: 'For a week in which everybody writes a small autograd, as in [micrograd](https://github.com/karpathy/micrograd). The tab Program runs what they have written and draws what it recorded.',
  rows: [
    [
      'A class for values',
      'What the list must hold of each step',
      { lesson: 'small-steps', page: 2 },
    ],
    ['Which order?', 'Any in which operands come first', { lesson: 'small-steps', page: 4 }],
    ['backward of one operation', 'A slope for each wire', { lesson: 'chain-rule', page: 2 }],
    [
      'The first test',
      'A value that is used twice: if x is not 7 here, look for =',
      { example: 'repeated' },
    ],
    ['+= and not =', 'Assign first, then accumulate', { lesson: 'fan-out', page: 3 }],
    ['When is a value done?', 'Not before all is there', { lesson: 'fan-out', page: 5 }],
    ['zero_grad', 'The same += between two calls', { lesson: 'fan-out', page: 6 }],
    ['relu', 'What to write at 0', { lesson: 'kinks', page: 2 }],
    ['The second test', 'micrograd’s own example, to four digits', { example: 'micrograd' }],
    [
      'Tests by difference quotients',
      'How close they can come',
      { example: 'griewank-walther', view: { right: 'compare' } },
    ],
    ['A neuron', 'One step downhill', { lesson: 'neuron', page: 6 }],
    ['A network', 'What a layer is told, and what it hands on', { lesson: 'network', page: 2 }],
  ],
};

const survey: Pack = {
  id: 'baydin',
  title: 'Course pack: Baydin et al.',
  of: 'For A. G. Baydin, B. A. Pearlmutter, A. A. Radul and J. M. Siskind, [*Automatic Differentiation in Machine Learning: a Survey*](https://jmlr.org/papers/v18/17-468.html) (2018).',
  rows: [
    [
      'What AD is not: numerical',
      'Errors of truncation and of rounding',
      { example: 'logistic-map', view: { right: 'compare' } },
    ],
    [
      'What AD is not: symbolic',
      'The logistic map, whose derivative swells',
      { example: 'logistic-map' },
    ],
    [
      'The evaluation trace',
      'A list of intermediate variables',
      { lesson: 'small-steps', page: 2 },
    ],
    [
      'Forward mode, table 2',
      'Primal and tangent, with the seed at x₁',
      { example: 'paper', view: { mode: 'forward' } },
    ],
    ['Dual numbers', 'A value carries its change along', { lesson: 'chain-rule', page: 4 }],
    [
      'Reverse mode, table 3',
      'Adjoints as the survey writes them',
      { example: 'paper', view: { notation: 'bar' } },
    ],
    ['Jacobians by columns and by rows', 'Count what is fewer', { lesson: 'cost', page: 3 }],
    ['Hessian times vector', 'Reverse on forward', { lesson: 'second-order', page: 5 }],
    ['Kinks and branches', 'AD differentiates what was run', { lesson: 'kinks', page: 3 }],
    ['Memory and checkpoints', 'Memory for time', { lesson: 'cost', page: 6 }],
    [
      'Implementations',
      'Operator overloading and source transformation',
      { lesson: 'two-ways', page: 1 },
    ],
  ],
};

/** The courses that there are pages of links for. */
export const packs: readonly Pack[] = [paper, cs231n, matrixCalculus, ownAutograd, survey];
