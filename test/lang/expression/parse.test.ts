import { describe, expect, it } from 'vitest';
import { evaluate } from '../../../src/core/index';
import { type Program, statementsOf } from '../../../src/core/program/program';
import { parse, parseGraph } from '../../../src/lang/expression/parse';
import { ParseError } from '../../../src/lang/read/parse-error';

/** A program as nested calls, which shows what binds to what: `add(ln(x), 2)`. */
function shape(program: Program): string {
  const texts: string[] = [];
  for (const { index, operation, operands, attributes } of statementsOf(program)) {
    const input = program.inputs.find(({ statement }) => statement === index);
    const constant = program.constants.get(index);
    const values = Object.values(attributes).join();
    const operandTexts = operands.map((i) => texts[i]).join(', ');
    if (input) texts.push(input.name);
    else if (constant) texts.push(Object.is(constant.data[0], -0) ? '-0' : `${constant.data[0]}`);
    else texts.push(`${operation}(${operandTexts}${values && ` | ${values}`})`);
  }
  return program.outputs.map(({ name, statement }) => `${name}: ${texts[statement]}`).join('; ');
}

/** `source ==> what it means`, a line each. */
function table(text: string): [string, string][] {
  return text
    .trim()
    .split('\n')
    .map((line) => line.split('==>').map((part) => part.trim()) as [string, string]);
}

describe('What an expression means', () => {
  it.each(
    table(`
    x + y*z                 ==> f: add(x, multiply(y, z))
    a + b + c               ==> y: add(add(a, b), c)
    a - b - c               ==> y: subtract(subtract(a, b), c)
    a / b / c               ==> y: divide(divide(a, b), c)
    a * (b + c)             ==> y: multiply(a, add(b, c))
    a ^ b ^ c               ==> y: power(a, power(b, c))
    a ** b                  ==> y: power(a, b)
    -x^2                    ==> y: negate(power(x, 2))
    (-x)^2                  ==> y: power(negate(x), 2)
    −x²                     ==> y: negate(power(x, 2))
    x⁻¹²                    ==> y: power(x, -12)
    2^-x                    ==> y: power(2, negate(x))
    2^-x*a                  ==> y: multiply(power(2, negate(x)), a)
    -x*a                    ==> y: multiply(negate(x), a)
    a - -b                  ==> y: subtract(a, negate(b))
    +x                      ==> y: x
    a×b·c÷d                 ==> y: divide(multiply(multiply(a, b), c), d)
    x + 1 < 2*x             ==> y: less(add(x, 1), multiply(2, x))
    a <= b                  ==> y: lessEqual(a, b)
    a ≥ b                   ==> y: greaterEqual(a, b)
    a == b                  ==> y: equal(a, b)
    a ≠ b                   ==> y: notEqual(a, b)
    x < 0 ? -x : x          ==> y: where(less(x, 0), negate(x), x)
    a ? b : c ? d : g       ==> y: where(a, b, where(c, d, g))
    |x|                     ==> y: abs(x)
    |a - |b||               ==> y: abs(subtract(a, abs(b)))
    |a|*|b|                 ==> y: multiply(abs(a), abs(b))
  `),
  )('%s', (source, meaning) => {
    expect(shape(parse(source))).toBe(meaning);
  });
});

describe('Numbers and constants', () => {
  it.each(
    table(`
    .5 + 1.                 ==> y: add(0.5, 1)
    1e-3*x                  ==> y: multiply(0.001, x)
    1E+3*x                  ==> y: multiply(1000, x)
    1_000_000               ==> y: 1000000
    -2*x                    ==> y: multiply(-2, x)
    -2^x                    ==> y: negate(power(2, x))
    (-2)^x                  ==> y: power(-2, x)
    -(2)                    ==> y: negate(2)
    -0*x                    ==> y: multiply(-0, x)
    x + x                   ==> y: add(x, x)
    pi*x                    ==> y: multiply(3.141592653589793, x)
    2π                      ==> y: multiply(2, 3.141592653589793)
    e*x                     ==> y: multiply(2.718281828459045, x)
    e^x                     ==> y: exp(x)
    -e^-x                   ==> y: negate(exp(negate(x)))
    (e)^x                   ==> y: power(2.718281828459045, x)
    e = 3; e^x              ==> y: power(e, x)
    f(e) = e + 1            ==> f: add(e, 1)
    -inf + nan              ==> y: add(-Infinity, NaN)
  `),
  )('%s', (source, meaning) => {
    expect(shape(parse(source))).toBe(meaning);
  });

  it('makes a constant of each number, however often it is written', () => {
    expect(parse('2*x + 2').constants.size).toBe(2);
  });
});

