import { counted } from '../../../words/en/grammar';
import { worded } from '../../../words/worded';

/** What `train/landscape` says. */
export const wording = worded('train/landscape', {
  lossSurface: 'Loss surface',
  about:
    'The loss over two directions, all other parameters as they are, with the path that training took. Further in is lower: gradient descent goes across the lines.',
  draw: 'Draw the loss surface',
  theLossSurface: 'the loss surface',
  newtonsMethod: 'Newton’s method',
  directions: 'Directions',
  twoParameters: 'two parameters',
  random: 'two random ones',
  alongPath: 'those of the path',
  across: 'Across',
  up: 'Up',
  element: (name: string) => `Element ${name}`,
  seed: 'Seed of the directions',
  newtonBeside: 'Newton’s method from the same start',
  trainFirst: 'There is no path yet whose directions could be taken: press Train first.',
  computing: (percent: number) => `Computing, ${percent} %…`,
  lossOver: (x: string, y: string) => `Loss over ${x} and ${y}`,
  firstDirection: 'direction 1',
  secondDirection: 'direction 2',
  at: (x: string, a: string, y: string, b: string, loss: string) =>
    `${x} = ${a}, ${y} = ${b}: loss ${loss}`,
  notFinite: 'not finite',
  point: 'Point at the surface, or move with the arrow keys, to read it.',
  explorer: 'The loss surface, place by place',
  summary: (x: string, y: string, low: string, high: string, where: string) =>
    `The loss over ${x} and ${y} goes from ${low}, ${where}, to ${high}.`,
  lowestHere: 'near where the parameters are now',
  lowestAt: (x: string, a: string, y: string, b: string) => `where ${x} is ${a} and ${y} is ${b}`,
  path: (updates: number, from: string, to: string) =>
    `The path of ${counted(updates, 'update')} leads from a loss of ${from} to ${to}.`,
  newton: (steps: number, to: string) =>
    `Newton’s method takes ${counted(steps, 'step')}, to a loss of ${to}.`,
  newtonFlat: 'There the gradient is 0.',
  newtonSingular: 'There the Hessian is singular, so that it has no next step.',
  newtonInfinite: 'There the loss is no longer finite.',
  newtonLong: 'It has not come to an end yet.',
  newtonRises: (count: number) =>
    `${counted(count, 'step')} led up: the bowl that fits the valley at one place is wrong at another.`,
  newtonBends: (count: number) =>
    `At ${counted(count, 'place')} the loss bent down in some direction, so that the step led to a saddle or a maximum of its model rather than a minimum.`,
  newtonMany: (most: number) =>
    `Newton’s method is shown for at most ${most} parameters, since its matrix has their square.`,
  share: (percent: string) =>
    `The plane has ${percent} of how far the path spreads; the path is drawn where it comes closest.`,
  projected: 'The path is drawn where it comes closest to the plane.',
  filters:
    'Each direction is as long as the weights of each neuron or filter are (Li and others, 2018), so that surfaces of different networks can be compared. A path hardly spreads along directions that are drawn.',
  someRows: (some: number, all: number) =>
    `The loss is that over ${some} of the ${counted(all, 'row')}.`,
  start: 'start',
  now: 'now',
  training: 'training',
  changed: 'The surface was drawn for other parameters: it is drawn anew when training pauses.',
});
