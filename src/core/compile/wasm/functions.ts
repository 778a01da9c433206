import { type Code, get, number, set, tee, whole } from './instruction';
import type { WasmFunction } from './module';

/**
 * Elementary functions in WebAssembly, each within 2 units in the last place of the true value for
 * every float64. Arguments are brought near 0 and the series of the function is summed there; what
 * the first rounding of a reduced argument loses is carried along.
 */

const add = (a: Code, b: Code): Code => [...a, ...b, ['f64.add']];
const subtract = (a: Code, b: Code): Code => [...a, ...b, ['f64.sub']];
const multiply = (a: Code, b: Code): Code => [...a, ...b, ['f64.mul']];
const divide = (a: Code, b: Code): Code => [...a, ...b, ['f64.div']];
const local = (name: string): Code => [get(name)];
const constant = (value: number): Code => [number(value)];

/** a₀ + z·(a₁ + z·(…)). */
function series(z: string, coefficients: readonly number[]): Code {
  return coefficients.reduceRight<Code>(
    (rest, a) => (rest.length === 0 ? constant(a) : add(constant(a), multiply(local(z), rest))),
    [],
  );
}

/** The same in two chains that do not wait for each other: even powers of z and odd ones; needs z². */
function twoSeries(z: string, square: string, coefficients: readonly number[]): Code {
  const every = (from: number) => coefficients.filter((_, k) => k % 2 === from);
  return add(series(square, every(0)), multiply(local(z), series(square, every(1))));
}

function factorial(n: number): number {
  return n <= 1 ? 1 : n * factorial(n - 1);
}

/** From `from` on, so many coefficients of a series. */
function coefficients(count: number, of: (k: number) => number): readonly number[] {
  return Array.from({ length: count }, (_, k) => of(k));
}

/** ln 2 in two parts, of which the first has so few digits that its product with an exponent is exact. */
const LN2 = [0.6931471803691238, 1.9082149292705877e-10] as const;
/** π/2 in three parts, of which the products of the first two with numbers below 2¹⁶ are exact. */
const HALF_PI = [1.5707963267923333, 2.5633441515839558e-12, 1.0562999066987428e-23] as const;

/** Puts x = k·ln 2 + r + c into the locals k, r and c. */
const reduceByLn2: Code = [
  ...[...multiply(local('x'), constant(Math.LOG2E)), ['f64.nearest'], set('k')],
  ...[...subtract(local('x'), multiply(local('k'), constant(LN2[0]))), set('hi')],
  ...[...multiply(local('k'), constant(LN2[1])), set('lo')],
  ...[...subtract(local('hi'), local('lo')), set('r')],
  ...[...subtract(subtract(local('hi'), local('r')), local('lo')), set('c')],
  ...[...multiply(local('r'), local('r')), set('z')],
] as Code;

/** e^(r + c) − 1 for |r| ≤ ½ ln 2: r + (c + r²·(1/2! + r/3! + …)). */
const expm1OfReduced: Code = add(
  local('r'),
  add(
    local('c'),
    multiply(
      local('z'),
      twoSeries(
        'r',
        'z',
        coefficients(12, (k) => 1 / factorial(k + 2)),
      ),
    ),
  ),
);

/** 2ⁿ of a whole number between −1022 and 1023. */
function powerOfTwo(n: Code): Code {
  return [
    ...[...n, whole(1023), ['i32.add'], ['i64.extend_i32_s']],
    ...[whole(52), ['i64.extend_i32_s'], ['i64.shl'], ['f64.reinterpret_i64']],
  ] as Code;
}

const reducedLocals = { k: 'f64', hi: 'f64', lo: 'f64', r: 'f64', c: 'f64', z: 'f64' } as const;

const exp: WasmFunction = {
  name: 'exp',
  parameters: { x: 'f64' },
  result: 'f64',
  locals: { ...reducedLocals, n: 'i32', half: 'i32' },
  code: [
    ...[get('x'), number(709.782712893384), ['f64.gt'], ['if']],
    ...[number(Number.POSITIVE_INFINITY), ['return'], ['end']],
    ...[get('x'), number(-745.1332191019412), ['f64.lt'], ['if'], number(0), ['return'], ['end']],
    ...reduceByLn2,
    ...[get('k'), ['i32.trunc_sat_f64_s'], tee('n'), whole(1), ['i32.shr_s'], set('half')],
    // In two steps, so that neither is out of range and only the last one rounds.
    ...multiply(
      multiply(add(constant(1), expm1OfReduced), powerOfTwo([get('half')])),
      powerOfTwo([get('n'), get('half'), ['i32.sub']]),
    ),
  ] as Code,
};

