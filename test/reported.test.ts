/**
 * What people reported of programs like this one, and what is right: every input of every case of
 * reported.json, and two more of its kind at least.
 */
import { beforeAll, describe, expect, it } from 'vitest';
import { trace, trouble, valueAndGradient } from '../src/core/index';
import { typeset } from '../src/figure/mathjax';
import { writePdf } from '../src/figure/pdf';
import type { Picture } from '../src/figure/picture';
import { writeSvg } from '../src/figure/svg';
import { writeTikz } from '../src/figure/tikz';
import { documentOfExample } from '../src/file/examples/example-document';
import { type Example, exampleById } from '../src/file/examples/examples';
import { ReadTensorError, readingsOf } from '../src/lang/array/read-tensor';
import { parse } from '../src/lang/expression/parse';
import { mathName, namesToSpell } from '../src/lang/name';
import { traceToLatex } from '../src/lang/table/trace-table';
import { hessianColumns } from '../src/study/jacobian/second-derivative';
import { numberComplaint } from '../src/ui/parts/text/number-text';
import { graphsOf } from './figure/drawn';
import { decodeLink, encodeLink } from './file/graphs';
import { paper, snapshotOf } from './file/snapshots';
import reported from './fixtures/reported.json';
import { readingOf } from './lang/expression/reading-of';

/** What is given, what is right, and what is so; what was typed or pasted, in its own words. */
type Claim = readonly [
  given: string,
  right: unknown,
  is: () => unknown,
  typed?: string | undefined,
];

/** A text, and what it is read as; the fixture of texts says how that is written. */
const text = (given: string, right: string): Claim => [
  given,
  right,
  () => readingOf(given),
  given.split('; ').at(-1),
];

/** A paste, and every array that it may be, as JSON; what is refused has none. */
const paste = (given: string, ...right: readonly string[]): Claim => [
  `paste ${JSON.stringify(given)}`,
  right,
  () => arraysOf(given),
  JSON.stringify(given),
];

function arraysOf(given: string): readonly string[] {
  try {
    return readingsOf(given).map(({ value }) => JSON.stringify(value));
  } catch (error) {
    if (!(error instanceof ReadTensorError)) throw error;
    return [];
  }
}

/** A program, and its value and gradient in five digits. */
const numbers = (given: string, ...right: readonly string[]): Claim => [
  given,
  right,
  () => {
    const { outputs, gradient } = valueAndGradient(parse(given));
    const all = [...Object.values(outputs), ...Object.values(gradient)];
    return all.map((x) => String(Number((x as number).toPrecision(5))));
  },
];

/** A program, and the beginning of what is said of its gradient. */
const said = (given: string, right: string): Claim => [
  given,
  right,
  () =>
    trouble(trace(parse(given)))
      .map(({ message }) => message.slice(0, right.length))
      .find((message) => message === right),
];

/** A program, and how many warnings its Hessian has. */
const warnings = (given: string, right: number): Claim => [
  given,
  right,
  () => {
    const running = hessianColumns(parse(given), 'y');
    let next = running.next();
    while (!next.done) next = running.next();
    return next.value.problems.length;
  },
];

const address = 'https://example.org/wengert/';
let link = '';
beforeAll(async () => {
  link = await encodeLink(snapshotOf(paper));
});

/** What becomes of a good link, which then opens the same document. */
const opens = (given: string, mangle: (link: string) => string): Claim => [
  given,
  true,
  async () => {
    const [opened, meant] = [await decodeLink(mangle(link)), await decodeLink(link)];
    return JSON.stringify(opened) === JSON.stringify(meant);
  },
];

/** A name in a trace that is copied as LaTeX. */
const latex = (name: string): Claim => [
  name,
  true,
  () => traceToLatex(trace(parse(`${name}*2`)), { notation: 'prime', digits: 3 }).includes(name),
];

/** Names that stand beside each other, and whether they look alike. */
const alike = (...names: readonly string[]): Claim => [
  `the looks of ${names.join(' and ')}`,
  false,
  () => {
    const spelled = namesToSpell(names);
    const looks = names.map((name) => JSON.stringify(mathName(name, spelled.has(name))));
    return new Set(looks).size < names.length;
  },
];

/** A figure of the paper's graph, and whether it holds what is drawn. */
const drawn = (form: string, written: (picture: Picture) => string, holds: string): Claim => [
  `the graph as ${form}`,
  true,
  () =>
    written(
      graphsOf(documentOfExample(exampleById('paper') as Example), [13])[0] as Picture,
    ).includes(holds),
];
const looks = {
  caption: { title: 'A graph', description: '', link: null },
  ground: 'light',
} as const;

const complaint = (given: string): Claim => [
  `${given} as a value`,
  `The number “${given}” is too large. The largest number is about 1.8e308; infinity is written inf.`,
  () => numberComplaint(given),
];

