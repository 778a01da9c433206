import type { CourseLesson } from './course-lesson';

const product = {
  text: 'y = x1*x2*x3*x4*x5',
  inputs: { x1: 1, x2: 2, x3: 3, x4: 4, x5: 5 },
};
const chain = { text: 'y = sin(sin(sin(sin(sin(x)))))', inputs: { x: 1 } };
const polar = { text: 'x = r*cos(theta); y = r*sin(theta)', inputs: { r: 2, theta: 0.5 } };

/** The sixth lesson: what derivatives cost in operations and in memory. */
export const cost: CourseLesson = {
  id: 'cost',
  title: 'What it costs, and what it keeps',
  teaches: 'To choose between the modes by counting, and to see what reverse mode must remember.',
  pages: [
    {
      title: 'Five inputs, one number',
      prose: `A product of five numbers: $y = x_1 x_2 x_3 x_4 x_5 = «y»$. We want to know how $y$ answers to each of them.

**By trial**: raise one input a little and run the program again. That makes five more runs, and the answers are not exact.

**By forward mode**: one pass for each input, five passes. Each costs about as much as a few runs of the program.

**By reverse mode**: one run and one sweep back, and all five are there: $x'_1 = «x1'»$, $x'_2 = «x2'»$, $x'_3 = «x3'»$, $x'_4 = «x4'»$, $x'_5 = «x5'»$.

Each is the product of the other four. Nobody had to know that.`,
      notes: 'Ask for x3′ before you show it: 1·2·4·5.',
      graph: product,
      questions: [
        {
          kind: 'adjoint',
          node: 'x3',
          prompt: 'What is the derivative by x₃? No calculator is needed.',
        },
        { kind: 'adjoint', node: 'x5' },
      ],
    },
    {
      title: 'Cheap, however many inputs',
      prose: `Count the statements of the way back. Each statement of the program has one or two operands, and for each of these there is one small step: multiply the adjoint by a partial derivative and add. So the way back takes a few operations for each operation of the way there.

This does not depend on the number of inputs. A million inputs, one output: the gradient costs a small multiple of one run. That is called the **cheap gradient principle**, and without it there would be no training of large networks.

The tab *Cost* on the right counts both ways for the graph that is open. Make the product longer in the box above and see which number grows with the inputs, and which does not.`,
      notes:
        'The bound in the books is four to five times one run; the tab shows the count for this graph.',
      view: { right: 'cost' },
    },
    {
      title: 'And with many outputs?',
      prose: `Turn the question round. From polar to Cartesian coordinates there are two inputs and two outputs:

$$x = r \\cos(\\theta) = «x», \\qquad y = r \\sin(\\theta) = «y»$$

A sweep back begins at *one* output. For both outputs it has to be done twice; a pass of forward mode begins at one input and reaches both outputs.

All four derivatives together are the **Jacobian matrix**: a row for each output, a column for each input. Reverse mode gives a row at a time, forward mode a column at a time. So count rows and columns, and take the mode with fewer. In machine learning there is one row, and millions of columns.`,
      notes: 'The tab Jacobian fills by rows or by columns as you sweep.',
      graph: polar,
      view: { right: 'jacobian' },
    },
    {
      title: 'What has to be remembered',
      prose: `Reverse mode has a price. The slopes are taken at values of the way there: $\\cos(v_3)$ can't be computed if $v_3$ has been forgotten. But the way back begins when the way there has ended. So **all values that the way back will ask for are kept** until then.

Here is a chain of five sines. Look at the small note at the right below the slider: it says how many values are kept for the way back. Play the way there, and the number rises; on the way back it falls again, as each value is used for the last time.

Forward mode does not have this problem. It needs a slope just when the value is there, and may forget both right after.`,
      notes: 'This is why training takes so much more memory than using a network.',
      graph: chain,
      step: 'turn',
      questions: [
        {
          kind: 'adjoint',
          node: 'v4',
          prompt: 'The way back has to know a value: cos of what? Give the adjoint of v₄.',
        },
      ],
    },
    {
      title: 'Not everything is needed',
      prose: `Which values are needed depends on the primitive. A **sum** has the slopes 1 and 1, whatever its operands are: nothing of it has to be kept. A **product** needs both operands, since the slope by the one is the other. A **sine** needs its operand, for the cosine. An **exponential** needs only its result, which is its own slope.

So a clever choice of primitives saves memory. The hyperbolic tangent can be gone back over with its result alone: the slope is $1 - v^2$. Frameworks know this of every primitive.

The tab *Cost* shows which values are alive at each step.`,
      notes: 'relu needs only a sign for each number: one bit.',
      view: { right: 'cost' },
      step: 'turn',
      questions: [
        {
          kind: 'partial',
          node: 'v1',
          port: 0,
          prompt: 'Which slope has the first sine? It needs a value from the way there.',
        },
      ],
    },
    {
      title: 'Memory for time',
      prose: `If there is not enough memory, one can forget on purpose and compute again. Keep only every tenth value; when the way back needs one in between, start at the last that was kept and run that stretch once more. This is called **checkpointing**.

With checkpoints at about the square root of the number of statements, a program of ten thousand steps keeps about two hundred values instead of ten thousand, and each statement is run twice instead of once.

The tab *Cost* lets you choose the checkpoints and shows what it saves. For our five sines it does not pay. For a network with a hundred layers it decides whether it fits on the card.`,
      notes:
        'Square root of 10,000 is 100: a hundred checkpoints, and a stretch of a hundred at a time.',
      view: { right: 'cost' },
    },
    {
      title: 'What you have now',
      prose: `- Forward mode: one pass for each **input**; nothing has to be kept.
- Reverse mode: one sweep for each **output**; the values of the way there are kept.
- A gradient costs a small multiple of one run, **however many inputs** there are.
- The Jacobian has a row for each output and a column for each input; take the mode that has fewer of them to do.
- What is kept depends on the primitive, and can be traded for time by **checkpoints**.`,
      notes: 'The paper says the same in section 3.2, in two sentences. Read them together.',
      graph: product,
    },
  ],
};
