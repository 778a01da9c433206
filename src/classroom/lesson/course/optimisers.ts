import type { CourseLesson } from './course-lesson';

const momentum = {
  text: 'v2 = mu*v + g; w2 = w - rate*v2',
  inputs: { w: 1, v: 2, mu: 0.9, g: 0.5, rate: 0.1 },
};
const stale = {
  text: 'p: plain = 2; w: parameter; g = 2*(w*p - 6)*p; kept2 = kept + g; w2 = w - rate*kept2',
  inputs: { w: 1, p: 2, kept: -24, rate: 0.02 },
};
const scaled = {
  text: 's2 = beta*s + (1 - beta)*g^2; w2 = w - rate*g/sqrt(s2)',
  inputs: { w: 1, s: 0.04, beta: 0.99, g: 0.2, rate: 0.01 },
  folds: { average: ['s2'] },
};
const adam = {
  text: 'm2 = b1*m + (1 - b1)*g; s2 = b2*s + (1 - b2)*g^2; mhat = m2/(1 - b1^k); shat = s2/(1 - b2^k); w2 = w - rate*mhat/(sqrt(shat) + 1e-8)',
  inputs: { w: 1, m: 0, s: 0, g: 0.004, k: 1, b1: 0.9, b2: 0.999, rate: 0.03 },
};
const decay = {
  text: 'w2 = w - rate*(g + lambda*w)',
  inputs: { w: 5, g: 0, lambda: 0.1, rate: 0.1 },
};

