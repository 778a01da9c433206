import type { CourseLesson } from './course-lesson';

/** The first lesson: what a program is to automatic differentiation. */
export const smallSteps: CourseLesson = {
  id: 'small-steps',
  title: 'A program is a list of small steps',
  teaches: 'To take a formula apart into statements, to name them and to run them in order.',
  pages: [
    {
      title: 'One formula, two numbers',
      prose: `Here is the formula that goes with us through this course:

$$y = \\ln(x_1) + x_1 x_2 - \\sin(x_2)$$

With $x_1 = «x1»$ and $x_2 = «x2»$ it gives $y = «y»$. How does a computer get there? It can't take the formula in at a glance, as you can. It knows how to take one logarithm, to multiply two numbers, to add two numbers. So the formula is done in small steps, one after the other.

On the canvas each step is a node. Numbers come in on the left and run along the wires to the right. **Read the graph once from left to right** and find the five things that are done to the two inputs.`,
      notes:
        'Let the class name the five operations before you point at them: ln, times, sine, plus, minus. Somebody will say six and count y; that is only a name for the last result.',
      graph: { text: 'y = ln(x1) + x1*x2 - sin(x2)', inputs: { x1: 2, x2: 5 } },
      step: 'turn',
    },
    {
      title: 'Every result gets a name',
      prose: `To talk about the steps we number what they give. The inputs come first and have numbers up to 0:

$$v_{-1} = x_1, \\qquad v_0 = x_2$$

Whatever is computed has a number from 1 on. The trace on the right has one line for each:

- $v_1 = \\ln(v_{-1}) = «v1»$
- $v_2 = v_{-1} \\times v_0 = «v2»$
- $v_3 = \\sin(v_0) = «v3»$
- $v_4 = v_1 + v_2 = «v4»$
- $v_5 = v_4 - v_3 = «v5»$

and $y$ is just another name for $v_5$. Such a list is called an **evaluation trace**, or a Wengert list, after the man who described it in 1964. Each line is a **statement**: one operation, whose operands stand above it in the list.`,
      notes:
        'Why do inputs count downwards? So that v1 is always the first thing computed, however many inputs there are. It is a convention, nothing deep.',
      step: 'turn',
    },
    {
      title: 'Take the first steps yourself',
      prose: `The graph now stands before its first step: nothing has been computed. Press the right arrow key, or *Next step* below the graph, and watch one number after the other appear. The line of the trace that was done last is marked.

Stop after $v_2$. You have taken four steps: two inputs and two statements. What do you know by now? Only $x_1$, $x_2$, $v_1 = «v1»$ and $v_2 = «v2»$. All other nodes are still empty. *Not computed yet* is something else than zero, and the app never shows a 0 for it.

Before you go on: **which numbers are needed for $v_4$**, and are they there?`,
      notes:
        'Play it with the clicker. The question at the end has the answer yes: v1 and v2 are both known, so v4 could go before v3.',
      step: 0,
      questions: [
        {
          kind: 'value',
          node: 'v2',
          prompt: 'What does the product give? Work it out before you step there.',
        },
      ],
    },
    {
      title: 'The order is not as fixed as it looks',
      prose: `$v_4 = v_1 + v_2$ needs $v_1$ and $v_2$ and nothing else. It does not have to wait for $v_3$. The list puts $v_3$ first, but any order will do in which **operands come before what uses them**.

The graph shows this better than the list. A wire leads from an operand to what uses it; where no wires lead from one node to the other, not even by a detour, neither has to wait. $v_1$, $v_2$ and $v_3$ need inputs only, so all three could be computed at once. Lesson 3 makes something of that.

What can't happen is a circle: if $a$ needs $b$ and $b$ needs $a$, there is no first step. The app refuses such wires.`,
      notes: 'Ask for another order that works: 1, 2, 4, 3, 5. Ask for one that does not: 4 first.',
      step: 5,
      questions: [{ kind: 'next', step: 3, prompt: 'Which other node could fire now?' }],
    },
    {
      title: 'Why so small?',
      prose: `Each statement is an operation of a short list: add, multiply, sine, logarithm and some dozens more. They are called **primitives**. Of each of them we know two things by heart: how to compute it, and what its derivative is. Of $\\sin$ it is $\\cos$; of $a \\times b$ it is $b$ for the one operand and $a$ for the other.

That is the whole trick of automatic differentiation. Nobody has to know the derivative of *your* formula. It is enough to know those of the primitives, and a rule to put them together along the wires. That rule is the chain rule, and it is the next lesson.

Try it: click into the box above the graph, change the formula as you like, say to \`y = x1*x2 - sin(x2)\`, and look how the list follows. Undo brings the old one back.`,
      notes:
        'Good moment to type a formula that the class dictates. The list is at most as long as the formula, which surprises some.',
      step: 'turn',
      questions: [
        { kind: 'value', node: 'v5', prompt: 'What does the last primitive give, the difference?' },
      ],
    },
    {
      title: 'Written twice, computed once',
      prose: `A list can do something that a formula can't: use a result again. Look at

$$q = \\frac{x_1}{x_2}, \\qquad y = \\sin(q) + q \\times q$$

Written out as one formula, the quotient would stand there three times. In the list it is one statement, $q = «q»$, and three wires lead away from it. It is computed once.

This is more than a matter of taste. A formula that is put into itself again and again gets twice as long each time; the list gets longer by one line. Derivatives that are written out as formulas suffer from just this: it is called *expression swell*, and it is one of the reasons why frameworks for machine learning work with lists and not with formulas.

With $x_1 = «x1»$ and $x_2 = «x2»$ the result is $y = «y»$.`,
      notes:
        'The paper names expression swell in section 3.1 as what is wrong with symbolic differentiation. Compare has a plot of it.',
      graph: { text: 'q = x1/x2; y = sin(q) + q*q', inputs: { x1: 3, x2: 2 } },
      step: 'turn',
      questions: [
        {
          kind: 'value',
          node: 'y',
          prompt: 'With q known, what is y? An expression in q will do.',
        },
      ],
    },
    {
      title: 'What you have now',
      prose: `- A program is a list of **statements**; each applies one **primitive** to results that stand above it.
- Inputs are $v_{-1}$, $v_0$ and so on, intermediate results $v_1$, $v_2$, …
- The same list drawn as a graph has a node for each statement and a wire for each use.
- Any order will do in which operands come first.
- What is used several times is computed once.

The list is run from top to bottom, and that is called the **primal** program. So far nothing has been differentiated. The lines on the right-hand side of the trace are still empty; the next lesson fills them.`,
      notes:
        'Two minutes for questions. The word primal is worth saying aloud, it comes back in every lesson.',
      graph: { text: 'y = ln(x1) + x1*x2 - sin(x2)', inputs: { x1: 2, x2: 5 } },
      step: 'turn',
    },
  ],
};
