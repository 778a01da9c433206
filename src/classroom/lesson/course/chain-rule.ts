import type { CourseLesson } from './course-lesson';

const chain = { text: 'y = exp(sin(x))', inputs: { x: 1 } };
const paper = { text: 'y = ln(x1) + x1*x2 - sin(x2)', inputs: { x1: 2, x2: 5 } };

/** The second lesson: partial derivatives along wires, and the two directions to multiply them in. */
export const chainRule: CourseLesson = {
  id: 'chain-rule',
  title: 'The chain rule, in two directions',
  teaches:
    'To follow a change from step to step, forwards from an input or backwards from the output.',
  pages: [
    {
      title: 'What a derivative says',
      prose: `A derivative answers one question: *if I move this a little, how much does that move?*

Here is $y = \\exp(\\sin(x))$ with $x = «x»$, so $y = «y»$. Move $x$ by a thousandth and $y$ becomes «y@x=1.001:5». It has moved by about «=(exp(sin(x + 0.001)) - exp(sin(x)))*1000» thousandths. That factor is the derivative, or nearly so: a step of a thousandth is small, but not *very* small.

You can do this with any program, without knowing anything about it. It is called numerical differentiation, it costs one more run for each input, and it is never exact: with large steps the curve bends away, with tiny steps the computer's rounding takes over. Automatic differentiation gets the exact slope, and without trial steps.`,
      notes:
        'Scrub x on the canvas and let them see y move. Ask how one could get the factor without moving anything.',
      graph: chain,
      step: 'turn',
    },
    {
      title: 'Every wire has its own slope',
      prose: `The program has two statements:

$$v_1 = \\sin(v_0), \\qquad v_2 = \\exp(v_1)$$

Each of them is so small that its slope is known by heart. The sine has the slope $\\cos(v_0)$, here «=cos(x)». The exponential has itself as its slope, here $\\exp(v_1) = «v2»$.

Such a slope belongs to *one wire*: it says how strongly a statement answers to one operand. It is called a **partial derivative**, written $\\partial v_1 / \\partial v_0$. Notice that it is taken at the value that is there now. Both slopes would be others if $x$ were another, and so the values have to be computed before the slopes.`,
      notes:
        'The most frequent mistake in this course is the slope at the wrong point: exp′ at x instead of at sin(x). Say it once here.',
      step: 'turn',
      questions: [
        { kind: 'partial', node: 'v1', port: 0 },
        {
          kind: 'partial',
          node: 'v2',
          port: 0,
          prompt: 'What is the slope of the exponential, at the value that reaches it?',
        },
      ],
    },
    {
      title: 'Along a chain slopes multiply',
      prose: `If $x$ moves by a little, $v_1$ moves by «=cos(x)» times that. And $v_2$ moves by «v2» times what $v_1$ moves by. So in all

$$\\frac{\\partial y}{\\partial x} = «v2» \\times «=cos(x)» = «x'»$$

which is what the trial step of the first page came close to. This is the **chain rule**: along a chain of wires the partial derivatives multiply.

It does not matter how long the chain is, nor what stands in it. A thousand statements one after the other have a thousand slopes, and the derivative from one end to the other is their product. That is all the calculus there is in this course.`,
      notes:
        'Gears are a good picture: the ratio of a train of gears is the product of the ratios.',
      step: 'turn',
    },
    {
      title: 'Forwards: carry the change along',
      prose: `A product can be built up from either end. **Forward mode** begins at the input: we say that $x$ moves with speed 1, written $\\dot x = 1$, and ask of every statement how fast it moves then.

- $\\dot v_0 = 1$, that is the *seed*
- $\\dot v_1 = \\dot v_0 \\cos(v_0) = «v1.»$
- $\\dot v_2 = \\dot v_1 \\exp(v_1) = «v2.»$

Each value is computed together with its **tangent**, in one pass from left to right. On the canvas the tangent stands below the value. When the pass is over we know how fast *every* statement moves with $x$, the output among them.

Play it with *Next step* from the beginning.`,
      notes:
        'In forward mode nothing has to be remembered: once a statement is done, only its readers need it.',
      view: { mode: 'forward' },
      step: 0,
      questions: [{ kind: 'tangent', node: 'v1' }],
    },
    {
      title: 'Backwards: ask what the output owes',
      prose: `**Reverse mode** begins at the output and asks of every statement: *how much does $y$ move if this moves?* That number is the **adjoint** of the statement, written $v'$.

- $v'_2 = 1$: if $y$ itself moves by a little, $y$ moves by just that
- $v'_1 = v'_2 \\exp(v_1) = «v1'»$
- $v'_0 = v'_1 \\cos(v_0) = «v0'»$

The same two slopes, multiplied in the other order, so $x' = «x'»$ as before. But this needs two passes: first all values from left to right, since the slopes are taken at them, then the adjoints from right to left. The point where it turns around is marked on the slider below the graph.`,
      notes:
        'Let them step through it from the turn. Adjoint and tangent of the same node are different questions: at v1 one is «v1.», the other «=exp(v1)».',
      step: 'turn',
      questions: [
        { kind: 'adjoint', node: 'v1' },
        { kind: 'adjoint', node: 'x', prompt: 'And the adjoint of x, through both?' },
      ],
    },
    {
      title: 'Why anyone would go backwards',
      prose: `Here is our first formula again, with two inputs. Forward mode moves *one* input and finds out what that does to everything. For $x'_1$ and $x'_2$ it needs two passes, and for a million inputs a million.

Reverse mode asks what *one* output owes to everything. One sweep back gives the adjoint of every node, and so both derivatives at once:

$$x'_1 = «x1'», \\qquad x'_2 = «x2'»$$

A network has millions of weights and one number that says how wrong it is. That is why machine learning goes backwards, and why the algorithm is called *backpropagation* there. Lesson 6 counts what it costs.`,
      notes:
        'Show of hands: a function with three inputs and a hundred outputs, which mode? Forward: three passes instead of a hundred sweeps.',
      graph: paper,
    },
    {
      title: 'What you have now',
      prose: `- Each wire has a **partial derivative**: how a statement answers to one operand, at the values that are there.
- Along a chain they **multiply**.
- **Forward mode** carries tangents from one input to everything, in one pass, together with the values.
- **Reverse mode** carries adjoints from one output back to everything, in a second pass, when the values are known.
- Both give exactly the same derivatives. They differ in what one pass gives you.

So far every value was read once. In lesson 4 one is read twice, and something has to be added.`,
      notes: 'Ask for the difference between tangent and adjoint in one sentence each.',
    },
  ],
};
