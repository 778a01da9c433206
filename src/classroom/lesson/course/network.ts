import type { CourseLesson } from './course-lesson';

const two = {
  text: 'h = tanh(w1*x + b1); p = w2*h + b2; loss = square(p - t)',
  inputs: { x: 0.5, w1: 0.8, b1: 0.1, w2: -0.6, b2: 0.2, t: 1 },
  folds: { layer1: ['h'], layer2: ['p'] },
};
const open = { text: two.text, inputs: two.inputs };
const vanishing = {
  text: 'y = sigmoid(sigmoid(sigmoid(sigmoid(sigmoid(w*x)))))',
  inputs: { w: 1, x: 2 },
};
const batch = {
  text: 'X = input(4, 2); W1 = input(2, 3); b1 = input(3); W2 = input(3); t = input(4); H = tanh(X @ W1 + b1); p = H @ W2; loss = mean((p - t)^2)',
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
    W2: [1, -0.5, 0.3],
    t: [0, 1, 0, 1],
  },
};

/** The tenth lesson: layers, and what becomes of an adjoint on its way through them. */
export const network: CourseLesson = {
  id: 'network',
  title: 'A network, layer by layer',
  teaches: 'To follow an error back through layers, and to see it fade or survive.',
  pages: [
    {
      title: 'Layers are folds',
      prose: `Two neurons in a row: the first bends its sum with $\\tanh$, the second only weighs and adds.

$$h = \\tanh(w_1 x + b_1)$$

$$p = w_2 h + b_2, \\qquad \\mathrm{loss} = (p - t)^2$$

On the canvas each layer is folded into one node. Press on *layer1* and open it: inside there are statements as you know them. A layer is nothing but a name for some statements that belong together, and the sweep goes through what is inside.

With the weights that stand there, $h = «h»$, $p = «p»$, and since $t = «t»$ would be right, the loss is «loss».`,
      notes: 'Open one layer, close it again. A closed layer is one step of the player.',
      graph: two,
      step: 'turn',
    },
    {
      title: 'The error travels back',
      prose: `The way back begins at the loss. The first thing to arrive is

$$p' = 2(p - t) = «p'»$$

It is the error, doubled. At the second layer it is handed to whatever made $p$:

- $b'_2 = p' = «b2'»$
- $w'_2 = p' h = «w2'»$
- $h' = p' w_2 = «h'»$

Look at the last line. The first layer does not know the loss; it only learns $h'$, *how much the loss would answer if your result were another*. For the first layer $h'$ is what $p'$ was for the second. So each layer needs to know only its own business. That is what makes networks of a hundred layers possible.`,
      notes:
        'Ask what a layer has to be told from outside on the way back: the adjoint of its result, and nothing else.',
      graph: open,
      questions: [
        { kind: 'adjoint', node: 'p' },
        { kind: 'adjoint', node: 'h', prompt: 'What is the first layer told?' },
      ],
    },
    {
      title: 'Through the first layer',
      prose: `$\\tanh$ has the slope $1 - h^2 = «=1 - h*h»$, taken from its result. So the sum of the first layer has the adjoint $h' (1 - h^2)$, and from there

- $b'_1 = «b1'»$
- $w'_1 = b'_1 x = «w1'»$

Compare the sizes: the second layer's bias has the gradient «b2'», the first layer's «b1'». On its way through one layer the error was multiplied by $w_2$ and by $1 - h^2$, and neither is as large as 1 here.

All gradients of a layer have the form *adjoint of its sum, times what came in*. If you remember one line of this lesson, let it be that one.`,
      notes: 'w1′ is b1′ times x, and x is a half.',
      questions: [
        { kind: 'adjoint', node: 'b1' },
        { kind: 'adjoint', node: 'w1', prompt: 'And from that, the gradient of w₁?' },
      ],
    },
    {
      title: 'Gradients that vanish',
      prose: `Five sigmoids in a row. Each lets at most a quarter of the adjoint through; that was in the last lesson. Five of them let through at most $\\left(\\tfrac14\\right)^5$, which is less than a thousandth.

Here $y = «y»$, and what arrives at the weight is $w' = «w':6»$. The weight in front of everything hears next to nothing of the error. For a long time this was why deep networks could not be trained.

What helps: bends that let all through for positive numbers (relu), weights that are not too small at the beginning, and ways round the layers along which the adjoint arrives undiminished, as in residual networks. The last is lesson 4 put to use: two ways add.`,
      notes: 'Replace sigmoid by relu in the text and look at w′.',
      graph: vanishing,
      questions: [
        {
          kind: 'adjoint',
          node: 'v5',
          prompt: 'What does the last sigmoid but one get? It is less than a quarter.',
        },
      ],
    },
    {
      title: 'All examples at once',
      prose: `A real network is shown many examples together. $X$ has four rows, an example each. $W_1$ has the weights of three neurons, side by side; $b_1$ is broadcast to all rows; $W_2$ makes one answer of three results.

This is the graph from before with arrays in the nodes. The rules are those of lesson 8: $W'_1 = X^{\\mathsf T}$ times what comes back, $b'_1 = «b1'»$ is a sum over the examples, and since the loss is a *mean* there is a factor of a quarter in everything.

Loss: «loss». The number of statements has hardly grown, and it would not grow if there were a million rows.`,
      notes: 'Ask for the shape of W1′ and H′ before they look.',
      graph: batch,
    },
    {
      title: 'Where to begin',
      prose: `What if all weights began at 0? Then $h$ would be 0, so $w'_2 = p' h = 0$. And $h' = p' w_2 = 0$, so the first layer would hear nothing, either. Only $b_2$ would move. The network would be stuck on a plateau.

And if all neurons of a layer began with the *same* weights, they would all get the same gradient, make the same step, and stay the same for ever. Three neurons would be as good as one.

That is why weights begin at random: not too small, so that the error gets through, and not equal, so that neurons can part. Try it: set all numbers of one column of $W_1$ to those of another and compare their gradients.`,
      notes: 'Also make both entries of W2 equal, otherwise they still differ.',
    },
    {
      title: 'What you have now',
      prose: `- A layer is told the adjoint of its result, and hands on the adjoint of what came in. It need not know more.
- Gradient of a weight: **adjoint of the sum, times what came in**.
- Along many layers slopes multiply: the adjoint may **vanish** or explode.
- With arrays it is the same graph; the gradient of what is shared sums over the examples.
- Weights begin small, random, and not all equal.`,
      notes: 'Half an hour of free building fits here: add a layer, look at its gradients.',
      graph: open,
    },
  ],
};
