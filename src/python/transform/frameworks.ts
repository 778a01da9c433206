import { toTensor, withDtype } from '../../core/tensor/tensor';
import { transformedTexts } from '../../words/en/transform';
import type { Arguments } from './arguments';
import { wholeOf } from './builtins';
import type { Recorder } from './recorder';
import { refused } from './refused';
import { itemsOf, kindInWords, NONE, numberOf, type Value } from './value';

/** Modules whose functions are read; a part of one counts with it. */
const KNOWN = /^(?:math|cmath|numpy|scipy|torch|jax|tensorflow|autograd)(?:\.|$)/;

export function isKnownModule(path: string): boolean {
  return KNOWN.test(path);
}

/** Numbers that modules have a name for. */
const numbers: Readonly<Record<string, number>> = {
  pi: Math.PI,
  e: Math.E,
  tau: 2 * Math.PI,
  inf: Number.POSITIVE_INFINITY,
  nan: Number.NaN,
};

/** What a name in a module stands for. */
export function memberOf(path: string, name: string): Value {
  const number = numbers[name];
  if (number !== undefined && /^(?:math|numpy|jax\.numpy|torch|autograd\.numpy)$/.test(path)) {
    return numberOf(number, false);
  }
  // tf.compat.v1 and autograd.numpy are what they stand for.
  const full = `${path}.${name}`
    .replace(/^tensorflow\.compat\.v1/, 'tensorflow')
    .replace(/^autograd\.numpy/, 'numpy');
  if (/\.newaxis$/.test(full)) return NONE;
  return { kind: 'module', path: full };
}

/** How the expression language knows a module: numpy.linalg is np.linalg. */
function prefixOf(path: string): string {
  return path
    .replace(/^numpy/, 'np')
    .replace(/^jax\.numpy/, 'jnp')
    .replace(/^torch\.nn\.functional/, 'F')
    .replace(/^tensorflow/, 'tf');
}

/** Calls that make an array of what they are given. */
const MAKES =
  /^(?:numpy|jax\.numpy|torch|tensorflow)\.(?:array|asarray|tensor|as_tensor|Tensor|FloatTensor|DoubleTensor|constant|Variable|convert_to_tensor|float32|float64)$|\.Parameter$/;

const FILLS: Readonly<Record<string, number>> = { zeros: 0, ones: 1 };

/** What a function of a module gives. @throws ParseError for what is not read. */
export function callOfModule(path: string, given: Arguments, recorder: Recorder): Value {
  if (MAKES.test(path)) return made(path, given, recorder);
  const name = path.slice(path.lastIndexOf('.') + 1);
  if (path === 'math.log' && given.positional.length === 2) return logarithm(given, recorder);
  if (name in FILLS) return filledArray(path, FILLS[name] as number, given);
  if (/^(?:numpy|jax\.numpy|torch)\.arange$/.test(path)) return counted(given);
  return readCall(recorder, prefixOf(path), null, given);
}

/** What a method of a computed value gives: x.sum(axis=1). */
export function callOfMethod(of: Value, name: string, given: Arguments, recorder: Recorder): Value {
  if (/^(?:item|numpy|clone|contiguous|double|float|copy|cpu)$/.test(name)) return of;
  return readCall(recorder, `.${name}`, of, given);
}

/** A call as the expression language reads it, which knows what calls are elsewhere. */
function readCall(recorder: Recorder, called: string, self: Value | null, given: Arguments): Value {
  const { place, keywords } = given;
  let operands: readonly Value[] = [];
  const write = (value: Value): string => {
    const part = recorder.written(value, place, operands);
    if (!part) {
      const why = transformedTexts.notGiven(kindInWords(value));
      throw refused(place, { kind: 'call not read', called: given.called, why });
    }
    operands = part.operands;
    return part.text;
  };
  const before = self ? write(self) : '';
  const texts = given.positional.map(write);
  for (const [name, value] of keywords) texts.push(`${name}=${write(value)}`);
  return recorder.call(`${before}${called}(${texts.join(', ')})`, operands, given.called, place);
}

function made(path: string, given: Arguments, recorder: Recorder): Value {
  const [value] = given.positional;
  if (!value)
    throw refused(given.place, { kind: 'missing argument', name: path, parameter: 'data' });
  if (value.kind === 'traced') return value;
  const tensor = recorder.tensorOf(value);
  // A list of computed values.
  if (!tensor)
    return { kind: 'traced', statement: recorder.lower(value, given.place), flag: false };
  const asked = given.keywords.get('dtype') ?? given.positional[1];
  const of = asked?.kind === 'module' ? asked.path : path;
  const isWhole = isOfWholes(value) && asked === undefined && /\.(?:tensor|as_tensor)$/.test(path);
  const isSingle = /^(?:torch|tensorflow|jax)/.test(of) && !/64|[dD]ouble/.test(of) && !isWhole;
  const learns =
    /(?:Parameter|Variable)$/.test(path) || given.keywords.get('requires_grad')?.kind === 'flag';
  return { kind: 'array', tensor: withDtype(tensor, isSingle ? 'float32' : null), learns };
}

function isOfWholes(value: Value): boolean {
  if (value.kind === 'items') return value.items.every(isOfWholes);
  return value.kind === 'number' && value.whole;
}

function logarithm(given: Arguments, recorder: Recorder): Value {
  const [x, base] = given.positional;
  if (x?.kind === 'number' && base?.kind === 'number') {
    return numberOf(Math.log(x.value) / Math.log(base.value), false);
  }
  return recorder.call('ln(#1)/ln(#2)', [x ?? NONE, base ?? NONE], given.called, given.place);
}

function filledArray(path: string, value: number, given: Arguments): Value {
  const [only] = given.positional;
  const items = only?.kind === 'items' ? only.items : given.positional;
  const shape = items.map((item) => wholeOf(item, given));
  const size = shape.reduce((a, b) => a * b, 1);
  if (size > 100_000) throw refused(given.place, { kind: 'too many steps', most: 100_000 });
  const tensor = { shape, data: new Float64Array(size).fill(value) };
  const isSingle = !path.startsWith('numpy');
  return { kind: 'array', tensor: withDtype(tensor, isSingle ? 'float32' : null), learns: false };
}

function counted(given: Arguments): Value {
  const numbers = given.positional.map((value) => wholeOf(value, given));
  const [from, to] = numbers.length > 1 ? [numbers[0] ?? 0, numbers[1] ?? 0] : [0, numbers[0] ?? 0];
  const step = numbers[2] ?? 1;
  const length = step === 0 ? 0 : Math.max(0, Math.min(100_000, Math.ceil((to - from) / step)));
  const tensor = toTensor(Array.from({ length }, (_, k) => from + k * step));
  if (length === 0) throw refused(given.place, { kind: 'no such item' });
  return { kind: 'array', tensor, learns: false };
}

/** What a value has after a dot, where that is no method. */
export function attributeOf(of: Value, name: string, recorder: Recorder): Value | null {
  const shape =
    of.kind === 'traced'
      ? recorder.builder.shapeOf(of.statement)
      : of.kind === 'array'
        ? of.tensor.shape
        : null;
  if (!shape) return null;
  if (name === 'shape') return itemsOf(shape.map((extent) => numberOf(extent, true)));
  if (name === 'ndim') return numberOf(shape.length, true);
  if (name === 'data') return of;
  return null;
}
