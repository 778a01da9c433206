import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluate, forwardDerivative, gradient, simplify } from '../../../src/core/index';
import { type Program, shapeAt, statementsOf } from '../../../src/core/program/program';
import { filled, fromTensor, type Tensor } from '../../../src/core/tensor/tensor';
import { parse, parseGraph } from '../../../src/lang/expression/parse';
import { printExpression } from '../../../src/lang/print/print';
import { ParseError } from '../../../src/lang/read/parse-error';
import { meaning } from './meaning';
import { randomTensorProgram } from './random-tensor-program';

/** A program as nested calls with the settings that are not left out: `sum(X | axis 0)`. */
function shape(program: Program): string {
  const texts: string[] = [];
  for (const { index, operation, operands, attributes } of statementsOf(program)) {
    const input = program.inputs.find(({ statement }) => statement === index);
    const constant = program.constants.get(index);
    const settings = Object.entries(attributes)
      .filter(([name, value]) => !(name === 'keepdims' && value === 0))
      .map(([name, value]) => `${name} ${JSON.stringify(value)}`);
    const inside = operands.map((i) => texts[i]).join(', ');
    if (input) texts.push(input.name);
    else if (constant) texts.push(JSON.stringify(fromTensor(constant)));
    else texts.push(`${operation}(${[inside, ...settings].join(' | ')})`);
  }
  return program.outputs.map(({ name, statement }) => `${name}: ${texts[statement]}`).join('; ');
}

/** `source ==> what it means`, a line each, with X of shape [2, 3], W [3, 2], v [3] and S [2, 2]. */
function table(text: string): [string, string][] {
  return text
    .trim()
    .split('\n')
    .map((line) => line.split('==>').map((part) => part.trim()) as [string, string]);
}

const GIVEN = 'X = input(2, 3); W = input(3, 2); v = input(3); S = input(2, 2); ';

describe('What an expression of tensors means', () => {
  it.each(
    table(`
    X @ W                     ==> y: matmul(X, W)
    X @ W @ X                 ==> y: matmul(matmul(X, W), X)
    2X @ W + 1                ==> y: add(matmul(multiply(2, X), W), 1)
    -X @ W^2                  ==> y: matmul(negate(X), power(W, 2))
    X.T                       ==> y: transpose(X)
    Xᵀ                        ==> y: transpose(X)
    -X.T^2                    ==> y: negate(power(transpose(X), 2))
    (X @ W).T.T               ==> y: transpose(transpose(matmul(X, W)))
    sum((X @ v - 1)^2)        ==> y: sum(power(subtract(matmul(X, v), 1), 2))
    sum(X)                    ==> y: sum(X)
    sum(X, axis=0)            ==> y: sum(X | axis 0)
    sum(X, axis=[0, 1], keepdims=1) ==> y: sum(X | keepdims 1 | axis [0,1])
    sum(X, axis=(0, 1), keepdims=True) ==> y: sum(X | keepdims 1 | axis [0,1])
    sum(X, dim=-1, keepdim=1) ==> y: sum(X | keepdims 1 | axis -1)
    sum(X, X, X)              ==> y: addN(X, X, X)
    Σ(X)                      ==> y: sum(X)
    addN(X)                   ==> y: addN(X)
    prod(X)                   ==> y: prod(X)
    prod(X, 2)                ==> y: multiplyN(X, 2)
    max(X)                    ==> y: max(X)
    max(X, axis=1)            ==> y: max(X | axis 1)
    max(X, 0)                 ==> y: maximum(X, 0)
    min(X, X, X)              ==> y: minimum(minimum(X, X), X)
    mean(X, 0)                ==> y: mean(X | axis 0)
    softmax(X, axis=0)        ==> y: softmax(X | axis 0)
    log_softmax(X)            ==> y: logSoftmax(X | axis [-1])
    transpose(X, [1, 0])      ==> y: transpose(X | axes [1,0])
    reshape(X, shape=[3, -1]) ==> y: reshape(X | shape [3,-1])
    reshape(X, shape=6)       ==> y: reshape(X | shape [6])
    flatten(X)                ==> y: reshape(X)
    concat(X, X, axis=1)      ==> y: concat(X, X | axis 1)
    [v[0], 2]                 ==> y: stack(gather(v, 0 | axis 0), 2 | axis 0)
    [[v, v], X[:2]][0]        ==> y: gather(stack(stack(v, v | axis 0), slice(X | start 0 | stop 2) | axis 0), 0 | axis 0)
    stack(v, v, axis=1)       ==> y: stack(v, v | axis 1)
    X[[0, v[0]]]              ==> y: gather(X, stack(0, gather(v, 0 | axis 0) | axis 0) | axis 0)
    dot(v, v)                 ==> y: dot(v, v)
    layer_norm(X)             ==> y: layerNorm(X | axis [-1] | eps 0.00001)
    layer_norm(X, v, v, eps=0.1) ==> y: layerNorm(X, v, v | axis [-1] | eps 0.1)
    one_hot([0, 2], classes=3) ==> y: oneHot([0,2] | classes 3 | axis -1)
    cross_entropy(X, [0, 2])  ==> y: crossEntropy(X, [0,2])
    mse(X, 1)                 ==> y: meanSquaredError(X, 1)
    broadcast_to(2, shape=[2, 2]) ==> y: broadcastTo(2 | shape [2,2])
    sum_to(X, shape=[3])      ==> y: sumTo(X | shape [3])
    sum_to(X, shape=[])       ==> y: sumTo(X | shape [])
  `),
  )('%s', (source, meant) => {
    expect(shape(parse(GIVEN + source))).toBe(meant);
  });
});