describe('Multiplication nobody writes', () => {
  it.each(
    table(`
    2x                      ==> y: multiply(2, x)
    2x^2                    ==> y: multiply(2, power(x, 2))
    2(x + 1)                ==> y: multiply(2, add(x, 1))
    (x + 1)(x - 1)          ==> y: multiply(add(x, 1), subtract(x, 1))
    2sin(x)cos(x)           ==> y: multiply(multiply(2, sin(x)), cos(x))
    -2x                     ==> y: multiply(-2, x)
    1/2x                    ==> y: multiply(divide(1, 2), x)
    x₁x₂                    ==> y: multiply(x1, x2)
    x²a                     ==> y: multiply(power(x, 2), a)
    2e + 1                  ==> y: add(multiply(2, 2.718281828459045), 1)
  `),
  )('%s', (source, meaning) => {
    expect(shape(parse(source))).toBe(meaning);
  });
});

describe('Functions', () => {
  it.each(
    table(`
    log(x)                  ==> y: ln(x)
    LN(x)                   ==> y: ln(x)
    log_2(x)                ==> y: log2(x)
    arcsin(x)               ==> y: asin(x)
    pow(x, 3)               ==> y: power(x, 3)
    min(a, b, c)            ==> y: minimum(minimum(a, b), c)
    max(sin(a), cos(b), c)  ==> y: maximum(maximum(sin(a), cos(b)), c)
    sum(a, b, c)            ==> y: addN(a, b, c)
    prod(a, b)              ==> y: multiplyN(a, b)
    add(a, b)               ==> y: add(a, b)
    minus(a)                ==> y: negate(a)
    minus(a, b)             ==> y: subtract(a, b)
    σ(x)                    ==> y: sigmoid(x)
    sigma(x)                ==> y: sigmoid(x)
    leaky_relu(x)           ==> y: leakyRelu(x | 0.01)
    LeakyReLU(x, 0.1)       ==> y: leakyRelu(x | 0.1)
    leakyRelu(x, -2)        ==> y: leakyRelu(x | -2)
    if(c, a, b)             ==> y: where(c, a, b)
    clip(x, -1, 1)          ==> y: clamp(x, -1, 1)
    greaterEqual(a, b)      ==> y: greaterEqual(a, b)
  `),
  )('%s', (source, meaning) => {
    expect(shape(parse(source))).toBe(meaning);
  });
});

