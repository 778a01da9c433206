import type { CourseLesson } from './course-lesson';

const figure = { text: 'A = X + Y; B = Y/10; C = A*B', inputs: { X: 3, Y: 5 } };
const paper = { text: 'y = ln(x1) + x1*x2 - sin(x2)', inputs: { x1: 2, x2: 5 } };
const chain = { text: 'y = sin(sin(sin(sin(x))))', inputs: { x: 1 } };

/** The third lesson: programs as graphs that run by themselves. */
export const dataflow: CourseLesson = {
  id: 'dataflow',
  title: 'A graph that runs by itself',
  teaches: 'To see which statements can be done at the same time, in both directions.',
  pages: [
    {
      title: 'Who says what is next?',
      prose: `A program written as text has an order: the second line comes after the first. But look at these three lines.

\`\`\`
A = X + Y
B = Y / 10
C = A * B
\`\`\`

Does the second have to wait for the first? It reads $Y$ and nothing else. A person with two hands could do both at once. Only the third needs what the others have made.

The graph says just that and no more. There is no wire between $A$ and $B$, so neither waits for the other; there are wires from both to $C$. With $X = «X»$ and $Y = «Y»$ it gives $C = «C»$.`,
      notes: 'This is figure 1 of the paper. Let them say which lines may change places.',
      graph: figure,
      step: 'turn',
      questions: [{ kind: 'value', node: 'C', prompt: 'What does C come to?' }],
    },
    {
      title: 'Fireable and dormant',
      prose: `In **dataflow programming** nobody says what is next. Each node looks after itself by one rule:

> A node can fire once there is a value on each of its wires.

Then it is called **fireable**. When it has fired, its result goes out along all of its wires, and the node is **dormant** again: it waits until new values come.

At the start only the inputs have something to say. Take two steps: $X$ and $Y$ have values now. Which nodes are fireable? $A$ has both operands, $B$ has its one variable and the constant 10. $C$ has nothing yet. There is no list any more, and still everything happens in an order that makes sense.`,
      notes:
        'The words are those of section 2 of the paper. Ask which node is fireable after each press.',
      step: 0,
      questions: [
        {
          kind: 'next',
          step: 2,
          prompt: 'Only the inputs are there. Name a node that is fireable.',
        },
      ],
    },
    {
      title: 'Wave after wave',
      prose: `All that is fireable at one time can be done at one time. We call that a **wave**. Choose *Wave* below the graph and press *Next step*: the inputs come at once, then $A$ and $B$ together, then $C$.

Three statements, but only two waves of them. With as many hands as we like this program takes two units of time, not three.

The numbering that you know from lesson 1 follows the waves: what is in an earlier wave has a smaller number, and within a wave numbers go in the order of the formula. So $v_1$, $v_2$ and $v_3$ of the paper's example are one wave. You will recognise that on the next page.`,
      notes: 'Switch back to Statement afterwards, or leave it: the next page works with both.',
      step: 0,
    },
    {
      title: 'A machine with two hands',
      prose: `The tab *Dataflow* on the right has a machine with as many processors as you like. The example of the paper has five statements.

With one processor they are done one after the other, in five units of time. With two, logarithm and product go together; then the sine beside the sum; then the difference: three units. With three, the first wave is done at once, then the sum, then the difference: three units again.

More than two processors do not help. Why not? Because $v_5$ needs $v_4$, and $v_4$ needs $v_1$ and $v_2$: these stand in a row, and **a row can't be shortened**. Choose some numbers of processors and look at the time line.`,
      notes:
        'Let them guess the time for two processors before you choose it. The longest row of wires is called the critical path.',
      graph: paper,
      view: { right: 'dataflow' },
      step: 'turn',
      questions: [
        {
          kind: 'order',
          prompt:
            'In which order does the reverse sweep go through the nodes? Begin with the last.',
        },
      ],
    },
    {
      title: 'The way back is dataflow, too',
      prose: `Adjoints run along the same wires in the other direction, by the same rule. A node can pass its adjoint on once *all* that has to arrive has arrived.

At the turn only $y$ has an adjoint: the seed, which is 1. It goes to $v_5$; from there to $v_4$ and $v_3$ at the same time. $v_4$ passes on to $v_1$ and $v_2$, and so on to the inputs.

For $x_2$ the rule matters: it is read by the product *and* by the sine, so two amounts arrive, and $x'_2 = «x2'»$ is known only when both are there. A node that fires too early hands on too little. Lesson 4 is all about such nodes.`,
      notes:
        'Step from the turn by waves. The number of waves back is about that of the waves there.',
      step: 'turn',
    },
    {
      title: 'When nothing can be shared out',
      prose: `Here is a sine of a sine of a sine of a sine. Each statement needs the one before it. However many processors there are, only one has something to do.

Neural networks lie between the two extremes. Their *layers* stand in a row like this chain: the third can't begin before the second is done. But *within* a layer there are thousands of products that know nothing of each other. That is the kind of program a graphics card is made for, and it is why frameworks such as TensorFlow and PyTorch keep computation graphs: the graph says what may go together.

With $x = «x»$ the chain ends at $y = «y»$.`,
      notes:
        'Ask: what is the speed-up of this chain on a thousand processors? None, one time unit each.',
      graph: chain,
      view: { right: 'dataflow' },
      step: 'turn',
      questions: [{ kind: 'next', step: 2, prompt: 'v₁ is done. Which node can fire now?' }],
    },
    {
      title: 'What you have now',
      prose: `- A program is a graph: nodes are statements, wires are what they need of each other.
- A node is **fireable** once every operand has arrived; after that it is **dormant**.
- What is fireable at once makes a **wave**, and can be done in parallel.
- The time can't be shorter than the **longest row** of wires.
- Adjoints flow back by the same rule, and a node that is read several times waits for all that comes back to it.`,
      notes: 'Good place for a break: the next lesson is the one with the most mistakes in exams.',
      graph: paper,
      step: 'turn',
    },
  ],
};