const oneName = (name: string, meant: string) => `~ “${name}” is read as one name. [${meant}]`;
const program = (word: string) =>
  `! “${word}” belongs to a program, and programs are not read here`;

/** What was reported, and what else is of its kind. */
interface Case {
  readonly reported: readonly Claim[];
  readonly more: readonly Claim[];
}

const specification: Readonly<Record<string, Case>> = {
  'decimal-comma column read as two columns': {
    reported: [paste('0,05\r\n0,10\r\n0,15\r\n', '[[0.05],[0.1],[0.15]]')],
    more: [
      paste('0,5\n0,25\n0,125', '[[0,5],[0,25],[0,125]]', '[[0.5],[0.25],[0.125]]'),
      paste('1,05\n2,10', '[[1.05],[2.1]]'),
      paste('-0,5', '-0.5'),
    ],
  },
  'quoted CSV fields split inside the quotes': {
    reported: [paste('"1,5"\n"2,5"', '[[1.5],[2.5]]')],
    more: [
      paste('"1,5","2,5"\n"3,5","4,5"', '[[1.5,2.5],[3.5,4.5]]'),
      paste('"1,234.5"\n"2,000.0"', '[[1234.5],[2000]]'),
    ],
  },
  'MATLAB rows on lines': {
    reported: [paste('[1 2\n 3 4\n 5 6]', '[[1,2],[3,4],[5,6]]', '[1,2,3,4,5,6]')],
    more: [paste('[1 2; 3 4]', '[[1,2],[3,4]]'), paste('[1 2 3\n 4]', '[1,2,3,4]')],
  },
  'constant glued to a letter': {
    reported: [text('2πr', '2*pi*r ~ “πr” is read as π*r. [Keep “πr” as one name]')],
    more: [
      text('rπ', 'r*pi ~ “rπ” is read as r*π. [Keep “rπ” as one name]'),
      text('sin πx', 'sin(pi*x) ~ “πx” is read as π*x. [Keep “πx” as one name]'),
      text('πr = 3; 2πr', 'πr = 3; 2*πr at πr=3'),
    ],
  },
  'letters in a row': {
    reported: [
      text('y = mx + b', `mx + b ${oneName('mx', 'm*x')}`),
      text('xe^-x', `xe^(-x) ${oneName('xe', 'x*e')}`),
      text('2xy', `2*xy ${oneName('xy', 'x*y')}`),
      text('cosx', `cosx ${oneName('cosx', 'cos(x)')}`),
    ],
    more: [
      text('lnx', `lnx ${oneName('lnx', 'ln(x)')}`),
      text('PV = nRT', `PV = nRT ${oneName('nRT', 'n*R*T')}`),
    ],
  },
  'constants in other letter case': {
    reported: [
      text('PI*x', 'pi*x'),
      text('Pi*x', 'pi*x'),
      text('E*x', `E*x ${oneName('E', 'e')}`),
      text('τ*x', `τ*x ${oneName('τ', '2π')}`),
      text('tau*x', `tau*x ${oneName('tau', '2π')}`),
    ],
    more: [text('math.pi*x', 'pi*x'), text('Infinity*x', 'inf*x')],
  },
  'x1 and x_1 print alike': {
    reported: [text('x1*x_1', 'x1*x_1'), alike('x1', 'x_1')],
    more: [
      text('x₁*x_1', 'x1*x_1'),
      text('x₁*x1', 'x1*x1'),
      alike('x1', 'x_1', 'x__1'),
      alike('а', 'a'),
      text('a_b*ab', `a_b*ab ${oneName('ab', 'a*b')}`),
    ],
  },
  'mathematical italic letters': {
    reported: [text('𝑥² + x', 'x^2 + x')],
    more: [text('𝐱 + 𝒙', 'x + x'), text('𝜋·ℎ', 'pi*h')],
  },
  'R assignment': {
    reported: [text('x <- 2; x^2', 'x^2 at x=2')],
    more: [
      text('y <- x^2 + 1', 'x^2 + 1'),
      text('x<-2', '! This can be read in two ways [x = …] [x < -…]'),
    ],
  },
  'full-width characters': {
    reported: [text('（x＋1）', 'x + 1')],
    more: [text('ｘ＾２', 'x^2'), text('ｓｉｎ（ｘ）＊２', 'sin(x)*2')],
  },
  'PDF signs': {
    reported: [
      text('x ∗ y', 'f = x*y'),
      text('x • y', 'f = x*y'),
      text('x — 1', 'x - 1'),
      text('x ‐ 1', 'x - 1'),
      text('½x', '0.5*x'),
      text('x’', 'x′'),
      text('‖x‖', 'norm(x)'),
    ],
    more: [
      text('x ⋅ y', 'f = x*y'),
      text('¾x − ⅛', '0.75*x - 0.125'),
      text('‖x‖₁', '! “₁” has no meaning here [sum(abs(x))]'),
    ],
  },
  'Python constants and modules': {
    reported: [
      text('np.pi*x', 'pi*x'),
      text('tf.sin(x)', 'sin(x)'),
      text('F.relu(x)', 'relu(x)'),
      text('np.linalg.norm(x)', 'norm(x)'),
    ],
    more: [text('jax.nn.softplus(x)', 'softplus(x)'), text('scipy.special.erf(x)', 'erf(x)')],
  },
  'tensor with requires_grad': {
    reported: [text('x = torch.tensor(2.0, requires_grad=True); y = x**2', 'x^2 at x=2')],
    more: [
      text('x = tf.Variable(3.0, dtype=tf.float32); x**2', 'x^2 at x=3'),
      text('w = torch.nn.Parameter(torch.tensor(0.5)); w*x', 'w*x at w=0.5'),
    ],
  },
  'Python statements': {
    reported: [
      text('f = lambda x: x**2', `${program('lambda')} [f(x) = x**2]`),
      text('def f(x): return x', program('def')),
      text('import numpy as np', program('import')),
      text('y = x if x > 0 else 0', 'where(x > 0, x, 0)'),
      text('x > 0 and y > 0', 'f = (x > 0)*(y > 0)'),
      text('x += 1', program('+=')),
    ],
    more: [
      text('assert x > 0', program('assert')),
      text('[i**2 for i in x]', `${program('for')} [x**2]`),
      text('if x > 0: x else: 0', `${program('if')} [where(x > 0, x, 0)]`),
    ],
  },
  'missing functions': {
    reported: [
      text('floor(x)', 'floor(x)'),
      text('ceil(x)', 'ceil(x)'),
      text('round(x)', 'round(x)'),
      text('mod(x,2)', 'mod(x, 2)'),
      text('erf(x)', 'erf(x)'),
      text('gamma(x)', '! There is no function named “gamma”'),
      text('cumsum(x)', 'cumsum(x)'),
      text('A = input(2,2); inv(A)', 'A = input(2, 2); inverse(A)'),
      text('A = input(2,2); det(A)', 'A = input(2, 2); det(A)'),
    ],
    more: [
      text('cbrt(x)', '! There is no function named “cbrt” [sign(x)*abs(x)^(1/3)]'),
      text('besselj(x)', '! There is no function named “besselj”'),
      text('rem(x, 3)', '! There is no function named “rem” [sign(x)*mod(abs(x), abs(3))]'),
    ],
  },
  'stop gradient': {
    reported: [text('stop_gradient(x)', 'detach(x)'), text('x.detach()', 'detach(x)')],
    more: [numbers('x = 3; detach(x)*x', '9', '3'), numbers('x = 3; x - detach(x)', '0', '1')],
  },
  'asinh by the form offered': {
    reported: [
      numbers('x = -100000000; asinh(x)', '-19.114', '1e-8'),
      numbers('x = 1e200; asinh(x)', '461.21', '1e-200'),
    ],
    more: [
      text('arcsinh(x)', 'asinh(x)'),
      numbers('x = 1e-20; log1p(x)', '1e-20', '1'),
      numbers('x = 1e-20; expm1(x)', '1e-20', '1'),
      numbers('x = 1e-20; atanh(x)', '1e-20', '1'),
    ],
  },
  'sinc by the form offered': {
    reported: [numbers('x = 0.5; sinc(x)', '0.63662', '-1.2732')],
    more: [
      text('np.sinc(x)', 'sinc(x)'),
      numbers('x = 0; sinc(x)', '1', '0'),
      numbers('x = 1e-9; sinc(x)', '1', '-3.2899e-9'),
    ],
  },
  'Hessian at a kink': {
    reported: [warnings('x = 0; z = 0; y = 0.5*norm([x, z])^2', 1)],
    more: [
      warnings('x = 0; y = abs(x)^2', 1),
      warnings('x = 0; y = relu(x)^2', 1),
      warnings('x = 1; y = abs(x)^2', 0),
    ],
  },
  'unselected branch that is NaN': {
    reported: [
      said('x = -1; where(x > 0, sqrt(x), x)', 'AD gives NaN, yet the derivative by x is 1 here'),
    ],
    more: [
      said('x = 2; where(x < 1, asin(x), x^2)', 'AD gives NaN, yet the derivative by x is 4 here'),
      said('x = 0; where(x == 0, 1, sin(x)/x)', 'AD gives NaN, yet the derivative by x is 0 here'),
    ],
  },
  'norm of very long vectors': {
    reported: [numbers('x = 1e200; y = 1e200; norm([x, y])', '1.4142e+200', '0.70711', '0.70711')],
    more: [
      numbers('x = 1e-200; y = 1e-200; norm([x, y])', '1.4142e-200', '0.70711', '0.70711'),
      numbers('x = 3e200; y = 4e200; hypot(x, y)', '5e+200', '0.6', '0.8'),
    ],
  },
  'atan2 far out and close in': {
    reported: [
      numbers('y = 1e200; x = 1e200; atan2(y, x)', '0.7854', '5e-201', '-5e-201'),
      numbers('y = 1e-200; x = 1e-200; atan2(y, x)', '0.7854', '5e+199', '-5e+199'),
    ],
    more: [
      numbers('y = -3e-200; x = 4e-200; atan2(y, x)', '-0.6435', '1.6e+199', '1.2e+199'),
      numbers('y = 1e-300; x = 1; atan2(y, x)', '1e-300', '1', '-1e-300'),
    ],
  },
  'saturated sigmoid and tanh': {
    reported: [
      numbers('x = 40; sigmoid(x)', '1', '4.2484e-18'),
      numbers('x = 14; tanh(x)', '1', '2.7658e-12'),
      numbers('x = 20; tanh(x)', '1', '1.6993e-17'),
    ],
    more: [
      numbers('x = 700; sigmoid(x)', '1', '9.8597e-305'),
      numbers('x = -40; softplus(x)', '4.2484e-18', '4.2484e-18'),
      numbers('x = -20; tanh(x)', '-1', '1.6993e-17'),
    ],
  },
  'harmlessly mangled links': {
    reported: [
      ...['.', ')', ',', '"', '>', '%20', '&fbclid=x', '?utm=x', '”.'].map((end) =>
        opens(`a link followed by ${end}`, (good) => good + end),
      ),
      opens('a link with a line break', (good) => `${good.slice(0, 30)}\n${good.slice(30)}`),
      opens('a link with a blank', (good) => `${good.slice(0, 30)} ${good.slice(30)}`),
      opens('a link with U+200B', (good) => `${good.slice(0, 30)}\u200b${good.slice(30)}`),
      opens('a link with %2D', (good) => good.replaceAll('-', '%2D')),
    ],
    more: [
      opens('a link with a hashtag behind it', (good) => `${address}#${good} #autodiff`),
      opens('a link in a mail that is answered', (good) => good.replace(/.{40}/g, '$&\n> ')),
      opens('a link in Markdown', (good) => `[graph](${address}#${good})`),
    ],
  },
  'Safe Links': {
    reported: [opens('a link with %23', (good) => `${address}%23${good}`)],
    more: [
      opens(
        'a link of Safe Links',
        (good) =>
          `https://eur01.safelinks.protection.outlook.com/?url=${encodeURIComponent(`${address}#${good}`)}&data=05`,
      ),
      opens(
        'a link behind a redirection',
        (good) => `https://www.google.com/url?q=${encodeURIComponent(`${address}#${good}`)}&sa=D`,
      ),
    ],
  },
  'ß in copied LaTeX': { reported: [latex('Größe')], more: [latex('smørrebrød'), latex('Œuvre')] },
  '1e400 typed as a value': {
    reported: [complaint('1e400')],
    more: [complaint('-1e309'), complaint('2/1e400')],
  },
  'picture of the graph': {
    reported: [
      drawn('SVG', (picture) => writeSvg({ ...looks, picture, filled: true }, typeset), '<path'),
    ],
    more: [
      drawn('TikZ', (picture) => writeTikz({ ...looks, picture, filled: true }, typeset), 'v_{-1}'),
      drawn(
        'PDF',
        (picture) =>
          new TextDecoder('latin1').decode(
            writePdf({ ...looks, pictures: [picture], filled: true }, typeset),
          ),
        '%PDF',
      ),
    ],
  },
};

describe('what people reported', () => {
  it('is all here, each with two more of its kind at least', () => {
    expect(Object.keys(specification).sort()).toEqual(reported.map(({ name }) => name).sort());
    const few = Object.entries(specification).filter(
      ([, { reported, more }]) => reported.length < 1 || more.length < 2,
    );
    expect(few).toEqual([]);
  });

  it('is tried in the words of the reports', () => {
    const untold = reported.flatMap(({ name, input }) =>
      (specification[name] as Case).reported.flatMap(([given, , , typed]) =>
        typed !== undefined && !input.includes(typed) ? [`${name}: ${given}`] : [],
      ),
    );
    expect(untold).toEqual([]);
  });

  for (const [name, { reported, more }] of Object.entries(specification)) {
    describe(name, () => {
      it.each([...reported, ...more].map(([given, right, is]) => ({ given, right, is })))(
        '$given',
        async ({ right, is }) => {
          expect(await is()).toEqual(right);
        },
      );
    });
  }
});
