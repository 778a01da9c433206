import type { PrimitiveName } from '../../core/primitives/table';
import type { Attributes } from '../../core/rule/attributes';
import { rankAt } from './argument-code';
import { asAxes, asReduction } from './axes-elsewhere';
import { withBias } from './bias';
import type { Call } from './call';
import { callable } from './functions';
import { type Library, libraryOf } from './libraries';
import { instead } from './mend';
import { refuseOrder } from './norm-order';
import { dropNothing, dropShapes } from './nothing';
import { refused } from './refused';
import { settingNamed } from './settings';
import type { Instruction } from './statement';
import type { Token } from './token';
import { unpack } from './unpack';

interface Default {
  readonly primitives: readonly PrimitiveName[];
  readonly libraries: readonly Library[];
  /** The setting that is left out, and what is taken then. */
  readonly setting: string;
  readonly value: number | 'all' | 'flattened';
}

/** What libraries take where a setting is left out and something else is taken here. */
const defaults: readonly Default[] = [
  {
    primitives: ['std', 'var'],
    libraries: ['numpy', 'tensorflow'],
    setting: 'correction',
    value: 0,
  },
  { primitives: ['leakyRelu'], libraries: ['tensorflow'], setting: 'slope', value: 0.2 },
  { primitives: ['argmax'], libraries: ['tensorflow'], setting: 'axis', value: 0 },
  { primitives: ['cumsum', 'cumprod'], libraries: ['numpy'], setting: 'axis', value: 'flattened' },
  { primitives: ['softmax', 'logSoftmax'], libraries: ['scipy'], setting: 'axis', value: 'all' },
];

/** Names that mean something else in a library than they do here. */
const others: readonly { readonly library: Library; readonly names: RegExp }[] = [
  // The remainder of IEEE 754 is of the nearest multiple.
  { library: 'python', names: /^remainder$/ },
  // Of all elements in a row; of lists of conditions and of choices.
  { library: 'numpy', names: /^(?:take|select|append)$/ },
  { library: 'torch', names: /^(?:take|gather)$/ },
  // Channels come last.
  {
    library: 'tensorflow',
    names: /^(?:conv|max_?pool|avg_?pool|average_?pool|gather$|batch_?norm)/i,
  },
];

/** The primitives that a name may call, where a library means another by it. */
export function callableOf({ text, library }: Token): readonly PrimitiveName[] {
  if (text === 'gelu' && library === 'jax.nn') return ['geluTanh'];
  const from = libraryOf(library);
  // By itself div is of whole numbers to many.
  if (text === 'div' && (from === 'torch' || from === 'tensorflow')) return ['divide'];
  const isOther = others.some((other) => other.library === from && other.names.test(text));
  return isOther ? [] : callable(text);
}

/**
 * Makes of a call what it means where it comes from: in its library, or, for a method, in the one that
 * the text is of. Returns what is computed of its value then.
 * @throws ParseError where libraries differ and nothing says which one is meant.
 */
export function asElsewhere(call: Call, code: Instruction[]): readonly Instruction[] {
  unpack(call, code);
  const bias = withBias(call, code);
  dropShapes(call, code);
  dropNothing(call, code);
  asReduction(call, code);
  asAxes(call, code);
  refuseOrder(call, code);
  roundUp(call, code);
  multiplied(call, code);
  return bias;
}

/** NumPy’s dot is the product of matrices, too. */
function multiplied(call: Call, code: readonly Instruction[]): void {
  if (call.candidates[0] !== 'dot' || call.args.length !== 2) return;
  if ([0, 1].some((k) => (rankAt(call, code, k) ?? 0) > 1)) call.candidates = ['matmul'];
}

/** Math.round goes up from halves, where ours goes to the even number. */
function roundUp(call: Call, code: Instruction[]): void {
  const isOfJavaScript = libraryOf(call.name.library) === 'javascript';
  if (call.candidates[0] !== 'round' || !isOfJavaScript || call.args.length !== 1) return;
  const place = { from: call.name.from, to: call.end };
  code.push(
    { do: 'number', value: 0.5, ...place },
    { do: 'apply', primitive: 'add', count: 2, ...place },
  );
  call.candidates = ['floor'];
}

/** What another library takes without saying so: settings, or all elements in a row. */
export function defaultElsewhere(
  primitive: PrimitiveName,
  call: Call,
  code: readonly Instruction[],
): { readonly attributes: Attributes; readonly flattens: boolean } {
  const given = call.args.map(
    ({ keyword }) => keyword && settingNamed(primitive, keyword.text)?.name,
  );
  const library = libraryOfCall(call);
  const isSpread = primitive === 'std' || primitive === 'var';
  if (isSpread && call.isMethod && !library && !given.includes('correction')) {
    throw twoCorrections(call);
  }
  const found = defaults.find(
    ({ primitives, libraries }) =>
      primitives.includes(primitive) && library !== null && libraries.includes(library),
  );
  const isGiven = found !== undefined && given.includes(found.setting);
  const isPositional = found?.setting === 'axis' && call.args.length > 1 && given[1] === null;
  if (!found || isGiven || isPositional) return { attributes: {}, flattens: false };
  const rank = rankAt(call, code);
  const { setting, value } = found;
  if (value === 'flattened') return { attributes: {}, flattens: rank !== 1 };
  if (value !== 'all') return { attributes: { [setting]: value }, flattens: false };
  if (rank === null) throw ofAll(call);
  return {
    attributes: rank > 1 ? { axis: Array.from({ length: rank }, (_, k) => k) } : {},
    flattens: false,
  };
}

/** The library that a call is of; that of a method is said by its settings, or by the rest of the text. */
function libraryOfCall({ name, isMethod, libraries, args }: Call): Library | null {
  if (!isMethod) return libraryOf(name.library);
  const given = args.map(({ keyword }) => keyword?.text ?? '');
  if (given.some((text) => /^(?:dim|keepdim|unbiased)$/.test(text))) return 'torch';
  if (given.some((text) => /^(?:ddof|keepdims)$/.test(text))) return 'numpy';
  if (libraries.has('torch') !== libraries.has('numpy')) {
    return libraries.has('torch') ? 'torch' : 'numpy';
  }
  // A method that runs over all of an array there is in NumPy only.
  return /^cum/.test(name.text) ? 'numpy' : null;
}

/** X.std() divides by n in NumPy and by n − 1 in PyTorch. */
function twoCorrections(call: Call) {
  const { name, end, args, text } = call;
  const place = { from: end - 1, to: end - 1 };
  const comma = args.length > 1 ? ', ' : '';
  const before = text.slice(name.from, end - 1);
  return refused({ from: name.from, to: end }, { kind: 'two corrections', name: name.text }, [
    instead(place, `${comma}correction=0`, `${before}${comma}correction=0)`),
    instead(place, `${comma}correction=1`, `${before}${comma}correction=1)`),
  ]);
}

/** SciPy takes softmax of all numbers together, most others along the last axis. */
function ofAll(call: Call) {
  const place = { from: call.end - 1, to: call.end - 1 };
  const called = call.text.slice(call.name.from, call.end - 1);
  return refused({ from: call.name.from, to: call.end }, { kind: 'two readings' }, [
    instead(place, ', axis=-1', `${called}, axis=-1)`),
    instead(place, ', axis=[0, 1]', `${called}, axis=[0, 1])`),
  ]);
}
