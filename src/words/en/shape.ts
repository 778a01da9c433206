import { bracketed, type Extents } from '../notation';
import { type ProblemOf, said } from '../problem';
import { worded } from '../worded';
import { plural, wholeNumber } from './grammar';
import { quoted } from './quoted';

/** Something that was given in place of a number, an array or a tensor. */
export type Given =
  | { readonly is: 'number'; readonly value: number }
  | { readonly is: 'array'; readonly length: number }
  | { readonly is: 'text'; readonly text: string }
  /** Something that is written as it is, such as null or true. */
  | { readonly is: 'word'; readonly word: string }
  | { readonly is: 'object' }
  /** A function, a symbol or a bigint. */
  | { readonly is: 'other'; readonly type: string };

interface Two {
  readonly a: Extents;
  readonly b: Extents;
}

interface NamedShape {
  readonly name: string;
  readonly shape: Extents;
}

interface Uneven {
  readonly path: readonly number[];
  readonly length: number;
  readonly others: number;
}

interface Unlike {
  readonly path: readonly number[];
  readonly given: Given;
  readonly wanted: 'number' | number;
}

interface OutOfRange {
  readonly name: string;
  readonly value: number;
  readonly least: number;
  readonly most: number;
}

/** Shapes and attributes that are none, or do not fit what they are for. */
export const shapeWords = worded('said/shape', {
  'no single number': ({ shape }: { shape: Extents }) =>
    `a tensor of shape ${bracketed(shape)} is not a single number`,
  'no value': ({ given }: { given: Given }) =>
    `a value is a number, nested arrays of numbers or { shape, data }, not ${described(given)}`,
  'not filled': ({ count, shape }: { count: number; shape: Extents }) =>
    `${count} numbers do not fill shape ${bracketed(shape)}`,
  'uneven lengths': ({ path, length, others }: Uneven) =>
    `${ragged}: ${placed(path)} has length ${length}, others ${others}`,
  /** An entry that stands where a number is expected, or an array of a length. */
  'unlike entry': ({ path, given, wanted }: Unlike) => {
    const what = wanted === 'number' ? 'a number' : `an array of length ${wanted}`;
    const unlike = `${placed(path)} is ${described(given)}, not ${what}`;
    return given.is === 'number' || given.is === 'array' ? `${ragged}: ${unlike}` : unlike;
  },
  'no such dtype': ({ given, known }: { given: string; known: readonly string[] }) =>
    `there is no dtype ${given}: there are ${known.join(', ')}`,
  'too large': ({ shape, size, most }: { shape: Extents; size: number; most: number }) =>
    `a tensor of shape ${bracketed(shape)} is too large: it has ${wholeNumber(size)} numbers, more than ${wholeNumber(most)}`,
  'too many axes': ({ count, most }: { count: number; most: number }) =>
    `a shape of ${count} axes: there may be ${most} at most`,
  'no shape': ({ given }: { given: string }) =>
    `a shape is a list of whole numbers of 0 or more, such as [2, 3], not ${given}`,
  'result too large': ({ shape, most }: { shape: Extents; most: number }) =>
    `a result of shape ${bracketed(shape)} is too large: ${holds(most)}`,
  'program too large': ({ shape, most }: { shape: Extents; most: number }) =>
    `with another result of shape ${bracketed(shape)} the program is too large: ${holds(most)} in all`,

  'do not broadcast': ({ a, b }: Two) =>
    `shapes ${bracketed(a)} and ${bracketed(b)} do not broadcast together`,
  'does not broadcast': ({ from, to }: { from: Extents; to: Extents }) =>
    `shape ${bracketed(from)} does not broadcast to ${bracketed(to)}`,

  'no such axis': ({ axis, shape }: { axis: number; shape: Extents }) => {
    const rank = shape.length;
    return rank === 0
      ? `a scalar has no axis ${axis}`
      : `shape ${bracketed(shape)} has no axis ${axis}: its axes are 0 to ${rank - 1}, or −1 to −${rank} from the end`;
  },
  'axis named twice': () => 'an axis is named twice',
  'no permutation': ({ x, axes }: { x: Extents; axes: Extents }) =>
    `x has shape ${bracketed(x)}: axes must name each of its ${x.length} axes once, not ${bracketed(axes)}`,

  'no such attribute': ({ name, known }: { name: string; known: readonly string[] }) =>
    `there is no attribute ${name}: ${known.length === 0 ? 'nothing can be set' : `what can be set is ${known.join(', ')}`}`,
  'attribute left out': ({ name }: { name: string }) => `the attribute ${name} must be given`,
  'not one number': ({ name }: { name: string }) => `${name} must be one number`,
  'not whole numbers': ({ name }: { name: string }) => `${name} must be a list of whole numbers`,
  'no rule': ({ name }: { name: string }) => `${name} is no derivative that can be read`,
  'rules for other operands': ({ rules, operands }: { rules: number; operands: number }) =>
    `there are ${rules} derivatives by hand for ${operands} ${plural(operands, 'parameter', 'parameters')}`,
  'unknown in a rule': ({ name }: { name: string }) =>
    `a derivative by hand uses ${quoted(name)}, which is no primitive`,
  'not whole': ({ name, value }: { name: string; value: number }) =>
    `${name} must be whole, not ${value}`,
  'attribute out of range': ({ name, value, least, most }: OutOfRange) =>
    `${name} must be a whole number from ${least} to ${wholeNumber(most)}, not ${value}`,

  'matmul of a scalar': (two: Two) =>
    `${both(two)}: neither may be a scalar; multiply by a scalar with ×`,
  'matmul extents': (two: Two) => {
    const { a, b } = two;
    const axis = b.length === 1 ? 'extent' : b.length === 2 ? 'first' : 'last extent but one';
    return `${both(two)}: the last extent of a (${a.at(-1)}) must equal the ${axis} of b (${b.at(-2) ?? b[0]})`;
  },
  'matmul batches': (two: Two) => {
    const [a, b] = [two.a.slice(0, -2), two.b.slice(0, -2)];
    return `${both(two)}: the batches ${bracketed(a)} and ${bracketed(b)} do not broadcast`;
  },
  'no vectors': (two: Two) => `${both(two)}: both must be vectors, with one axis each`,
  'no square matrix': ({ x }: { x: Extents }) =>
    `x has shape ${bracketed(x)}: its last two extents must be equal, those of a square matrix`,
  'no convolution': ({ x, kernel }: { x: Extents; kernel: Extents }) =>
    `x has shape ${bracketed(x)} and the kernel ${bracketed(kernel)}: x must be channels and extents, or a batch of them, and the kernel output channels, as many channels as x has in each group, and extents that fit into x`,
  'no share': ({ p }: { p: number }) =>
    `p is ${p}: it is how many of all elements become 0, from 0 for none to 1 for all`,
  'no windows': ({ x, size }: { x: Extents; size: Extents }) =>
    `x has shape ${bracketed(x)}: windows of ${bracketed(size)} do not fit into its last ${size.length === 1 ? 'axis' : 'two axes'}, or their padding is more than half of them`,
  'no channels': ({ x }: { x: Extents }) =>
    `x has shape ${bracketed(x)}: its second axis is that of channels, and gain and bias must have a number for each`,
  'no system': (two: Two) =>
    `${both(two)}: b must be a vector or columns with as many rows as the matrix a`,
  'unlike lengths': (two: Two) => `${both(two)}: both must have the same length`,
  'slice entries': ({ x }: { x: Extents }) =>
    `x has shape ${bracketed(x)}: start, stop and step must have one entry for each of different axes`,
  'step of 0': () => 'step must not be 0',
  'nothing to choose from': ({ x }: { x: Extents }) =>
    `x has shape ${bracketed(x)}: there are no elements to choose from`,
  'two open extents': () => 'only one extent of the shape may be −1',
  'reshape of another size': ({ x, size, shape }: { x: Extents; size: number; shape: Extents }) =>
    `x has shape ${bracketed(x)}, ${size} ${plural(size, 'number', 'numbers')}, which ${plural(size, 'does', 'do')} not fill shape ${bracketed(shape)}`,
  /** The operand at `position` is unlike the first; `axis` is null where they are stacked along a new one. */
  'unlike parts': ({
    first,
    position,
    other,
    axis,
  }: {
    first: Extents;
    position: number;
    other: Extents;
    axis: number | null;
  }) =>
    `operand 1 has shape ${bracketed(first)} and operand ${position} ${bracketed(other)}: ${
      axis === null
        ? 'what is stacked must have one shape'
        : `all extents but that of axis ${axis} must agree`
    }`,
  'not what is gathered': ({
    x,
    indices,
    shape,
  }: {
    x: Extents;
    indices: Extents;
    shape: Extents;
  }) =>
    `x has shape ${bracketed(x)}, which is not what indices of shape ${bracketed(indices)} take from ${bracketed(shape)}`,
  'not that slice': ({ x, shape }: { x: Extents; shape: Extents }) =>
    `x has shape ${bracketed(x)}, which is not that slice of ${bracketed(shape)}`,
  'does not broadcast to x': ({ x, name, shape }: { x: Extents; name: string; shape: Extents }) =>
    `x has shape ${bracketed(x)} and ${name} ${bracketed(shape)}, which does not broadcast to it`,
  'no axis of classes': () => 'logits is a scalar: it needs an axis of classes',
  'no classes': ({ logits }: { logits: Extents }) =>
    `logits has shape ${bracketed(logits)}: there are no classes to choose from`,
  'unfit classes': ({
    logits,
    target,
    indices,
  }: {
    logits: Extents;
    target: Extents;
    indices: Extents;
  }) =>
    `logits has shape ${bracketed(logits)} and target ${bracketed(target)}: target must hold class indices, of shape ${bracketed(indices)}, or probabilities, of shape ${bracketed(logits)}`,
  'unfit target': ({ prediction, target }: { prediction: Extents; target: Extents }) =>
    `prediction has shape ${bracketed(prediction)} and target ${bracketed(target)}, which do not broadcast together`,
  'too few classes': ({ classes }: { classes: number }) =>
    `classes must be at least 1, not ${classes}`,

  'value of another shape': ({ name, shape, value }: NamedShape & { value: Extents }) =>
    `the input ${name} has shape ${bracketed(shape)}, but its value has ${bracketed(value)}`,
  'passed value of another shape': ({ name, shape, value }: NamedShape & { value: Extents }) =>
    `the input ${name} has shape ${bracketed(shape)}, but a value of shape ${bracketed(value)} was passed`,
  'seed left out': ({ name, shape }: NamedShape) =>
    `the output ${name} has shape ${bracketed(shape)}: give a seed of that shape, or sum it to a number`,
  'seed of another shape': ({ name, shape, seed }: NamedShape & { seed: Extents }) =>
    `the seed has shape ${bracketed(seed)}, but the output ${name} has ${bracketed(shape)}`,
  'tangent of another shape': ({ name, shape, tangent }: NamedShape & { tangent: Extents }) =>
    `the tangent of ${name} has shape ${bracketed(tangent)}, but the input has ${bracketed(shape)}`,
  'output is no such input': ({
    output,
    input,
    given,
    taken,
  }: {
    output: string;
    input: string;
    given: Extents;
    taken: Extents;
  }) =>
    `the output ${output} has shape ${bracketed(given)}, but the input ${input} has ${bracketed(taken)}`,
  'inputs of another size': ({ given, taken }: { given: number; taken: number }) =>
    `${given} numbers for ${taken} of inputs`,
  'input is no scalar': ({ name }: { name: string }) => `${name} is not a scalar`,
});