describe('Parts of a tensor', () => {
  it.each(
    table(`
    X[1]                      ==> y: gather(X, 1 | axis 0)
    X[-1, 0]                  ==> y: gather(gather(X, 0 | axis 1), -1 | axis 0)
    X[:, 1]                   ==> y: gather(X, 1 | axis 1)
    X[0:1]                    ==> y: slice(X | start 0 | stop 1)
    X[:1, 1:3]                ==> y: slice(X | start [0,1] | stop [1,3])
    X[1:]                     ==> y: slice(X | start 1)
    X[:, ::-1]                ==> y: slice(X | step -1 | axis 1)
    X[1:, :2]                 ==> y: slice(slice(X | start 1) | start 0 | stop 2 | axis 1)
    X[0:1, 2]                 ==> y: gather(slice(X | start 0 | stop 1), 2 | axis 1)
    X[:]                      ==> y: X
    X[[0, 0, 1]].T            ==> y: transpose(gather(X, [0,0,1] | axis 0))
    X[v - 1]                  ==> y: gather(X, subtract(v, 1) | axis 0)
    (X @ W)[0][1]             ==> y: gather(gather(matmul(X, W), 0 | axis 0), 1 | axis 0)
    slice(X, start=0, stop=1) ==> y: slice(X | start 0 | stop 1)
    slice(X, 0, 1)            ==> y: slice(X | start 0 | stop 1)
    X[v[0] ? 0 : 1]           ==> y: gather(X, where(gather(v, 0 | axis 0), 0, 1) | axis 0)
  `),
  )('%s', (source, meant) => {
    expect(shape(parse(GIVEN + source))).toBe(meant);
  });
});

describe('Lists', () => {
  it('of numbers are constants, and inputs where they are assigned', () => {
    const program = parse('w = [0.1, -pi]; A = [[1, 2], [3, 4]]; A @ w + [1,\n  2,]');
    expect(program.inputs.map(({ name, value }) => [name, value && fromTensor(value)])).toEqual([
      ['w', [0.1, -Math.PI]],
      [
        'A',
        [
          [1, 2],
          [3, 4],
        ],
      ],
    ]);
    expect([...program.constants.values()].map(fromTensor)).toEqual([[1, 2]]);
    expect(evaluate(parse('c = ([1, 2]); sum(c)'))).toEqual({ y: 3 });
  });

  it('give input nodes of a graph nested arrays', () => {
    const { graph, declared } = parseGraph('w = [0.1, 0.2]; X = input(2, 2); X @ w');
    expect(graph.nodes.slice(0, 2)).toEqual([
      { kind: 'input', id: 'n1', name: 'w', value: [0.1, 0.2] },
      {
        kind: 'input',
        id: 'n2',
        name: 'X',
        value: [
          [1, 1],
          [1, 1],
        ],
      },
    ]);
    // The shape of X is given, and its numbers are not.
    expect([...declared]).toEqual(['n1']);
  });

  it('leave an input that nothing is said of a single number', () => {
    expect(evaluate(parse('w = [1, 2]; sum((w*x + b)^2)'))).toEqual({ y: 13 });
  });
});

describe('Text from Python', () => {
  it.each(
    table(`
    np.sin(x) + math.exp(x)                 ==> sin(x) + exp(x)
    A = np.array([[1, 2], [3, 4]]); sum(A)  ==> A = [[1, 2], [3, 4]]; sum(A)
    a = torch.tensor([1, 2]); torch.sum(a)  ==> a = [1, 2]; sum(a)
    X = input(2, 2); X.sum(axis=0) + X.mul(2).mean() ==> X = input(2, 2); sum(X, axis=0) + mean(X*2)
    np.array([x, 2])                        ==> [x, 2]
    np = [[1, 2]]; np.T                     ==> np = [[1, 2]]; np.T
  `),
  )('%s', (source, printed) => {
    expect(printExpression(parse(source))).toBe(printed);
  });
});