const tanh: WasmFunction = {
  name: 'tanh',
  parameters: { v: 'f64' },
  result: 'f64',
  locals: { ...reducedLocals, x: 'f64', p: 'f64' },
  code: [
    ...[get('v'), ['f64.abs'], tee('x'), number(22), ['f64.gt'], ['if']],
    ...[number(1), get('v'), ['f64.copysign'], ['return'], ['end']],
    // tanh |v| = m / (m + 2) with m = e^(2|v|) − 1.
    ...[get('x'), get('x'), ['f64.add'], set('x')],
    ...reduceByLn2,
    ...[...expm1OfReduced, set('p')],
    ...[get('k'), number(0), ['f64.ne'], ['if']],
    ...[...powerOfTwo([get('k'), ['i32.trunc_sat_f64_s']]), tee('k')],
    ...[number(1), ['f64.sub'], get('k'), get('p'), ['f64.mul'], ['f64.add'], set('p'), ['end']],
    ...[...divide(local('p'), add(local('p'), constant(2))), get('v'), ['f64.copysign']],
  ] as Code,
};

/** Of 1/(1 + e⁻ˣ) the branch that does not overflow. */
const sigmoid: WasmFunction = {
  name: 'sigmoid',
  parameters: { x: 'f64' },
  result: 'f64',
  locals: { e: 'f64' },
  code: [
    ...[get('x'), ['f64.abs'], ['f64.neg'], ['call', 'exp'], set('e')],
    ...[number(1), get('e'), get('x'), number(0), ['f64.ge'], ['select']],
    ...[number(1), get('e'), ['f64.add'], ['f64.div']],
  ] as Code,
};

const cosh: WasmFunction = {
  name: 'cosh',
  parameters: { x: 'f64' },
  result: 'f64',
  locals: { e: 'f64' },
  code: [
    ...[get('x'), ['f64.abs'], tee('e'), number(700), ['f64.gt'], ['if']],
    // Where e^|x| overflows and half of it may not.
    ...[get('e'), number(1), ['f64.sub'], ['call', 'exp'], number(Math.E / 2), ['f64.mul']],
    ...[['return'], ['end']],
    ...[get('e'), ['call', 'exp'], set('e')],
    ...multiply(constant(0.5), add(local('e'), divide(constant(1), local('e')))),
  ] as Code,
};

const sech: WasmFunction = {
  name: 'sech',
  parameters: { x: 'f64' },
  result: 'f64',
  locals: {},
  code: [number(1), get('x'), ['call', 'cosh'], ['f64.div']],
};

const ln: WasmFunction = {
  name: 'ln',
  parameters: { x: 'f64' },
  result: 'f64',
  locals: {
    ...{ n: 'i32', scaled: 'i32', k: 'f64', f: 'f64', s: 'f64', z: 'f64', w: 'f64', h: 'f64' },
  },
  code: [
    ...[get('x'), number(2.2250738585072014e-308), ['f64.lt'], ['if']],
    ...[get('x'), number(0), ['f64.eq'], ['if'], number(Number.NEGATIVE_INFINITY), ['return']],
    ...[['end'], get('x'), number(0), ['f64.lt'], ['if'], number(Number.NaN), ['return'], ['end']],
    ...[get('x'), number(2 ** 54), ['f64.mul'], set('x'), whole(54), set('scaled'), ['end']],
    // NaN and infinity are their own.
    ...[get('x'), number(Number.MAX_VALUE), ['f64.le'], ['i32.eqz']],
    ...[['if'], get('x'), ['return'], ['end']],
    // x = 2ⁿ·(1 + f) with 1 + f between √½ and √2: by the bits, to which what √½ lacks of 1 is added.
    ...[get('x'), ['i64.reinterpret_f64'], whole(0x3ff00000 - 0x3fe6a09e), ['i64.extend_i32_s']],
    ...[whole(32), ['i64.extend_i32_s'], ['i64.shl'], ['i64.add']],
    ...[whole(52), ['i64.extend_i32_s'], ['i64.shr_u'], ['i32.wrap_i64']],
    ...[whole(1023), ['i32.sub'], set('n')],
    ...[get('x'), ['i64.reinterpret_f64'], whole(0), get('n'), ['i32.sub'], ['i64.extend_i32_s']],
    ...[whole(52), ['i64.extend_i32_s'], ['i64.shl'], ['i64.add'], ['f64.reinterpret_i64']],
    ...[number(1), ['f64.sub'], set('f')],
    ...[get('n'), get('scaled'), ['i32.sub'], ['f64.convert_i32_s'], set('k')],
    // ln(1 + f) = f − h + s·(h + R) with s = f/(2 + f), h = ½f², R = 2 s²/3 + 2 s⁴/5 + …
    ...[...divide(local('f'), add(constant(2), local('f'))), set('s')],
    ...[...multiply(local('s'), local('s')), set('z')],
    ...[...multiply(local('z'), local('z')), set('w')],
    ...[...multiply(constant(0.5), multiply(local('f'), local('f'))), set('h')],
    ...subtract(
      multiply(local('k'), constant(LN2[0])),
      subtract(
        subtract(
          local('h'),
          add(
            multiply(
              local('s'),
              add(
                local('h'),
                multiply(
                  local('z'),
                  twoSeries(
                    'z',
                    'w',
                    coefficients(11, (k) => 2 / (2 * k + 3)),
                  ),
                ),
              ),
            ),
            multiply(local('k'), constant(LN2[1])),
          ),
        ),
        local('f'),
      ),
    ),
  ] as Code,
};

const alternating = (k: number) => (k % 2 === 0 ? -1 : 1);

