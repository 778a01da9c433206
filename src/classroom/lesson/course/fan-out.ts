import type { CourseLesson } from './course-lesson';

const square = { text: 'y = x*x + x', inputs: { x: 3 } };
const paper = { text: 'y = ln(x1) + x1*x2 - sin(x2)', inputs: { x1: 2, x2: 5 } };
const shared = { text: 'q = x1/x2; y = sin(q) + q*q', inputs: { x1: 3, x2: 2 } };

/** The fourth lesson: what is read several times gathers what comes back. */
export const fanOut: CourseLesson = {
  id: 'fan-out',
  title: 'Read twice, added up: why it is +=',
  teaches: 'To add up what comes back along several wires, and to know when all of it is there.',
  pages: [
    {
      title: 'One value, several readers',
      prose: `So far each value went one way. Here $x$ goes three: twice into the product, once into the sum.

$$y = x \\times x + x$$

With $x = «x»$ we have $y = «y»$. School tells us the derivative: $2x + 1$, which is «=2*x + 1» here. But nobody has told the computer about $x^2$. It sees a product with two operands, and that both come from the same node is none of the product's business.

How do you get «=2*x + 1» out of wires? Make a guess before you turn the page.`,
      notes: 'Collect guesses. Many say: take the biggest path, or the last one.',
      graph: square,
      step: 'turn',
      questions: [
        { kind: 'adjoint', node: 'x', prompt: 'Add up what comes back along all three wires.' },
      ],
    },
    {
      title: 'Every way counts',
      prose: `If $x$ moves by a little, it pulls at $y$ along **every** way there is from $x$ to $y$:

- through the first operand of the product: slope $x = «x»$, then 1 through the sum
- through the second operand of the product: again «x»
- straight into the sum: 1

These pulls happen at the same time, so they add up: $«x» + «x» + 1 = «x'»$.

This is the second half of the chain rule. **Along a way slopes multiply, and over all ways they add.** A graph can have an enormous number of ways, and it would be hopeless to list them. The trick is to add up early, at each node.`,
      notes: 'Trace the three ways with the pointer.',
      step: 'turn',
    },
    {
      title: 'Assign first, then accumulate',
      prose: `Step through the way back and watch the number below $x$. It changes three times:

1. one amount of «=1» arrives along the wire into the sum,
2. «x» from one operand of the product,
3. «x» from the other.

The first that arrives is written down; each later one is **added** to what is there. In the trace you see the difference: the first line is $v'_0 = \\ldots$, the later ones are $v'_0 = v'_0 + \\ldots$. In code this is the sign \`+=\`.

If you write \`=\` in place of \`+=\`, only the last amount survives. The program still runs and gives a number; it is just the wrong one. There is no more frequent mistake in a backward pass that someone writes for the first time.`,
      notes: 'Stop after each arrival. Ask what the result would be with = instead of +=.',
      step: 'turn',
      questions: [
        {
          kind: 'contribution',
          node: 'v1',
          port: 0,
          prompt: 'What does the product add through its first operand?',
        },
      ],
    },
    {
      title: 'In the example of the paper',
      prose: `Both inputs are read twice here, and so the reverse column of the paper's table has a first line and a second line for each.

For $x_2$: through the sine comes «=-cos(x2)», since the sine is subtracted. Through the product comes $x_1 = «x1»$. Together $«=-cos(x2)» + «x1» = «x2'»$.

For $x_1$: through the product comes $x_2 = «x2»$. Through the logarithm comes $1/x_1 = «=1/x1»$. Together «x1'».

Which of the two comes first is a matter of the order in which the statements are gone back over. The sum is the same, whatever the order.`,
      notes: 'This is Table 1 of the paper. Read the right column from the bottom to the top.',
      graph: paper,
      questions: [
        {
          kind: 'contribution',
          node: 'v3',
          port: 0,
          prompt: 'What comes back to x₂ through the sine?',
        },
        { kind: 'adjoint', node: 'x2', prompt: 'And in all?' },
      ],
    },
    {
      title: 'Not before all is there',
      prose: `Here the value that is read several times stands in the middle: $q = x_1 / x_2 = «q»$. It goes into the sine and twice into the product.

Before $q$ can pass anything on to $x_1$ and $x_2$, its own adjoint has to be complete: $\\cos(q) = «=cos(q)»$ from the sine, and $q$ twice, «q» each, from the product. That makes $q' = «q'»$. Only then do $x'_1 = q'/x_2 = «x1'»$ and $x'_2 = «x2'»$ follow.

Whoever goes on too early hands on too little. The cure is simple: **go back over the statements in just the reverse order of the list**. Whatever reads $q$ stands below $q$ in the list, so it has its turn first.`,
      notes: 'Why does reverse order always work? Because readers come after what they read.',
      graph: shared,
      step: 'turn',
      questions: [
        { kind: 'adjoint', node: 'q', prompt: 'Complete the adjoint of q: three amounts arrive.' },
      ],
    },
    {
      title: 'The same += in PyTorch',
      prose: `In PyTorch the adjoint of a parameter lies in \`.grad\`. Each call of \`backward()\` **adds** to it, just as each wire does here. That is on purpose: one may want the sum over several examples.

But it has a price. Whoever calls \`backward()\` in a loop and forgets to clear \`.grad\` uses the gradients of all steps so far. That is what \`optimizer.zero_grad()\` is for, and forgetting it is the same mistake in the other direction: adding where one should begin anew.

So there are two questions to ask of every adjoint: *has all of it arrived*, and *did it begin at nothing*?`,
      notes:
        'The tab Program runs this: call backward twice and print .grad. The second print shows the double.',
      step: 'turn',
    },
    {
      title: 'What you have now',
      prose: `- A value that is read several times has several ways to the output, and **their contributions add up**.
- The first contribution is assigned, each later one is accumulated: \`+=\`.
- The same operand twice, as in $x \\times x$, is two wires and two contributions.
- A node passes its adjoint on when **all** contributions have arrived. The reverse order of the list sees to that.
- Along a way: multiply. Over all ways: add.`,
      notes: 'Have them write down the adjoint of x for y = x + x + x without a computer.',
      graph: square,
    },
  ],
};
