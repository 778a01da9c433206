import type { CourseLesson } from './course-lesson';

const dead = {
  text: 'x: data; t: target; w: parameter; b: parameter; h = relu(w*x + b); loss = (h - t)^2',
  inputs: { x: 1, t: 2, w: -1, b: -0.5 },
};
const leaky = {
  text: 'x: data; t: target; w: parameter; b: parameter; h = leakyRelu(w*x + b); loss = (h - t)^2',
  inputs: { x: 1, t: 2, w: -1, b: -0.5 },
};
const saturated = {
  text: 'x: data; t: target; w: parameter; p = sigmoid(w*x); loss = (p - t)^2',
  inputs: { x: 4, t: 0, w: 2 },
};
const logistic = {
  text: 'x: data; t: target; w: parameter; z = w*x; loss = softplus(z) - t*z',
  inputs: { x: 4, t: 0, w: 2 },
};
const alike = {
  text: 'x: data; t: target; w1: parameter; w2: parameter; h1 = tanh(w1*x); h2 = tanh(w2*x); loss = (h1 + h2 - t)^2',
  inputs: { x: 1, t: 1.5, w1: 0.2, w2: 0.2 },
};
const scales = {
  text: 'x1: data; x2: data; t: target; w1: parameter; w2: parameter; loss = (w1*x1 + w2*x2 - t)^2',
  inputs: { x1: 1000, x2: 0.01, t: 3, w1: 0.002, w2: 1 },
};
const heart = {
  text: 'w: parameter; fit = (2*w - 3)^2; new = (2.2*w - 2.6)^2',
  inputs: { w: 1.5 },
};