/** sin(x + quadrant·π/2), of numbers up to 10⁵; beyond, the functions of JavaScript know more of π. */
const turned: WasmFunction = {
  name: 'turned',
  parameters: { x: 'f64', quadrant: 'i32' },
  result: 'f64',
  locals: {
    ...{ n: 'f64', t: 'f64', w: 'f64', r: 'f64', b: 'f64', c: 'f64', y: 'f64', d: 'f64' },
    ...{ z: 'f64', v: 'f64' },
  },
  code: [
    ...[...multiply(local('x'), constant(2 / Math.PI)), ['f64.nearest'], set('n')],
    ...[...subtract(local('x'), multiply(local('n'), constant(HALF_PI[0]))), set('t')],
    ...[...multiply(local('n'), constant(HALF_PI[1])), set('w')],
    ...[...subtract(local('t'), local('w')), set('r')],
    // What the difference has lost, whichever of the two is larger.
    ...[...subtract(local('r'), local('t')), set('b')],
    ...subtract(
      subtract(local('t'), subtract(local('r'), local('b'))),
      add(local('w'), local('b')),
    ),
    ...[...multiply(local('n'), constant(HALF_PI[2])), ['f64.sub'], set('c')],
    ...[...add(local('r'), local('c')), set('y')],
    ...[...add(subtract(local('r'), local('y')), local('c')), set('d')],
    ...[...multiply(local('y'), local('y')), set('z')],
    ...[...multiply(local('z'), local('z')), set('v')],
    ...[get('n'), ['i32.trunc_sat_f64_s'], get('quadrant'), ['i32.add'], set('quadrant')],
    ...[get('quadrant'), whole(1), ['i32.and'], ['if', 'f64']],
    // cos(y + d) = 1 − z/2 + z²·(1/4! − z/6! + …) − y·d
    ...[...multiply(constant(0.5), local('z')), set('w')],
    ...[...subtract(constant(1), local('w')), set('t')],
    ...add(
      local('t'),
      add(
        subtract(subtract(constant(1), local('t')), local('w')),
        subtract(
          multiply(
            local('v'),
            twoSeries(
              'z',
              'v',
              coefficients(7, (k) => -alternating(k) / factorial(2 * k + 4)),
            ),
          ),
          multiply(local('y'), local('d')),
        ),
      ),
    ),
    ['else'],
    // sin(y + d) = y + y³·(−1/3! + z/5! − …) + d·(1 − z/2)
    ...add(
      local('y'),
      add(
        multiply(
          multiply(local('y'), local('z')),
          twoSeries(
            'z',
            'v',
            coefficients(8, (k) => alternating(k) / factorial(2 * k + 3)),
          ),
        ),
        multiply(local('d'), subtract(constant(1), multiply(constant(0.5), local('z')))),
      ),
    ),
    ['end'],
    set('y'),
    ...[get('y'), ['f64.neg'], get('y'), get('quadrant'), whole(2), ['i32.and'], ['select']],
  ] as Code,
};

function turnedBy(name: 'sin' | 'cos', quadrant: number, nearZero: Code): WasmFunction {
  return {
    name,
    parameters: { x: 'f64' },
    result: 'f64',
    locals: {},
    code: [
      ...nearZero,
      ...[get('x'), ['f64.abs'], number(1e5), ['f64.le'], ['if', 'f64']],
      ...[get('x'), whole(quadrant), ['call', 'turned'], ['else']],
      ...[get('x'), ['call', `${name}OfJavaScript`], ['end']],
    ] as Code,
  };
}

const sin = turnedBy('sin', 0, [
  // So that −0 stays itself.
  ...[get('x'), ['f64.abs'], number(2 ** -27), ['f64.lt'], ['if'], get('x'), ['return'], ['end']],
] as Code);
const cos = turnedBy('cos', 1, []);

/** A function with what it calls: own functions by name, functions of JavaScript beside. */
interface OwnFunction {
  readonly function: WasmFunction;
  readonly calls: readonly OwnFunctionName[];
  readonly imports: Readonly<Record<string, (x: number) => number>>;
}

export type OwnFunctionName =
  | 'exp'
  | 'tanh'
  | 'sigmoid'
  | 'cosh'
  | 'sech'
  | 'ln'
  | 'turned'
  | 'sin'
  | 'cos';

const own = (of: WasmFunction, calls: readonly OwnFunctionName[] = []): OwnFunction => ({
  function: of,
  calls,
  imports: {},
});

/** By name; those that are primitives have their names. */
export const ownFunctions: Readonly<Record<OwnFunctionName, OwnFunction>> = {
  exp: own(exp),
  tanh: own(tanh),
  sigmoid: own(sigmoid, ['exp']),
  cosh: own(cosh, ['exp']),
  sech: own(sech, ['cosh']),
  ln: own(ln),
  turned: own(turned),
  sin: { ...own(sin, ['turned']), imports: { sinOfJavaScript: Math.sin } },
  cos: { ...own(cos, ['turned']), imports: { cosOfJavaScript: Math.cos } },
};

export function isOwnFunction(name: string): name is OwnFunctionName {
  return Object.hasOwn(ownFunctions, name);
}