/** The twelfth lesson: optimisers as programs, and what they keep from one update to the next. */
export const optimisersLesson: CourseLesson = {
  id: 'optimisers',
  title: 'What an optimiser remembers',
  teaches: 'To read an optimiser as a small program, and to say what it keeps and why.',
  pages: [
    {
      title: 'An optimiser is a program, too',
      prose: `Gradient descent forgets everything between two updates. **Momentum** keeps one number for each parameter, its *speed* $v$:

$$v_2 = \\mu v + g, \\qquad w_2 = w - \\mathrm{rate} \\cdot v_2$$

It is on the canvas, made of the same primitives as everything else: the parameter $w$, its gradient $g$, the speed $v$ that is left from before, what share $\\mu = «mu»$ of that stays, and the rate go in; the new speed and the new parameter come out.

Here $g = «g»$ is small, but the speed was $v = «v»$. So the new speed is $v_2 = «v2»$ and $w_2 = «w2»$. A ball that rolls does not stop because the ground is flat for a moment.`,
      notes: 'The tab Train shows the optimiser that was chosen beside the graph, as this program.',
      graph: momentum,
      questions: [
        { kind: 'value', node: 'v2', prompt: 'Which speed does it have after the update?' },
      ],
    },
    {
      title: 'How far an old gradient still pushes',
      prose: `How does the new parameter answer to what goes into it? Sweep back from $w_2$:

- by the gradient of now: $g' = «g'»$, which is the rate with its sign turned
- by the speed from before: $v' = «v'»$, nine tenths of that

The gradient of an update ago is in that speed with its full weight, so it pushes with nine tenths. The one before that with nine tenths of nine tenths. All together, a gradient that stays the same pushes as $1 + \\mu + \\mu^2 + \\ldots = «=1/(1 - mu)»$ of them: **momentum with the same rate takes steps ten times as long** where the way is straight. Where gradients point to and fro, as across a valley, they cancel.

So whoever turns momentum on takes a smaller rate.`,
      notes: 'Geometric series: 1/(1 − 0.9).',
      questions: [
        {
          kind: 'adjoint',
          node: 'v',
          prompt: 'How does the new parameter answer to the old speed?',
        },
        { kind: 'adjoint', node: 'rate', prompt: 'And how does it answer to the rate itself?' },
      ],
    },
    {
      title: 'A gradient that nobody cleared',
      prose: `In PyTorch each sweep **adds** to the gradients that are there. Whoever forgets \`zero_grad\` steps along the sum of all gradients so far.

Here $w$ should become 3, and it is $w = «w»$. The gradient of now is $g = «g»$. But $«kept»$ is left from before, so the step is taken with «kept2», and it leads to $w_2 = «w2»$.

That looks like progress! And at the next update there is more left over, and more. When $w$ has arrived at 3 and the gradient is 0, the sum is *not*: it rushes on past the goal. It is momentum without any friction, and a ball without friction never comes to rest.

In the tab *Train*, turn *Gradient set to zero before each update* off and watch the loss swing.`,
      notes:
        'The most frequent bug in students’ training loops. Show the curve once, they remember it.',
      graph: stale,
      questions: [
        { kind: 'value', node: 'g', prompt: 'What is the gradient of this update alone?' },
      ],
    },
    {
      title: 'A rate of its own for each parameter',
      prose: `Some parameters have gradients of a thousand, others of a thousandth. One rate can't suit both. **RMSProp** keeps for each parameter how large its gradient has been of late, as a moving average $s$ of squares with $\\beta = «beta»$, and divides by its root:

$$s_2 = \\beta s + (1 - \\beta)\\, g^2, \\qquad w_2 = w - \\mathrm{rate} \\cdot \\frac{g}{\\sqrt{s_2}}$$

Here the gradient is $g = «g»$, and $s = «s»$ says that it has been about as large before. So the quotient is «=g/sqrt(s2)», and the step is about the rate, whatever the scale of the gradient.

Make $g$ and the root of $s$ ten times larger in the graph: the step stays what it is. *That* is what is meant by scale-free.`,
      notes: 'Libraries add a tiny number to the root, so that 0/0 never comes up.',
      graph: scaled,
      questions: [{ kind: 'value', node: 's2' }],
    },
    {
      title: 'Adam: both, and a fair start',
      prose: `**Adam** keeps two numbers for each parameter: the average of its gradients $m$, as momentum does, and the average of their squares $s$, as RMSProp does.

Both begin at 0, so at first they are too small. After one update $m_2 = «m2:6»$, a tenth of the gradient $g = «g»$. Adam divides by what share of the average is filled by now, $1 - \\beta_1^k$ and $1 - \\beta_2^k$ after $k$ updates:

$$\\hat m = \\frac{m_2}{1 - \\beta_1} = «mhat:4», \\qquad \\hat s = \\frac{s_2}{1 - \\beta_2} = «shat:6»$$

and then $\\hat m / \\sqrt{\\hat s} = «=mhat/sqrt(shat)»$. So the first step of Adam is **the rate, exactly, in every parameter**, whether its gradient is four thousandths or four thousand: $w_2 = «w2»$.

It is why Adam needs so little care, and why a rate for gradient descent says nothing about a rate for Adam.`,
      notes: 'Three arrays as large as the model: parameters, m and s. Count memory.',
      graph: adam,
      questions: [{ kind: 'value', node: 'mhat', prompt: 'What does the correction make of m₂?' }],
    },
    {
      title: 'Pulling weights back',
      prose: `Large weights make sharp bends, and sharp bends learn rows by heart. **Weight decay** adds a share of each weight to its gradient:

$$w_2 = w - \\mathrm{rate}\\,(g + \\lambda w)$$

Here the gradient is $g = «g»$: the loss does not care. Still $w$ goes from «w» to «w2». What the loss does not need fades away, by a factor of «w'» at each update.

In Adam this would be divided by the root of $s$ like any gradient, so that parameters with large gradients are hardly pulled at all. **AdamW** takes the share from the parameters themselves, past the division. That is the only difference.`,
      notes: 'Decoupled weight decay is what the W stands for.',
      graph: decay,
      questions: [{ kind: 'adjoint', node: 'w' }],
    },
    {
      title: 'What you have now',
      prose: `- An optimiser is a program of its own, run after the sweep.
- **Momentum** keeps a speed; steady gradients add up, changing ones cancel.
- Forgotten \`zero_grad\` is momentum without friction.
- **RMSProp** divides by how large gradients were; **Adam** does both, and corrects for the empty start.
- **Weight decay** lets fade what the loss does not need.

Try them on the same start: train, press *Begin as this* beside the run, choose another optimiser, and train again. *Runs side by side* draws both.`,
      notes: 'Good for groups: each takes an optimiser, all the same seed, then compare.',
      graph: momentum,
    },
  ],
};
