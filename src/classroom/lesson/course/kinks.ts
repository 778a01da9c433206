import type { CourseLesson } from './course-lesson';

const relu = { text: 'y = relu(x)', inputs: { x: -1 } };
const fooled = { text: 'y = relu(x) - relu(-x)', inputs: { x: 0 } };
const absolute = { text: 'y = abs(x) + x/2', inputs: { x: 0 } };
const tie = { text: 'y = max(x1, x2)', inputs: { x1: 2, x2: 2 } };
const patched = { text: 'y = where(x == 0, 0, x)', inputs: { x: 0 } };

/** The fifth lesson: where there is no derivative, and what is given all the same. */
export const kinks: CourseLesson = {
  id: 'kinks',
  title: 'Kinks: where there is no slope',
  teaches: 'To tell where a derivative is a convention, and where it is simply wrong.',
  pages: [
    {
      title: 'A bent line',
      prose: `The most used function of today's networks is bent. $\\mathrm{relu}(x)$ is $x$ for positive $x$, and 0 for all others.

To the right of 0 its slope is 1, to the left it is 0. Here $x = «x»$, so nothing comes through, neither forwards nor backwards: $y = «y»$ and $x' = «x'»$. With $x = 2$ the derivative is «x'@x=2». Scrub $x$ and watch both numbers.

And at $x = 0$ itself? There the line has a corner. A corner has no slope. Mathematics says: *there is no derivative*. A computer has to write down something.`,
      notes: 'Look at the tab Curve: the tangent flips over at 0.',
      graph: relu,
      view: { right: 'curve' },
      questions: [
        { kind: 'partial', node: 'v1', port: 0, prompt: 'Which slope has relu at this x?' },
      ],
    },
    {
      title: 'A number has to stand there',
      prose: `PyTorch takes 0 as the slope of relu at 0, and so do we unless you choose otherwise. That is a **convention**: 0 and 1 would both be defensible, and anything between.

Does it matter? When $x$ is a number that came out of a long computation, it is hardly ever *exactly* 0. So mostly it does not. But zeros are not as rare as one thinks: data have zeros, weights begin at zero, and a relu in front of another one makes zeros all day.

A convention is not a bug. It becomes one when somebody takes it for a derivative.`,
      notes: 'Ask who has ever looked up what their framework does at 0.',
      graph: { ...relu, inputs: { x: 0 } },
      view: { right: 'curve' },
    },
    {
      title: 'A kink that fools it',
      prose: `$y = \\mathrm{relu}(x) - \\mathrm{relu}(-x)$ is just $x$, written in a roundabout way. Try some values: what goes in comes out. Its slope is 1 everywhere; a step up and a step down from 0 both say so.

But at $x = «x»$ each relu takes its own convention, which is 0, and the difference of nothing and nothing is $x' = «x'»$. The computer says 0, and the right answer is 1. At 1 it says «x'@x=1», as it should.

So the answer of automatic differentiation depends on **how a function is written**, not only on what it computes. The app warns you of this: there is a mark at the node.`,
      notes: 'This is the example to remember. AD differentiates programs, not functions.',
      graph: fooled,
      questions: [
        {
          kind: 'adjoint',
          node: 'x',
          prompt: 'What will reverse mode say here, where the right slope is 1?',
        },
      ],
    },
    {
      title: 'Two libraries, two answers',
      prose: `$|x|$ has a corner at 0, too: slope −1 on the left, 1 on the right. PyTorch takes 0, the middle. JAX takes 1.

Here is $|x| + x/2$ at $x = «x»$. By PyTorch's convention $x' = «x'»$; by JAX's it is 1 more. Nobody is wrong: any number between the two slopes is called a *subgradient*, and a minimum can be found with any of them.

You can switch the convention in the settings, under *Convention at a kink*. Do it now and look at $x'$. A program that gives other gradients in another library is not necessarily broken; it may stand on a corner.`,
      notes:
        'For a convex function, every subgradient is a fair answer. relu(x) − relu(−x) shows what goes wrong when it is not.',
      graph: absolute,
    },
    {
      title: 'A tie',
      prose: `$\\max(x_1, x_2)$ hands the adjoint to whichever operand is the greater one. The other did not matter, so it gets nothing.

But here both are «x1». Who gets it? Both have an equal claim, and so each gets half: $x'_1 = «x1'»$ and $x'_2 = «x2'»$. Raise $x_1$ by a hair and it gets all: with $x_1 = 3$ we have $x'_1 = «x1'@x1=3»$ and $x'_2 = «x2'@x1=3»$.

Max pooling in a network for images does just this thousands of times. Where a patch of the image is of one colour, all pixels tie.`,
      notes: 'Not all libraries split a tie; some give all to the first. Again a convention.',
      graph: tie,
      questions: [
        { kind: 'adjoint', node: 'x1', prompt: 'Both operands are equal. What does each get?' },
      ],
    },
    {
      title: 'A patched hole, and an infinite slope',
      prose: `Somebody wants to be careful: *where $x$ is 0, give 0; elsewhere give $x$*. That is again just $x$. But at 0 the program takes the branch with the constant, and a constant has the slope 0: $x' = «x'»$.

The opposite happens with $\\sqrt{x}$ at 0. The value is fine, and the slope $1/(2\\sqrt{x})$ is infinite. If that is multiplied by a 0 later on, the result is not 0 but *not a number*, and NaN spreads to everything behind it. Type \`y = sqrt(x)\` into the box above the graph and see.

When a training run suddenly shows NaN, look for a root, a logarithm or a division at 0. The app marks the node where it began.`,
      notes:
        'Adding a tiny number under the root is the usual cure. Ask what that does to the derivative elsewhere.',
      graph: patched,
      questions: [
        {
          kind: 'adjoint',
          node: 'x',
          prompt: 'The branch with the constant was taken. What is the adjoint of x?',
        },
      ],
    },
    {
      title: 'What you have now',
      prose: `- At a corner there is no derivative; libraries take a **convention**.
- PyTorch: 0 for relu and for $|x|$ at 0, and half to each at a tie. JAX takes 1 for $|x|$.
- The result may depend on how a function is **written**: $\\mathrm{relu}(x) - \\mathrm{relu}(-x)$ has the slope 1, and at 0 the sweep says 0.
- A branch is differentiated as it was **taken**.
- Infinite slopes become NaN when they meet a 0. Look for the first node that has one.`,
      notes: 'Ask for one function that is smooth but that AD gets wrong at a point.',
      graph: { ...fooled, inputs: { x: 1 } },
    },
  ],
};
