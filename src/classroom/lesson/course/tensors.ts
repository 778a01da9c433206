import type { CourseLesson } from './course-lesson';

const mean = { text: 'x = input(4); s = sum(x*x)', inputs: { x: [1, 2, 3, 4] } };
const broadcast = {
  text: 'X = input(3, 2); b = input(2); Y = X + b; s = sum(Y)',
  inputs: {
    X: [
      [1, 2],
      [3, 4],
      [5, 6],
    ],
    b: [10, 20],
  },
};
const matmul = {
  text: 'X = input(3, 2); W = input(2, 2); Y = X @ W; s = sum(Y)',
  inputs: {
    X: [
      [1, 2],
      [3, 4],
      [5, 6],
    ],
    W: [
      [1, 0],
      [2, -1],
    ],
  },
};
const averaged = { text: 'x = input(4); m = mean(x)', inputs: { x: [1, 2, 3, 6] } };

/** The eighth lesson: arrays, what is broadcast, and products of matrices. */
export const tensorsLesson: CourseLesson = {
  id: 'tensors',
  title: 'Whole arrays at once',
  teaches:
    'To keep track of shapes, to sum over what was broadcast, and to go back over a matrix product.',
  pages: [
    {
      title: 'One node, many numbers',
      prose: `A network has thousands of numbers, and nobody wants a node for each. So a node may hold an **array**, and one statement works on all of it.

$x$ is a list of four numbers, «x». The product $x \\times x$ is taken number by number, and the sum makes one number of it: $s = «s»$.

What is the adjoint of an array? It is an array **of the same shape**: each place says how much $s$ answers to the number there. Here $x' = «x'»$, which is $2x$, place by place.

That the shapes agree is the best check there is. An adjoint in another shape is always wrong.`,
      notes: 'Shapes stand at the wires. Have them read the shapes aloud from left to right.',
      graph: mean,
      questions: [{ kind: 'value', node: 's', prompt: 'What does the sum give?' }],
    },
    {
      title: 'Back through a sum',
      prose: `A sum turns many numbers into one. What comes back is one number, its adjoint, and it goes to **all** of the summands as it is: each of them moves the sum by just what it moves by itself.

With a *mean* instead of a sum there is one more factor. Here $m = «m»$ is the mean of four numbers, and each of them moves $m$ by a quarter of its own move: $m$ hands back «x'».

Whoever forgets that factor gets gradients that are four times too large here, and a thousand times with a thousand examples. The program still learns, only with another step size than one thinks, and nobody notices for weeks.`,
      notes: 'Sum against mean of the loss: a question that comes up in every project.',
      graph: averaged,
      questions: [
        {
          kind: 'adjoint',
          node: 'x',
          prompt: 'What comes back to x? Write all four numbers, as in [1, 2, 3, 4].',
        },
      ],
    },
    {
      title: 'Broadcasting: one is used for many',
      prose: `$X$ has three rows and two columns, $b$ has two numbers. Added as they are they don't fit. So $b$ is **broadcast**: it is used for each of the three rows.

$$Y = X + b = «Y»$$

No copies are made, but it is just as if each row had its own copy of $b$. On the wire from $b$ you see how the shape is stretched.

And now think of lesson 4. What is read several times gathers what comes back. $b$ is read once for each row, so from each row something comes back. What has to be done with it?`,
      notes: 'Stop here and let them say it: add it up over the rows.',
      graph: broadcast,
      step: 'turn',
    },
    {
      title: 'Back: sum over what was stretched',
      prose: `What comes back from the three rows is added up, and the adjoint of $b$ has the shape of $b$ again: $b' = «b'»$. Each of its numbers was used three times, with slope 1, so it is 3.

The adjoint of $X$ has the shape of $X$, six ones: $X' = «X'»$. Nothing was stretched there.

The rule is short: **broadcasting forward is summing backward, over the same axes.** And the other way round: what is summed on the way there is broadcast on the way back, as you saw two pages ago. The two are mirror images of each other.

The mistake to look for is an adjoint of $b$ with three rows. It was not summed.`,
      notes: 'A bias in a network is just this b. Its gradient is the sum over the batch.',
      questions: [
        {
          kind: 'adjoint',
          node: 'b',
          prompt: 'What is the adjoint of b? Two numbers, as in [1, 2].',
        },
      ],
    },
    {
      title: 'A product of matrices',
      prose: `Each row of $X$ is an example with two features, and $W$ makes two new features of them: $Y = X W = «Y»$.

Each number of $Y$ is a sum of products, so everything you need is known already. Worked out once and for all it gives two lines:

$$W' = X^{\\mathsf T}\\, Y', \\qquad X' = Y'\\, W^{\\mathsf T}$$

Nobody can keep in mind which factor is transposed and on which side it stands. You don't have to: **let the shapes tell you.** $W$ is 2 × 2, $X$ is 3 × 2 and $Y'$ is 3 × 2. There is only one product of these in which the 3 goes away.

Here $W' = «W'»$.`,
      notes: 'Have them find the form of X′ by shapes alone before it is shown.',
      graph: matmul,
      questions: [
        {
          kind: 'adjoint',
          node: 'W',
          prompt: 'What is the adjoint of W? Write its rows, as in [[1, 2], [3, 4]].',
        },
      ],
    },
    {
      title: 'Why it is a sum over examples',
      prose: `Look at $W' = X^{\\mathsf T} Y'$ once more. All three rows of $X$ go through the same $W$. So $W$ is read three times, once by each example, and its adjoint is the sum of three contributions: lesson 4 in another dress.

The first row of $W'$ belongs to the first feature. It is the sum of that feature over all examples, each weighted with what comes back from it. Here all of $Y'$ is 1, so each number in the first row of «W'» is just the sum of the first column of $X$, and in the second row of the second.

This is what a *batch* is: the examples are gone through together, and their gradients are added.`,
      notes: 'First column of X: 1 + 3 + 5. Second: 2 + 4 + 6.',
    },
    {
      title: 'What you have now',
      prose: `- An adjoint has **the shape of its value**. Always.
- Back through a **sum**: the adjoint goes to all summands. Through a **mean**: divided by their number.
- **Broadcast** forward means **sum** backward over the same axes.
- Back through $Y = XW$: $W' = X^{\\mathsf T} Y'$ and $X' = Y' W^{\\mathsf T}$; the shapes tell which.
- What is shared by all examples gathers a contribution from each.`,
      notes: 'A good exercise: the shapes of all adjoints of a layer with softmax.',
      graph: broadcast,
    },
  ],
};