describe('Statements', () => {
  it.each(
    table(`
    a = x*z; y = a + sin(a)       ==> y: add(multiply(x, z), sin(multiply(x, z)))
    a = x*y; y = a + sin(a)       ==> y: add(multiply(x, y), sin(multiply(x, y)))
    p = sin(x); q = cos(x)        ==> p: sin(x); q: cos(x)
    sin(x); cos(x)                ==> y1: sin(x); y2: cos(x)
    sin(y)                        ==> f: sin(y)
    sin(y) + f                    ==> y1: add(sin(y), f)
    y = x^2; z = sin(y)           ==> z: sin(power(x, 2))
    y = x^2; z = sin(y); y        ==> z: sin(power(x, 2)); y: power(x, 2)
    y = x^2; y; z = sin(y)        ==> y: power(x, 2); z: sin(power(x, 2))
    y = x                         ==> y: x
    u = x*w; u; v = u             ==> u: multiply(x, w); v: multiply(x, w)
    y = a + 1; a = 2*x            ==> y: add(multiply(2, x), 1)
    f(x, z) = x*z                 ==> f: multiply(x, z)
    y = (3)                       ==> y: 3
    # a note                      ==>
    x = 2                         ==>
    y = x # the end               ==> y: x
    ;; sin(x);                    ==> y: sin(x)
  `),
  )('%s', (source, meaning) => {
    expect(shape(parse(source))).toBe(meaning);
  });

  it('takes new lines for separators, but not inside parentheses or after a sign', () => {
    expect(shape(parse('a = x*z\r\ny = a +\n  sin(\n  a\n)'))).toBe(
      'y: add(multiply(x, z), sin(multiply(x, z)))',
    );
  });

  it('declares an input where a plain number is assigned; other inputs are 1', () => {
    const program = parse('x = 2; z = -0.5; w = pi; x*z*w*v');
    expect(program.inputs.map(({ name, value }) => [name, value?.data[0]])).toEqual([
      ['x', 2],
      ['z', -0.5],
      ['w', Math.PI],
      ['v', 1],
    ]);
  });

  it.each(
    table(`
    x2 + x1                       ==> x1 x2
    x10*x2 + b + x1               ==> x1 x2 b x10
    w_2*b + w_1                   ==> w_1 b w_2
    b*a                           ==> b a
    x2 = 5; x1 = 2; x1 + x2       ==> x1 x2
    f(x2, x1) = x1 + x2 + z       ==> x2 x1 z
  `),
  )('orders the inputs of %s', (source, names) => {
    expect(parse(source).inputs.map(({ name }) => name)).toEqual(names.split(' '));
  });

  it('names shared values after the text', () => {
    const { graph } = parseGraph('a = x*z; y = a + sin(a)');
    expect(graph.nodes.map((node) => [node.id, node.kind, 'name' in node && node.name])).toEqual([
      ['n1', 'input', 'x'],
      ['n2', 'input', 'z'],
      ['n3', 'primitive', 'a'],
      ['n4', 'primitive', false],
      ['n5', 'primitive', false],
      ['n6', 'output', 'y'],
    ]);
  });

  it('tells an output from the input whose name it bears', () => {
    const { graph } = parseGraph('a = x*y; y = a + sin(a)');
    expect(graph.nodes.at(-1)).toMatchObject({ kind: 'output', name: 'f' });
    const other = parseGraph('f = x*y; y = f + sin(f); g').graph;
    expect(other.nodes.flatMap((n) => (n.kind === 'output' ? [n.name] : []))).toEqual(['h', 'y1']);
    const program = parse('a = x*y; y = a + sin(a)');
    expect(evaluate(program, { x: 2, y: 3 })).toEqual({ y: 6 + Math.sin(6) });
  });

  it('knows which inputs the text gives a value', () => {
    expect([...parseGraph('x = 2; x*z').declared]).toEqual(['n1']);
  });

  it('knows where in the text each node is written', () => {
    const text = 'a = x*2; sin(a)';
    const { graph, ranges } = parseGraph(text);
    const written = graph.nodes.map(({ id }) => text.slice(...(ranges.get(id) ?? [])));
    expect(written).toEqual(['x', '2', 'x*2', 'sin(a)', 'sin(a)']);
  });

  it('normalises names, so that what looks alike is one', () => {
    expect(parse("cafe\u0301*café + x' + x′").inputs.map(({ name }) => name)).toEqual([
      'café',
      'x′',
    ]);
  });
});

describe("The paper's example", () => {
  it('gives the value of Figure 3', () => {
    const program = parse('ln(x1) + x1*x2 - sin(x2)');
    expect(evaluate(program, { x1: 2, x2: 5 }).y).toBeCloseTo(11.6521, 4);
  });

  it('numbers its statements as Table 1 does', () => {
    const program = parse('ln(x1) + x1*x2 - sin(x2)');
    const operations = [...statementsOf(program)].map(({ operation }) => operation);
    expect(operations).toEqual(['input', 'input', 'ln', 'multiply', 'sin', 'add', 'subtract']);
  });
});

