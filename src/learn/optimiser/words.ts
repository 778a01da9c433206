import { worded } from '../../words/worded';

/** What optimisers are called, and what they do. */
export const wording = worded('learn/optimiser', {
  gradientDescent: 'Gradient descent',
  onGradientDescent: 'Each parameter goes against its derivative: w ← w − rate · g.',
  momentum: 'Momentum',
  onMomentum: 'Steps add up like the speed of a ball: v ← 0.9 v + g, w ← w − rate · v.',
  onRmsprop: 'Each step is divided by how large the derivatives were of late.',
  onAdam: 'The mean of late derivatives, divided by the root of the mean of their squares.',
  onAdamW: 'Adam, with weight decay taken from the parameters themselves.',
});