export type ShapeProblem = ProblemOf<typeof shapeWords>;

/** What a shape belongs to. */
export const placeWords = worded('said/place', {
  input: ({ name }: { name: string }) => `the input ${name}`,
  constant: () => 'a constant',
  primitive: ({ label }: { name: string; label: string }) => label,
  seed: ({ output }: { output: string }) => `the seed of ${output}`,
  tangent: ({ input }: { input: string }) => `the tangent of ${input}`,
});

export type ShapePlace = ProblemOf<typeof placeWords>;

/** A problem of shapes, and what it belongs to where that is known. */
export interface PlacedProblem {
  readonly problem: ShapeProblem;
  readonly place: ShapePlace | null;
}

/** A problem of shapes in words, with what it belongs to where that is known. */
export function shapeMessage(problem: ShapeProblem, place: ShapePlace | null): string {
  const { message } = said(shapeWords, problem);
  return place === null ? message : `${said(placeWords, place).message}: ${message}`;
}

const ragged = 'nested arrays are ragged';

function placed(path: readonly number[]): string {
  return path.length === 0 ? 'the array' : `entry [${path.join('][')}]`;
}

function described(given: Given): string {
  switch (given.is) {
    case 'number':
      return `the number ${given.value}`;
    case 'array':
      return `an array of length ${given.length}`;
    case 'text':
      return `the text ${quoted(given.text)}`;
    case 'word':
      return given.word;
    case 'object':
      return 'an object';
    case 'other':
      return `a ${given.type}`;
  }
}

function holds(most: number): string {
  return `a program may hold ${wholeNumber(most)} numbers`;
}

function both({ a, b }: Two): string {
  return `a has shape ${bracketed(a)} and b ${bracketed(b)}`;
}
