import { worded } from '../worded';

/** A word of the field, in one sentence with a tiny example. */
export interface Entry {
  readonly term: string;
  readonly says: string;
}

/** The words that the app uses and a newcomer may not know. */
export const glossary = worded('said/glossary', {
  differentiation: {
    term: 'automatic differentiation',
    says: 'Finding derivatives by following a program step by step with the chain rule, exact up to rounding: for y = sin(x²) it multiplies cos(x²) by 2x.',
  },
  primal: {
    term: 'primal',
    says: 'The computation itself, before anything is differentiated: for y = x₁x₂ at 2 and 5 the primal gives 10; inputs are numbered up to v₀, what is computed from v₁ on.',
  },
  adjoint: {
    term: 'adjoint',
    says: 'How much the output changes when this value changes by a little: for y = 3v the adjoint of v is 3, written v′, v̄ or ∂y/∂v.',
  },
  tangent: {
    term: 'tangent',
    says: 'How fast a value moves when the inputs move as the seed says: for y = x² at 3 and a seed of 1, the tangent of y is 6, written ẏ.',
  },
  partial: {
    term: 'partial derivative',
    says: 'The derivative by one operand while the others stay: ∂(ab)/∂a = b, so at a = 2 and b = 5 it is 5.',
  },
  seed: {
    term: 'seed',
    says: 'The derivative that a sweep begins with: 1 at the output gives its gradient, 2 gives twice that.',
  },
  trace: {
    term: 'trace',
    says: 'All that a run computes, one line after the other: v₁ = ln 2 = 0.693, v₂ = 2 × 5 = 10, …',
  },
  tape: {
    term: 'tape',
    says: 'The list of statements that a program keeps while it runs, to be read backwards: v₁ = x², then v₂ = sin(v₁), is gone back over from v₂ to v₁.',
  },
  statement: {
    term: 'statement',
    says: 'One primitive applied to values that are there: v₃ = sin(v₀).',
  },
  primitive: {
    term: 'primitive',
    says: 'An operation whose derivative is known by heart: that of sin is cos, that of ab by a is b.',
  },
  'v-1': {
    term: 'v₋₁, v₀, v₁',
    says: 'The values of the trace in order, the inputs up to v₀: with two inputs x₁ is v₋₁ and x₂ is v₀, and the first thing computed is v₁.',
  },
  turn: {
    term: 'turn',
    says: 'The moment when the output is there and derivatives begin to flow back: of y = sin(x), after sin is computed and before its cosine is used.',
  },
  reverse: {
    term: 'reverse mode',
    says: 'Derivatives flow from one output back to all inputs, so that a loss of a million weights takes one sweep.',
  },
  forward: {
    term: 'forward mode',
    says: 'Derivatives flow along with the values, from one direction of the inputs to all outputs: for two inputs it takes two passes.',
  },
  wave: {
    term: 'wave',
    says: 'All statements that can run at the same moment: in ln(a) + sin(b), ln and sin are one wave, + is the next.',
  },
  fireable: {
    term: 'fireable',
    says: 'Said of a statement that has all its operands, and so can run: a + b once a and b are there.',
  },
  dormant: {
    term: 'dormant',
    says: 'Said of a statement that still waits for an operand: a + b while b is not there yet.',
  },
  dataflow: {
    term: 'dataflow',
    says: 'A way to run a program in which whatever has its operands runs, in no fixed order: with two processors ln(a) and sin(b) run at once.',
  },
  kept: {
    term: 'values kept',
    says: 'What reverse mode must remember for the way back: for ab it keeps a and b, for a + b nothing.',
  },
  pullback: {
    term: 'pullback',
    says: 'What takes the adjoint of a result to adjoints of its operands: for y = ab it takes y′ to a′ = y′b and b′ = y′a.',
  },
  pushforward: {
    term: 'pushforward',
    says: 'What takes tangents of operands to that of the result: for y = ab it gives ẏ = ȧb + aḃ.',
  },
  gradient: {
    term: 'gradient',
    says: 'The derivatives of one output by all inputs: of x₁x₂ at 2 and 5 it is (5, 2).',
  },
  differentiate: {
    term: 'to differentiate a program',
    says: 'To make of it another program, which computes the gradient: of y = x² one that computes 2x.',
  },
  simplify: {
    term: 'to simplify a program',
    says: 'To leave out what changes nothing, and compute only once what is there twice: v × 1 becomes v.',
  },
  jacobian: {
    term: 'Jacobian',
    says: 'The table of all derivatives, a row for each output and a column for each input: of (x + y, xy) at 2 and 5 it is (1, 1) above (5, 2).',
  },
  hessian: {
    term: 'Hessian',
    says: 'The table of all second derivatives of one output: of x²y it is (2y, 2x) above (2x, 0).',
  },
  curve: {
    term: 'tangent line',
    says: 'The line that touches a curve in a point, whose slope is the derivative: at x = 3 that of x² rises by 6 for each 1.',
  },
  'finite-difference': {
    term: 'finite difference',
    says: 'A slope taken between two close points, which is never quite the derivative: (1.01² − 1²)/0.01 = 2.01, where the derivative of x² is 2.',
  },
  cost: {
    term: 'cost',
    says: 'How many operations derivatives take, and how much is remembered for them: the gradient of one output takes a few times the work of the output, however many inputs there are.',
  },
  checkpoint: {
    term: 'checkpoint',
    says: 'A value that is kept so that those after it can be computed again: of 100 statements, every 10th is kept and the 9 between are run twice.',
  },
  kink: {
    term: 'kink',
    says: 'A point where a function has a corner and no derivative: |x| at 0, with slope −1 to the left and 1 to the right.',
  },
  convention: {
    term: 'convention',
    says: 'What is taken for a derivative where there is none: for |x| at 0 PyTorch takes 0 and JAX takes 1.',
  },
  own: {
    term: 'own primitive',
    says: 'A fold that is kept under a name, to be applied like any primitive: after neuron(w, x, b) = tanh(wx + b) one may write neuron(2, x, 1).',
  },
  'custom-vjp': {
    term: 'custom VJP',
    says: 'A derivative by hand: someone says what flows back, and reverse mode takes it in place of what AD finds; for sin(x) it would be v̄ cos(x).',
  },
} satisfies Readonly<Record<string, Entry>>);

/** A word that the glossary has. */
export type TermId = keyof typeof glossary;