/** The thirteenth lesson: what it looks like when a network does not learn, and what the sweep says of the cause. */
export const notLearning: CourseLesson = {
  id: 'not-learning',
  title: 'When it does not learn',
  teaches: 'To tell from adjoints why a network does not learn, and what to change.',
  pages: [
    {
      title: 'A neuron that is dead',
      prose: `The loss does not move. Where to look? At the adjoints.

$h = \\mathrm{relu}(w x + b)$, and with $w = «w»$ and $b = «b»$ the sum is negative, so $h = «h»$. The target is $t = «t»$: quite wrong, the loss is «loss», and $h' = «h'»$ says clearly that $h$ should grow.

But relu is flat there. What comes through is $w' = «w'»$ and $b' = «b'»$. The neuron is told nothing, so it stays as it is, and so the next update tells it nothing, either. If that is so for *every* row, it is a **dead relu**, for good.

It happens when a step was too long, once. The tab *Train* counts the dead, layer by layer.`,
      notes:
        'Ask what would have to happen for this neuron to come back. Another layer below it would have to move.',
      graph: dead,
      questions: [
        { kind: 'adjoint', node: 'h', prompt: 'What does the loss ask of h?' },
        { kind: 'adjoint', node: 'w', prompt: 'And how much of that reaches w?' },
      ],
    },
    {
      title: 'A leak helps',
      prose: `The same numbers with *leaky relu*, which lets a hundredth through where relu is flat.

Now $w' = «w'»$ and $b' = «b'»$. That is little, but it is not nothing: update by update the neuron is drawn back to where it answers.

Three things keep relus alive: a **smaller rate**, so that no step throws a neuron over the edge; weights that begin **at the right size** (He's way: variance 2 divided by the number of inputs); and activations that are nowhere quite flat.`,
      notes: 'gelu and silu are such activations, too, and smooth.',
      graph: leaky,
      questions: [{ kind: 'adjoint', node: 'w' }],
    },
    {
      title: 'Sure of itself, and wrong',
      prose: `A sigmoid at $w x = «=w*x»$ says $p = «p:5»$: it is sure, and the target is «t». It could hardly be more wrong.

Yet $w' = «w':5»$. The loss asks loudly, $p' = «p'»$, but the sigmoid is **saturated**: its slope there is «=p*(1 - p):5», and next to nothing gets through. In a deep network such factors multiply, layer after layer; that is how gradients **vanish**.

In the tab *Train*, *Layers over time* shows it: the adjoints of the first layers sink by powers of ten, and words say since which epoch.`,
      notes: 'Set x to ½ and look how w′ comes alive.',
      graph: saturated,
      questions: [{ kind: 'adjoint', node: 'p' }],
    },
    {
      title: 'The loss that fits the bend',
      prose: `The last page had the wrong loss. **Cross-entropy** of a sigmoid is, written so that no logarithm of 0 can come up,

$$\\mathrm{loss} = \\ln(1 + e^{z}) - t z, \\qquad z = w x$$

Its derivative by $z$ is $\\sigma(z) - t$: the answer minus the target, and *no slope of the sigmoid in it*. Here $z' = «z':4»$, and $w' = «w':4»$.

The same numbers, the same mistake, and more than a thousand times the signal. A loss is not only a way to keep score. It decides what the network is told.`,
      notes: 'Networks that are built in the tab Train have this loss for two classes.',
      graph: logistic,
      questions: [
        { kind: 'adjoint', node: 'z', prompt: 'What arrives at z? Answer minus target.' },
      ],
    },
    {
      title: 'Neurons that are alike',
      prose: `Two neurons, both with the weight «w1». They answer alike, so they get the same adjoint, $w'_1 = «w1'»$ and $w'_2 = «w2'»$, and take the same step. **They stay alike for ever**: two neurons that are worth one.

It looks like a network that is too small: the loss falls for a while and then stays. In *Layers over time* the histogram of such a layer is one thin line.

The cure is chance: weights begin at random, so that neurons differ from the first update on. With *Zero: all neurons stay alike* in the builder you can see the illness.`,
      notes: 'Change one of the two weights a little and compare the adjoints again.',
      graph: alike,
      questions: [{ kind: 'adjoint', node: 'w2' }],
    },
    {
      title: 'Features of unlike size',
      prose: `One feature is «x1», perhaps an income, and the other «x2», perhaps a share. Their weights get the gradients $w'_1 = «w1'»$ and $w'_2 = «w2'»$.

For the first any rate but a tiny one is too large; with a tiny one the second never moves. The loss is a valley, long and narrow, as in the lesson before last.

**Normalising** takes the mean from each feature and divides by its deviation, so that all are of size 1. The valley becomes a bowl. It costs two numbers for each feature, and often helps more than any optimiser. In the tab *Train* it is one switch under *Data*.`,
      notes: 'The same idea inside of a network is layer norm.',
      graph: scales,
      questions: [{ kind: 'adjoint', node: 'w1' }],
    },
    {
      title: 'Learnt by heart',
      prose: `At last a network that learns all too well. With $w = «w»$ the loss on the row it learns from is «fit». On a row that it has never seen it is «new».

The rows that are learnt from can't tell. That is why some are put aside to **test** on: as long as both losses fall, it is learning; when the loss on the tests turns and rises, it has begun to learn the rows by heart.

- Rewind to where the test loss was least.
- Take more rows, or fewer neurons.
- Let weights decay.

The tab *Train* draws both curves, and says so in words when they part.`,
      notes: 'The second output is only looked at; training makes the first one small.',
      graph: heart,
    },
    {
      title: 'What you have now',
      prose: `- No adjoint, no learning: **dead** relus and **saturated** sigmoids let none through.
- The **loss** decides what is told: cross-entropy for classes.
- Neurons that begin alike stay alike; features of unlike size make narrow valleys.
- A loss that **rises** means that the rate is too large; one that jumps, that rate or batch want changing.
- Only rows it has not seen say whether a network has **learnt or memorised**.

When a network does not learn, do not guess. Stop it, look inside of one update, and follow the adjoint back to where it stops.`,
      notes:
        'A good last task: hand out a broken network as a link, and have the class find the cause.',
      graph: dead,
    },
  ],
};
