import type { CourseLesson } from './course-lesson';

const cubic = { text: 'y = x^3', inputs: { x: 2 } };
const function2 = { text: 'f = x1^2*x2 + sin(x2)', inputs: { x1: 3, x2: 2 } };
const tangent = {
  text: 't = 2*x1*x2*d1 + (x1^2 + cos(x2))*d2',
  inputs: { x1: 3, x2: 2, d1: 1, d2: 0 },
};

/** The fourteenth lesson: derivatives of derivatives. */
export const secondOrder: CourseLesson = {
  id: 'second-order',
  title: 'Derivatives of derivatives',
  teaches: 'To differentiate a program that computes derivatives: reverse over forward.',
  pages: [
    {
      title: 'How the slope changes',
      prose: `$y = x^3$ has the slope $3x^2$. At $x = «x»$ that is «x'». A little to the right the slope is another; at $x = 3$ it is «x'@x=3».

How fast does the slope change? That is the **second derivative**: $6x$, here «=6*x». It says how strongly the curve bends. Where you want to go downhill it says how far the slope can be trusted: on a straight slope you may take a large step, in a narrow bend only a small one.

The question of this lesson is how to get it out of a program, without formulas from school.`,
      notes: 'The tab Curve shows the tangent turning as x is scrubbed.',
      graph: cubic,
      view: { right: 'curve' },
      questions: [{ kind: 'adjoint', node: 'x', prompt: 'What is the slope at x = 2?' }],
    },
    {
      title: 'A gradient is a program, too',
      prose: `Press *Differentiate* above the graph. The new graph computes $x'$, and it is made of the same primitives as any other: products, sums, powers. **So it can be differentiated again.** Press *Differentiate* once more, and there is the second derivative as an output.

That is all. No new theory is needed: the derivative of a program is a program, and whatever can be done to programs can be done to it.

There is a snag. Each time the graph gets larger, since the way back needs the way there *and* its own statements. *Simplify* helps, because much of it is said twice. *Show the graph of the page* brings you back.`,
      notes: 'Note the sizes: before, after one, after two, after Simplify.',
      step: 'turn',
    },
    {
      title: 'Many inputs: a whole matrix',
      prose: `With two inputs the gradient has two numbers, and each of them can be differentiated by each input. That makes four second derivatives, the **Hessian matrix**.

For $f = x_1^2 x_2 + \\sin(x_2)$ at $x_1 = «x1»$ and $x_2 = «x2»$:

$$H = \\begin{pmatrix} 2 x_2 & 2 x_1 \\\\ 2 x_1 & -\\sin(x_2) \\end{pmatrix} = \\begin{pmatrix} «=2*x2» & «=2*x1» \\\\ «=2*x1» & «=-sin(x2)» \\end{pmatrix}$$

The two in the corners are equal, and always are. The tab *Jacobian* shows it below, under *Hessian*.

With a million weights it has a million times a million entries. Nobody can write that down. And hardly anybody needs to.`,
      notes: 'How much memory would it take? 10¹² numbers of 8 bytes: eight terabytes.',
      graph: function2,
      view: { right: 'jacobian' },
    },
    {
      title: 'One direction is enough',
      prose: `What one usually needs is: *if I go this way, how does the gradient change?* The way is a direction $d$, with a number for each input, and the answer is again a number for each input: **the Hessian times $d$**. It can be had without the Hessian.

First step, **forward**: how fast does $f$ change along $d$? One pass of forward mode, with the seed $d$, gives

$$\\dot f = \\frac{\\partial f}{\\partial x_1} d_1 + \\frac{\\partial f}{\\partial x_2} d_2$$

Here the seed is $d = (1, 0)$, so only $x_1$ moves, and $\\dot f = «f.»$. Play the pass. It costs a small multiple of one run, however many inputs there are.`,
      notes: 'A seed is a direction. In forward mode one pass answers one direction.',
      view: { mode: 'forward' },
    },
    {
      title: 'Reverse over forward',
      prose: `Second step: **the forward pass is a program**, with one output $\\dot f$. It is on the canvas now, written out, with $d_1 = «d1»$ and $d_2 = «d2»$ as inputs of their own:

$$t = 2 x_1 x_2 d_1 + (x_1^2 + \\cos x_2)\\, d_2 = «t»$$

Sweep back over *it*. The adjoints of $x_1$ and $x_2$ are how $\\dot f$ answers to them, and that is the Hessian times $d$:

$$x'_1 = «x1'» = 2 x_2, \\qquad x'_2 = «x2'» = 2 x_1$$

the first column of the matrix two pages ago. **One forward pass and one sweep back over both**, at a small multiple of the cost of $f$, for a million weights as for two.`,
      notes: 'Set d to (0, 1) and the second column appears.',
      graph: tangent,
      questions: [
        { kind: 'adjoint', node: 'x1', prompt: 'What is the first entry of the Hessian times d?' },
        { kind: 'adjoint', node: 'x2', prompt: 'And the second?' },
      ],
    },
    {
      title: 'Look what else came out',
      prose: `There is more in this sweep. The adjoints of $d_1$ and $d_2$ are

$$d'_1 = «d1'», \\qquad d'_2 = «d2'»$$

These are $2 x_1 x_2$ and $x_1^2 + \\cos(x_2)$: the **gradient of $f$ itself**. No wonder, since $t$ is the gradient times $d$.

So one sweep over the forward pass gives the gradient and the Hessian times a direction together. Methods that go downhill by looking at the bend, such as Newton's with conjugate gradients, need just these two in each step.

The other order works as well, forward over reverse: push a direction through the whole sweep back. The result is the same, and libraries choose by which needs less memory.`,
      notes: 'In JAX it is jvp of grad, forward over reverse, or grad of jvp, as on this page.',
      questions: [
        {
          kind: 'adjoint',
          node: 'd1',
          prompt: 'What is the adjoint of d₁, which is the gradient of f by x₁?',
        },
      ],
    },
    {
      title: 'The end of the course',
      prose: `- The derivative of a program is a program; differentiate it again for the second derivative.
- The **Hessian** has an entry for each pair of inputs, and is too large to be written down.
- **Hessian times direction**: forward mode makes a program of one output, a reverse sweep over it gives all entries.
- Its cost is a small multiple of one run, whatever the number of inputs.

You can now take any program apart, run it in both directions, say what each number means, and count what it costs. What frameworks do is this, with many primitives and great speed. Build something of your own: the box above the graph takes what you type.`,
      notes: 'Let everybody send the link of a graph of their own to a neighbour.',
      graph: function2,
    },
  ],
};
