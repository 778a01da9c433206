import type { CourseLesson } from './course-lesson';

const neuron = {
  text: 's = w0*x0 + w1*x1 + w2; y = 1/(1 + exp(-s))',
  inputs: { w0: 2, x0: -1, w1: -3, x1: -2, w2: -3 },
};
const short = {
  text: 's = w0*x0 + w1*x1 + w2; y = sigmoid(s)',
  inputs: { w0: 2, x0: -1, w1: -3, x1: -2, w2: -3 },
};
const loss = {
  text: 'p = sigmoid(w*x + b); loss = (p - t)^2',
  inputs: { w: 1, x: 2, b: 0, t: 0 },
};

/** The ninth lesson: one neuron, its gradient and a step downhill. */
export const neuronLesson: CourseLesson = {
  id: 'neuron',
  title: 'One neuron learns a little',
  teaches: 'To read a gradient as advice, and to take one step downhill.',
  pages: [
    {
      title: 'A neuron is a small formula',
      prose: `A neuron takes some inputs, weighs each of them, adds a bias, and bends the sum:

$$s = w_0 x_0 + w_1 x_1 + w_2$$

$$y = \\frac{1}{1 + e^{-s}}$$

$x_0$ and $x_1$ are what it is shown, $w_0$, $w_1$ and $w_2$ are what it has learned. The bend is called the **sigmoid**. It makes any number into one between 0 and 1: very negative sums give nearly 0, very positive ones nearly 1.

Here $s = «s»$ and $y = «y»$. The whole of it is a short list of statements, and nothing in it is new to you.`,
      notes: 'These are the numbers of the cs231n notes, so students may compare.',
      graph: neuron,
      step: 'turn',
    },
    {
      title: 'Back through the bend',
      prose: `Play the way back and watch the adjoint of $s$ come into being. It goes through a division, a sum, an exponential and a change of sign, four slopes one after the other, and comes out as $s' = «s'»$.

Work it out on paper and something nice happens: all that collapses to

$$s' = y\\,(1 - y) = «=y*(1 - y)»$$

So the slope of the sigmoid can be had from its result alone. This is why frameworks make it **one primitive**: it takes one step instead of four, and it need not keep anything but $y$.

Note how small it is: $y(1-y)$ is never more than a quarter.`,
      notes: 'y(1 − y) is greatest at y = ½. Keep the quarter in mind for the next lesson.',
      step: 'turn',
      questions: [
        {
          kind: 'adjoint',
          node: 's',
          prompt: 'What arrives at the sum? An expression in y will do.',
        },
      ],
    },
    {
      title: 'The gradient is advice',
      prose: `From $s'$ it is one more step to each weight: the slope of a product by the one factor is the other. So

- $w'_0 = s' x_0 = «w0'»$
- $w'_1 = s' x_1 = «w1'»$
- $w'_2 = s' = «w2'»$

Read them as advice: *to raise $y$, lower $w_0$ a little, lower $w_1$ twice as much, raise $w_2$.* The sign says which way to turn a weight, the size says how much it matters.

An input of 0 would give its weight the gradient 0: a weight can't learn from an example in which its input was silent. Try it: set $x_0$ to 0.`,
      notes: 'Why twice as much? Because x1 is −2 and x0 is −1.',
      graph: short,
      questions: [
        { kind: 'adjoint', node: 'w1' },
        { kind: 'adjoint', node: 'w2', prompt: 'And for the bias w₂?' },
      ],
    },
    {
      title: 'How wrong is it?',
      prose: `To learn, a neuron needs to know what would have been right. Call that the **target** $t$. One number says how wrong the answer is, and we take the square of the difference:

$$\\mathrm{loss} = (p - t)^2$$

Here there is one weight $w = «w»$, a bias $b = «b»$, and the input $x = «x»$. The neuron answers $p = «p»$, and $t = «t»$ would have been right, so the loss is «loss».

The loss depends on everything: on the data and on the weights. The data are what they are. So we ask only: *how does the loss answer to $w$ and to $b$?*`,
      notes: 'Everything after this page is about making one number smaller.',
      graph: loss,
      step: 'turn',
    },
    {
      title: 'Back from the loss',
      prose: `The way back begins at the loss with the seed 1.

- $p' = 2(p - t) = «p'»$: the answer is too large, and the loss grows with it
- through the sigmoid: times $p(1-p) = «=p*(1 - p)»$
- $b' = «b'»$, and $w'$ is $x$ times that: $w' = «w'»$

Both are positive. The loss grows when $w$ or $b$ grows. So both should get smaller.

Notice the factor $p(1-p)$. Had the neuron answered very nearly 1 and been utterly wrong, that factor would be close to 0, and it would learn next to nothing. This is why for sigmoids one takes another loss, the cross-entropy, in which just this factor goes away.`,
      notes: 'Set w to 5 and look: the loss is nearly 1, and the gradient is nearly 0.',
      questions: [
        {
          kind: 'adjoint',
          node: 'p',
          prompt: 'Where the way back begins: how does the loss answer to p?',
        },
        { kind: 'adjoint', node: 'b' },
      ],
    },
    {
      title: 'One step downhill',
      prose: `Now follow the advice: go a small way *against* the gradient. How small is called the **learning rate**; take one half.

$$w \\leftarrow w - \\tfrac12 w' \\qquad b \\leftarrow b - \\tfrac12 b'$$

That makes $w = «=w - 0.5*2*x*(p - t)*p*(1 - p)»$. Click on the number of the node $w$ and type it in. The loss was «loss», and with this new $w$ alone it is already less. Change $b$ in the same way, and it falls further.

Do it a few times more: read the gradient, take a step. **That is training.** Everything else is doing it with millions of weights at once.`,
      notes: 'Let somebody read the gradients and somebody else type. Three rounds are enough.',
    },
    {
      title: 'What you have now',
      prose: `- A neuron is a weighted sum and a bend; as a program it is a list like any other.
- The gradient of a weight is the adjoint of the sum times the input that it weighs.
- A **loss** is one number that says how wrong the answer is; the way back begins there.
- One step of training: every weight minus a small multiple of its gradient.
- A sigmoid lets at most a quarter through, and next to nothing when it is very sure.`,
      notes: 'The next lesson puts two of these in a row.',
    },
  ],
};