describe('Errors', () => {
  it.each(
    table(`
    sum((X @ w + b)^2)   ==> w is a number. Begin with w = input(3, 2) to have an array, of the extents that fit.
    A @ w                ==> A and w are numbers. Begin with A = input(3, 2); w = input(3, 2) to have arrays, of the extents that fit.
    S @ v                ==> Give the operands shapes that fit each other.
    softmax(X, axis=2)   ==> Change axis, or the shape of what is wired in.
    X*(3, 2)             ==> A list is written in brackets: [2, 3].
    X.sum                ==> A function stands before what it takes: sum(X). A transposed matrix is written X.T, decimals 0.5.
    zeros(2, 3)          ==> Write X = input(2, 3) for an array of ones, and fill it anew where it opens large.
  `),
  )('say what to do: %s', (source, mend) => {
    expect(refusal(GIVEN + source).hint).toBe(mend);
  });

  it.each(
    table(`
    S @ v                ==> 0-5 matrix product: a has shape [2, 2] and b [3]: the last extent of a (2) must equal the extent of b (3)
    1 + sum(S @ v)       ==> 8-13 matrix product: a has shape [2, 2] and b [3]: the last extent of a (2) must equal the extent of b (3)
    S + v                ==> 0-5 addition: shapes [2, 2] and [3] do not broadcast together
    2*sum(X, axis=2)     ==> 2-16 sum over axes: shape [2, 3] has no axis 2: its axes are 0 to 1, or −1 to −2 from the end
    X[0, 0, 0]           ==> 0-10 selection by index: shape [2, 3] has no axis 2: its axes are 0 to 1, or −1 to −2 from the end
    [[1, 2], [3]]        ==> 0-13 The rows of this list are not of one length
    [1, 2                ==> 5-5 Expected a comma or a closing “]”, but the text ends here
    [1 2]                ==> 0-5 The numbers of a list are expected with commas between them, and its rows in brackets
    X[0.5:1]             ==> 2-5 The ends of a range are expected to be whole numbers
    X[0                  ==> 3-3 Expected a comma or a closing “]”, but the text ends here
    X[]                  ==> 2-3 Expected a value after “[”, but found “]”
    sum(X, axis=a)       ==> 7-13 The axis of sum is expected to be a whole number or a list of them
    sum(X, axi=0)        ==> 7-10 sum has no setting named axi
    sin(X, axis=0)       ==> 7-11 sin has no setting named axis
    sum(axis=0, X)       ==> 12-13 The operands of sum are expected before what is set by name
    softmax(X, 0, axis=0) ==> 14-20 axis is given twice
    Z = input(2, 0)      ==> 13-14 An extent is a whole number of 1 or more
    Z = input(9999, 999) ==> 16-19 An array of this shape is too large
    1 + input(2)         ==> 4-9 There is no function named “input”
    X.t                  ==> 1-2 “.” has no meaning here
    softmax()            ==> 0-9 softmax takes 1 operand, but none is given
    reshape(X, [-1, -1]) ==> 0-20 reshape: only one extent of the shape may be −1
  `),
  )('%s', (source, expected) => {
    const error = refusal(GIVEN + source);
    const from = error.from - GIVEN.length;
    expect(`${from}-${error.to - GIVEN.length} ${error.message}`).toBe(expected);
  });

  it.each(
    table(`
    sum(X, axi=0)  ==> What can be set is axis and keepdims.
    sin(X, axis=0) ==> Nothing can be set for sin; operands are written without a name.
    sum(X, axis=a) ==> Write a whole number or a list of them, as in sum(x, axis=0).
    1 + input(2)   ==> An input is declared by itself: X = input(2, 3).
    sum(X, axis=[0, a]) ==> Write a whole number or a list of them, as in sum(x, axis=0).
  `),
  )('say how to mend it: %s', (source, hint) => {
    expect(refusal(GIVEN + source).hint).toBe(hint);
  });
});

