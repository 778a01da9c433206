import type { CourseLesson } from './course-lesson';

const paper = { text: 'y = ln(x1) + x1*x2 - sin(x2)', inputs: { x1: 2, x2: 5 } };
const branch = { text: 'y = where(x > 0, x*x, -x)', inputs: { x: 3 } };
const loop = { text: 'a = x*x; b = a*x; y = b*x', inputs: { x: 2 } };

/** The seventh lesson: the two ways in which frameworks do it. */
export const twoWays: CourseLesson = {
  id: 'two-ways',
  title: 'A tape, or a program about a program',
  teaches:
    'To tell operator overloading from source transformation, and what each can and cannot do.',
  pages: [
    {
      title: 'Where does the list come from?',
      prose: `In all lessons so far the list was just there. You drew it, or you typed a formula. But people write *programs*, with loops, conditions and functions. Somebody has to make a list of statements out of them.

There are two ways, and every framework goes one of them or mixes both.

- **Operator overloading**: let the program run, and write down what it does.
- **Source transformation**: read the program without running it, and write a second program that computes the derivatives.

In both cases the chain rule is the same, and so are the results: $x'_1 = «x1'»$ and $x'_2 = «x2'»$ for the example of the paper.`,
      notes: 'The two names are those of the paper, sections 3.3 and 3.4.',
      graph: paper,
    },
    {
      title: 'A tape that runs along',
      prose: `With operator overloading, numbers are replaced by objects that look like numbers. When two of them are multiplied, the product is computed as usual, and besides a line is written on a **tape**: *a product, of these two, with this result*.

When the program has ended, the tape holds exactly the list of what was done. Go along it backwards and apply the rules: that is \`backward()\` in PyTorch.

The program itself may do whatever it likes. The tape does not know that there was a loop; it has one line for each thing that was done in it. That is why debugging is easy, and why the tape of a loop with a million turns has a million lines.`,
      notes:
        'Open the tab Program, take the paper’s example and press Run: the graph on the canvas is its tape.',
      step: 'turn',
      questions: [
        {
          kind: 'order',
          prompt: 'In which order is the tape gone back over? Begin with its last line.',
        },
      ],
    },
    {
      title: 'A loop, unrolled',
      prose: `This Python function has a loop:

\`\`\`
def power(x):
    y = x
    for _ in range(3):
        y = y * x
    return y
\`\`\`

With $x = «x»$ the loop turns three times, and the tape has three products. They are on the canvas: $a = «a»$, $b = «b»$, $y = «y»$. There is no loop in the graph any more. The derivative is $x' = «x'»$, and school agrees: $4x^3$.

With another number of turns the tape would be another. It is made anew **in each run**, and that costs time in each run.`,
      notes:
        'Ask: how many contributions arrive at x? Four: two from the first product, one from each other.',
      graph: loop,
      questions: [
        { kind: 'adjoint', node: 'x', prompt: 'What is the derivative of the loop at x = 2?' },
        {
          kind: 'adjoint',
          node: 'b',
          prompt: 'And the adjoint of b, the product before the last?',
        },
      ],
    },
    {
      title: 'A condition, decided',
      prose: `*If $x$ is positive, square it, else turn its sign.* A tape holds only what was done. With $x = «x»$ it has the square on it, and the other branch has never existed.

On this canvas both branches are computed, and a node chooses between them. The derivative is that of the branch that was chosen: $x' = «x'»$, and with $x = -1$ it is «x'@x=-1».

Now think of a condition on a computed value that decides how often a loop turns. The tape does not mind. A transformation that has to know the whole graph *before* it runs does mind: it needs both branches, and a bound for the loop. This is what the paper calls limits on branching, loops and recursion.`,
      notes: 'This is the trade: the tape takes every program, the transformation sees the whole.',
      graph: branch,
      questions: [
        {
          kind: 'adjoint',
          node: 'x',
          prompt: 'Only the branch that was taken counts. What is the derivative?',
        },
      ],
    },
    {
      title: 'A program about a program',
      prose: `Source transformation writes the way back down **as a program of its own**, the *adjoint program*. Here you can do it: press *Differentiate* above the graph.

What you see then is not a way back along the old wires. It is a larger graph with new nodes, in which $x'_1$ and $x'_2$ are ordinary outputs. You can run it, change its inputs, and differentiate it once more, which lesson 11 does.

Press *Simplify* and it gets smaller: multiplications by 1 and sums with nothing go away. No tape can do that, since it never sees the program as a whole. *Show the graph of the page*, below, brings you back.`,
      notes: 'Do it live. Count the nodes before and after Simplify.',
      graph: paper,
      step: 'turn',
    },
    {
      title: 'Who does what',
      prose: `| | tape | transformation |
|---|---|---|
| loops, conditions, recursion | whatever the language has | what can be known beforehand |
| when the way back is made | in every run | once |
| optimising it as a whole | hardly | yes |
| finding a mistake | as in any program | harder |

**PyTorch** keeps a tape, though each result knows only what led to *it*, so that parts can be forgotten early. **TensorFlow**, in the version that the paper describes, has you build the graph explicitly, then runs it. **JAX** runs your function once with stand-ins for numbers, writes down what happens, and transforms that: it is a bit of both.`,
      notes: 'The tab Program has examples in all three. Compare the graphs: they are the same.',
    },
    {
      title: 'What you have now',
      prose: `- **Operator overloading**: the program runs, a tape writes down what it does, and is gone back over. Any program will do; the tape is made in each run.
- **Source transformation**: the program is read, and an adjoint program is written. It is made once and can be optimised; the program must be of a kind that can be read.
- A loop becomes as many lines as it has turns; a condition becomes the branch that was taken.
- The mathematics is the same, line by line.`,
      notes: 'Ask each to say in one sentence what a tape is.',
    },
  ],
};