describe('Errors say what was expected and what was found', () => {
  it.each(
    table(`
    x +                  ==> 3-3 Expected a value after “+”, but the text ends here
    x + ; a              ==> 4-5 Expected a value after “+”, but found “;”
    (x                   ==> 2-2 Expected a closing “)”, but the text ends here
    x)                   ==> 1-2 Expected a sign such as + or * after “x”, but found “)”
    x a                  ==> 2-3 Expected a sign such as + or * after “x”, but found “a”
    2 3                  ==> 2-3 Expected a sign such as + or * after “2”, but found “3”
    1,5                  ==> 1-2 Expected a sign such as + or * after “1”, but found “,”
    * x                  ==> 0-1 Expected a value, but found “*”
    ()                   ==> 1-2 Expected a value after “(”, but found “)”
    |x                   ==> 2-2 Expected a closing “|”, but the text ends here
    2 = x                ==> 2-3 Expected a sign such as + or * after “2”, but found “=”
    a < b < c            ==> 6-7 Comparisons do not chain: “<” follows another, “<”
    c ? a                ==> 5-5 Expected the “:” of a choice, but the text ends here
    x $ a                ==> 2-3 “$” has no meaning here
    x // 2               ==> 2-4 “//” has no meaning here
    sin                  ==> 0-3 sin is a function: its operand is expected in parentheses
    sin + x              ==> 0-3 sin is a function: its operand is expected in parentheses
    sni(x)               ==> 0-3 There is no function named “sni”
    x(x + 1)             ==> 0-1 There is no function named “x”
    a = 2; a(x)          ==> 7-8 a is a value, not a function
    e(x)                 ==> 0-1 e is a number, not a function
    log(x, 2)            ==> 0-9 log takes 1 operand, but 2 are given
    sin()                ==> 0-5 sin takes 1 operand, but none is given
    max()                ==> 0-5 max takes at least 1 operand, but none is given
    atan2(x)             ==> 0-8 atan2 takes 2 operands, but 1 is given
    leaky_relu(x, a, b)  ==> 0-19 leaky_relu takes from 1 to 2 operands, but 3 are given
    leaky_relu(x, a)     ==> 14-15 The slope of leaky_relu is expected to be a plain number
    x = 1; x = 2         ==> 7-8 x is assigned twice
    a = a + 1            ==> 0-1 a is needed for its own value: a → a
    a = b*x; b = a; c = b ==> 0-1 a is needed for its own value: a → b → a
    f(x) = x; x = 2*a    ==> 2-3 x is a parameter here, but it is computed as well
    0x10                 ==> 0-4 Numbers are decimal here
    1e999                ==> 0-5 The number “1e999” is too large
  `),
  )('%s', (source, expected) => {
    const error = refusal(source);
    expect(`${error.from}-${error.to} ${error.message}`).toBe(expected);
  });

  it.each(
    table(`
    sni(x)       ==> Did you mean sin?
    sinhh(x)     ==> Did you mean sinh, sin or asinh?
    x(x + 1)     ==> To multiply, write x*(…).
    x a          ==> To multiply, write x*a.
    1,5          ==> Decimals are written with a point: 1.5. Statements are separated by “;”.
    sin + x      ==> Write sin(x), and a power of it as sin(x)^2.
    log(x, 2)    ==> A logarithm to base b is written ln(x)/ln(b).
    max()        ==> Write max(a, b).
    a < b < c    ==> Write (a < b)*(b < c) to ask for both.
    a = b = c    ==> Only a name can be assigned to: y = x^2. To compare, write ==.
  `),
  )('and how to mend it: %s', (source, hint) => {
    expect(refusal(source).hint).toBe(hint);
  });

  it('shows what is no character by its number', () => {
    expect(refusal('x \ue000 y').message).toBe('“U+E000” has no meaning here');
  });
});

describe('Large and hostile texts', () => {
  it('reads a sum of 5,000 terms', () => {
    const program = parse(Array.from({ length: 5000 }, () => 'x').join('+'));
    expect(evaluate(program, { x: 1 })).toEqual({ y: 5000 });
  });

  it('reads a thousand statements in any order', () => {
    const lines = Array.from({ length: 1000 }, (_, k) => `a${k} = a${k + 1} + 1`);
    expect(evaluate(parse(lines.join('\n')), { a1000: 0 })).toEqual({ a0: 1000 });
  });

  it.each([
    ['parentheses', `${'('.repeat(5000)}x${')'.repeat(5000)}`],
    ['functions', `${'sin('.repeat(2000)}x${')'.repeat(2000)}`],
    ['minus signs', `${'-'.repeat(5000)}x`],
    ['powers', `${'x^'.repeat(5000)}x`],
    ['bars', '|'.repeat(5000)],
    ['choices', 'x?'.repeat(5000)],
  ])('refuses %s nested thousands deep', (_, text) => {
    expect(refusal(text).message).toMatch(/nested more than 300 levels deep/);
  });

  it('refuses more than 20,000 characters', () => {
    expect(refusal(' '.repeat(20_001)).message).toMatch(/20001 characters/);
  });

  it('refuses names of more than 64 characters', () => {
    expect(refusal('a'.repeat(65)).message).toMatch(/too long/);
  });
});

function refusal(source: string): ParseError {
  try {
    parse(source);
  } catch (error) {
    if (error instanceof ParseError) return error;
    throw error;
  }
  throw new Error(`${source} was not refused`);
}