describe('A program of tensors as text', () => {
  it.each([
    'X = input(4, 3); w = [0.1, 0.2, 0.3]; t = input(4); sum((X @ w + b - t)^2)',
    'A = [[1, 2], [3, 4]]; A @ A @ A',
    'A = input(3, 3); A @ (A @ A)',
    'A = input(3, 3); (A @ A)*2',
    'A = input(3, 3); A @ (2*A)',
    'A = input(3, 3); (2*A) @ A',
    'A = input(3, 3); -A @ A.T',
    'A = input(3, 3); (A @ A).T',
    'A = input(3, 3); transpose(A, axes=[0, 1])',
    'A = input(3, 3); softmax(A, axis=0)',
    'A = input(3, 3); softmax(A)',
    'A = input(3, 3); sum(A, axis=[0, 1], keepdims=1)',
    'A = input(3, 3); A[0]',
    'A = input(3, 3); A[:, [0, 2]]',
    'A = input(3, 3); A[1:, :][:, 0]'.replace('[1:, :]', '[1:]'),
    'A = input(3, 3); A[:2, 1:3]',
    'A = input(3, 3); A[:, ::-1]',
    'A = input(3, 3); slice(A, step=2)',
    'A = input(3, 3); reshape(A, shape=[9])',
    'A = input(3, 3); concat(A, A, axis=1)',
    '[x, 2*x, 1]',
    'A = input(2, 3); [[x, 2], [3, 4]] @ A',
    'stack(1, 2) + stack(([1, 2])) + [x, 1].T',
    'A = input(3, 3); stack(A, A, axis=-1)',
    'A = input(3, 3); sum(A, A) + addN(A)',
    'A = input(3, 3); A*[1, -2, inf]',
    'broadcast_to(x, shape=[2, 3])',
    'mean = [1, 2]; mean(mean)',
    '[[1, 2], [3, 4]]',
    'p = sin(x); q = ([1, 2])',
    '(2).T',
    'leaky_relu(x, 0.1)',
  ])('prints %s as it was written', (text) => {
    expect(printExpression(parse(text))).toBe(text);
  });

  it('prints the gradient of a program that broadcasts', () => {
    const program = parse('X = [[1, 2], [3, 4], [5, 6]]; b = [1, 2]; sum(sin(X + b))');
    expect(printExpression(gradient(program))).toBe(
      'X = [[1, 2], [3, 4], [5, 6]]; b = [1, 2]; ' +
        'a = broadcast_to(1, shape=[3, 2])*cos(X + b); X′ = a*1; b′ = sum_to(a*1, shape=[2])',
    );
  });

  it('reads back as the same program', () => {
    fc.assert(
      fc.property(randomTensorProgram, (program) => {
        expect(meaning(parse(printExpression(program)))).toEqual(meaning(program));
      }),
      { numRuns: 300 },
    );
  });

  it('reads the gradient of a program back as the same', () => {
    fc.assert(
      fc.property(randomTensorProgram, (program) => {
        const [output] = program.outputs;
        const seed = filled(shapeAt(program, output?.statement ?? 0), 0.5);
        const derived = gradient(program, { seed });
        const text = printExpression(derived);
        // Longer texts are refused, and constants without numbers are written by more than one statement.
        fc.pre(text.length <= 20_000 && ![...derived.constants.values()].some(isEmpty));
        expect(meaning(parse(text))).toEqual(meaning(derived));
      }),
      { numRuns: 200 },
    );
  });

  it('reads the forward derivative of a program back as the same', () => {
    fc.assert(
      fc.property(randomTensorProgram, (program) => {
        const derived = simplify(forwardDerivative(program));
        const text = printExpression(derived);
        fc.pre(text.length <= 20_000 && ![...derived.constants.values()].some(isEmpty));
        expect(meaning(parse(text))).toEqual(meaning(derived));
      }),
      { numRuns: 200 },
    );
  });

  it('reads and prints whatever it can read without changing it', () => {
    const piece = fc.constantFrom(
      ...'X X v S 1 2 -1 [ ] [ ] : , , ( ) @ .T + * sum( max( axis= softmax( keepdims=1'.split(' '),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
        let program: Program;
        try {
          program = parse(GIVEN + pieces.join(''));
        } catch (error) {
          expect(error).toBeInstanceOf(ParseError);
          return;
        }
        expect(meaning(parse(printExpression(program)))).toEqual(meaning(program));
      }),
      { numRuns: 1500 },
    );
  });

  it.each([
    ['lists', `${'['.repeat(5000)}1${']'.repeat(5000)}`],
    ['indices', `${'v['.repeat(5000)}0${']'.repeat(5000)}`],
  ])('refuses %s nested thousands deep', (_, text) => {
    expect(refusal(text).message).toMatch(/nested more than 300 levels deep/);
  });
});

function isEmpty({ data }: Tensor): boolean {
  return data.length === 0;
}

function refusal(source: string): ParseError {
  try {
    parse(source);
  } catch (error) {
    if (error instanceof ParseError) return error;
    throw error;
  }
  throw new Error(`${source} was not refused`);
}
