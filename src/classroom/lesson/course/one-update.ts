import type { CourseLesson } from './course-lesson';

const line = {
  text: 'x: data; t: target; w: parameter; b: parameter; p = w*x + b; loss = (p - t)^2',
  inputs: { x: 2, t: 9, w: 3, b: 1 },
};
const after = { text: line.text, inputs: { x: 2, t: 9, w: 3.4, b: 1.2 } };
const large = { text: line.text, inputs: { x: 2, t: 9, w: 11, b: 5 } };
const rows = {
  text: 'w: parameter; b: parameter; l1 = (w*x1 + b - t1)^2; l2 = (w*x2 + b - t2)^2; loss = (l1 + l2)/2',
  inputs: { x1: 2, t1: 9, x2: -1, t2: -1, w: 3, b: 1 },
  folds: { row1: ['l1'], row2: ['l2'] },
};
const valley = {
  text: 'x: parameter; y: parameter; loss = (1 - x)^2 + 100*(y - x^2)^2',
  inputs: { x: -1.2, y: 1 },
};

/** The eleventh lesson: what one update does, with rows that are averaged and a rate that may be too large. */
export const oneUpdate: CourseLesson = {
  id: 'one-update',
  title: 'One update, and the next',
  teaches:
    'To work out one update by hand, for one row and for several, and to say what the rate does.',
  pages: [
    {
      title: 'What flows in, and what is learnt',
      prose: `A line is to be fitted: $p = w x + b$. The graph has four inputs, and they are not alike.

- $x$ is **data**: it flows in, a row at a time, and nobody changes it.
- $t$ is the **target** of that row: what $p$ should have been.
- $w$ and $b$ are **parameters**: they are what is learnt.

On the canvas each says below itself what it is for. Here $x = «x»$, $t = «t»$, $w = «w»$ and $b = «b»$. So $p = «p»$, which is too little, and $\\mathrm{loss} = (p - t)^2 = «loss»$.

For the engine all four are inputs, and reverse mode gives the derivative by each. Roles say what is done with them: that of a parameter is followed, that of data is only looked at.`,
      notes: 'Ask which of the four derivatives could be used for something, and for what.',
      graph: line,
      step: 'turn',
    },
    {
      title: 'The gradient of one row',
      prose: `Sweep back. The loss answers to $p$ by $2(p - t)$, and from there the chain rule is short:

- $p' = 2(p - t) = «p'»$
- $w' = p' \\, x = «w'»$
- $b' = p' = «b'»$

Both derivatives are negative: the loss falls when $w$ or $b$ *grows*. And $w$ matters twice as much as $b$, since $x$ is «x».

That is all a gradient says: which way, and how much each counts. It does not say how far to go. It is true only where we stand.`,
      notes: 'Let them say the sentence “the loss falls when w grows” before they see a sign.',
      questions: [
        { kind: 'adjoint', node: 'p' },
        { kind: 'adjoint', node: 'w', prompt: 'How does the loss answer to w?' },
      ],
    },
    {
      title: 'One step against it',
      prose: `Take the rate of one twentieth, and go against the gradient:

$$w \\leftarrow 3 - \\tfrac{1}{20} \\cdot (-8) = «w», \\qquad b \\leftarrow 1 - \\tfrac{1}{20} \\cdot (-4) = «b»$$

These numbers are in the graph now. The answer has become $p = «p»$, and the loss fell from 4 to «loss». One update, and the loss is a quarter of what it was.

The tab *Train* does just this. Its button *One update* takes rows, runs the graph, sweeps back and takes the step; *Look inside* shows the same four stages with the numbers of any parameter you choose.`,
      notes:
        'The update of this page is the first one that PyTorch prints for the same line, rate and row.',
      graph: after,
      questions: [
        {
          kind: 'adjoint',
          node: 'w',
          prompt: 'After the step: what is the derivative of the loss by w now?',
        },
      ],
    },
    {
      title: 'A rate that is too large',
      prose: `If a twentieth is good, is 1 better? From where we began, that step leads to $w = «w»$ and $b = «b»$. Now $p = «p»$, far beyond the target, and the loss is «loss», some eighty times what it was.

The next gradient is larger than the last, and points back: $w' = «w'»$. With the same rate the step after that overshoots farther still. The loss **rises, faster and faster**, until there is no number left for it.

How large may a rate be? Here the loss bends in $w$ and $b$ by $2(x^2 + 1)$ along its gradient; a rate above 2 divided by that makes every step land higher than it began. Steep bends need small rates. Few people know the bend of their loss, so the tab *Train* can try: its *Rate finder* raises the rate from update to update, and shows where the loss fell fastest.`,
      notes: 'The bend is 10, so the limit is a fifth. Try a fifth: the loss stays what it was.',
      graph: large,
      questions: [{ kind: 'value', node: 'loss' }],
    },
    {
      title: 'Several rows: an average',
      prose: `One row is not much to learn from. Here are two, each folded into one node, and the loss is the mean of theirs:

$$\\mathrm{loss} = \\tfrac12 (l_1 + l_2), \\qquad l_1 = «l1», \\quad l_2 = «l2»$$

$w$ is read by both rows. Lesson 4 says what that does: contributions add up. So $w' = «w'»$ is the sum of what either row has to say, each with a factor of one half.

And look: the first row asks for a larger $w$, the second for a smaller one. Rows disagree, and the average is a compromise. That is why a fitted line misses most of its points, and none of them by much.

A few rows at a time are called a **batch**. All of them once is an **epoch**.`,
      notes: 'In the tab Train, Look inside lists what each row adds to the adjoint.',
      graph: rows,
      questions: [
        { kind: 'adjoint', node: 'l1', prompt: 'With what factor does the first row count?' },
        { kind: 'adjoint', node: 'b' },
      ],
    },
    {
      title: 'The next update, and a thousand more',
      prose: `Not every loss is a bowl. This one has two parameters and no data: a curved valley, with the least loss at $x = 1$, $y = 1$. We stand at $x = «x»$, $y = «y»$, and the gradient is $x' = «x'»$, $y' = «y'»$.

It points across the valley, not along it. A step that is not to overshoot the steep sides has to be small, and then the way along the flat floor takes thousands of steps.

Open the tab *Train* and press *Train*. Then look at *Loss surface*: the path goes straight down the side and then creeps. The dashed path is **Newton's method**, which asks the bend as well as the slope, and is there after six steps, one of them far uphill. The price: a matrix of all second derivatives. With a million parameters, nobody can pay it.`,
      notes: 'Let the class guess which of the two paths is which.',
      graph: valley,
    },
    {
      title: 'What you have now',
      prose: `- Inputs have roles: **data** and **targets** flow in, **parameters** are learnt.
- One update: rows in, primal, loss, adjoints, and a step of *rate × gradient* against the gradient.
- Of several rows the contributions are **averaged**.
- A rate that is too large overshoots farther with each step; how large it may be depends on how the loss bends.
- In narrow valleys the gradient points across, and small steps creep.

The next lesson is about optimisers that creep less.`,
      notes:
        'Homework: fit the line of the second page by hand until the loss is below a hundredth.',
      graph: line,
    },
  ],
};
