import { worded } from '../../../words/worded';

/** What `train/history` says. */
export const wording = worded('train/history', {
  layersOverTime: 'Layers over time',
  about:
    'Each picture goes from the start of the run to now: the darker, the more numbers of the layer are there. Adjoints stand by their size, a power of ten each step.',
  show: 'Show layers over time',
  theLayers: 'the layers over time',
  looking: (percent: number) => `Looking through the run, ${percent} %…`,
  whilePaused: 'The run is looked through while training is paused.',
  parameter: (name: string) => name,
  adjoint: (name: string) => `adjoint of ${name}`,
  activation: (name: string) => `${name}, what it gives`,
  summary: (title: string, from: string, to: string, first: string, last: string) =>
    `${title}: the root of the mean square goes from ${first} at ${from} to ${last} at ${to}.`,
  epoch: (epoch: string) => `epoch ${epoch}`,
  cell: (epoch: string, low: string, high: string, share: string) =>
    `Epoch ${epoch}, from ${low} to ${high}: ${share} of the numbers`,
  cellsOf: (title: string) => `${title}, time by time`,
  point: 'Point at it, or move with the arrow keys, to read it.',
  vanishing: (name: string, beside: string, epoch: string) =>
    `The adjoints of ${name} vanish: since epoch ${epoch} they are less than a thousandth of those of ${beside}, so that ${name} hardly learns. relu in place of sigmoid, layer norm or fewer layers let more through.`,
  exploding: (name: string, size: string, epoch: string) =>
    `The adjoints of ${name} explode: since epoch ${epoch} they are over a thousand, now ${size} in the mean of their squares. Clipping the gradient, or a smaller rate, holds them.`,
  dead: (name: string, share: string) =>
    `${share} of what ${name} gives is 0: no adjoint comes through there. A smaller rate, or leaky relu, keeps more alive.`,
  saturated: (name: string, share: string, epoch: string) =>
    `${share} of what ${name} gives is at the ends of its range since epoch ${epoch}: it is flat there, so that adjoints shrink on their way. Smaller weights to begin with, or normalised data, keep it in the middle.`,
  nothingOdd:
    'Nothing vanishes or explodes: the adjoints of all layers are within a thousandth of each other.',
});
