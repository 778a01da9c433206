import { primitives } from '../../../../core/primitives/table';
import { withDefaults } from '../../../../core/rule/attributes';
import type { Tensor } from '../../../../core/tensor/tensor';
import { atom, type Printed } from '../../../print/precedence';
import { gradientOutline } from '../gradient-outline';
import type { Applied, CodeLanguage, Routine } from '../language';
import type { Outline } from '../outline';
import text from '../preludes/arrays.js?raw';
import { preludeOf } from '../preludes/prelude';
import { type Setting, settingsFor, takes } from '../preludes/settings';
import { applied, notationOf, spelt } from '../spelt';
import { bracedSigns } from '../template';
import { writeCode } from '../write-code';
import { bracketed, indented, notInLanguage, wordsOf } from './python-family';

const prelude = preludeOf(text, /^export function (\w+)/m);

const WORDS =
  'abstract arguments async await boolean break byte case catch char class const continue debugger default delete do ' +
  'double else enum eval export extends false final finally float for from function get goto if implements import in ' +
  'instanceof int interface let long native new null of package private protected public return set short static super ' +
  'switch synchronized this throw throws transient true try typeof undefined var void volatile while with yield ' +
  'Array Boolean Infinity JSON Map Math NaN Number Object Set String Symbol console globalThis window document';

const named = spelt('javascript');

/** Functions that arithmetic of arrays goes by. */
const ofArrays: Readonly<Record<string, string>> = {
  add: 'add',
  addN: 'add',
  subtract: 'subtract',
  multiply: 'multiply',
  multiplyN: 'multiply',
  divide: 'divide',
};

const compares = { '<': '<', '<=': '<=', '>': '>', '>=': '>=', '==': '===', '!=': '!==' };

const javascriptLanguage: CodeLanguage = {
  names: { taken: new Set([...wordsOf(WORDS), ...prelude.names]) },
  has: (primitive, attributes, shapes) => {
    const { rule } = primitives[primitive];
    const isPointwise = rule.kind === 'pointwise' || primitive === 'where';
    if (isPointwise) return named(primitive, attributes, shapes);
    if (primitive === 'cast') return true;
    return prelude.has(primitive) && takes(primitive, shapes);
  },
  constant: (value) =>
    value.shape.length === 0
      ? number(value.data[0] as number)
      : isOne(value)
        ? atom(`full([${value.shape.join(', ')}], ${number(value.data[0] as number).text})`)
        : atom(`tensor(${numbers(value)})`),
  apply,
  assigned: (names, text) => {
    const all = names.map((name) => name.text).join(', ');
    return `const ${names.length === 1 ? all : `[${all}]`} = ${text};`;
  },
  routine: javascriptFunction,
};

function apply({ primitive, operands, shapes, attributes, shape }: Applied): Printed {
  const { rule, attributes: specs } = primitives[primitive];
  const isPointwise = rule.kind === 'pointwise' || primitive === 'where';
  const texts = operands.map(({ text }) => text).join(', ');
  if (primitive === 'cast') return operands[0] as Printed;
  if (!isPointwise) {
    const settings = settingsFor(primitive, withDefaults(specs, attributes), shapes, shape);
    const given = primitive === 'concat' || primitive === 'stack' ? `[${texts}]` : texts;
    return atom(`${primitive}(${[given, ...settings.map(settingText)].join(', ')})`);
  }
  const notation = notationOf('javascript', primitive, attributes, shapes);
  if (notation.kind === 'without') throw notInLanguage(primitive);
  if (shapes.every((own) => own.length === 0)) {
    return applied(notation, { primitive }, operands, bracedSigns, compares);
  }
  const own = ofArrays[primitive];
  if (own !== undefined) return atom(`${own}(${texts})`);
  if (notation.kind === 'call' && operands.length === 1)
    return atom(`each(${notation.name}, ${texts})`);
  const letters = 'abcdefghijklmnopqrstuvwxyz';
  const parameters = operands.map((_, k) => atom(letters[k] ?? `x${k}`));
  const body = applied(notation, { primitive }, parameters, bracedSigns, compares).text;
  const list = parameters.map((parameter) => parameter.text).join(', ');
  return atom(`each((${list}) => ${body}, ${texts})`);
}

function settingText(setting: Setting): string {
  return typeof setting === 'object' ? `[${setting.join(', ')}]` : String(setting);
}

function isOne({ data }: Tensor): boolean {
  return data.length > 1 && data.every((x) => Object.is(x, data[0]));
}

function number(value: number): Printed {
  const size = Math.abs(value);
  const isNegative = value < 0 || Object.is(value, -0);
  const text = size === Math.PI ? 'Math.PI' : size === Math.E ? 'Math.E' : String(size);
  return isNegative
    ? { text: `-${text}`, binds: 5, positive: text, constant: 'number' }
    : { ...atom(text), constant: 'number' };
}

function numbers(value: Tensor): string {
  return bracketed(value, ['[', ']'], (x) => number(x).text);
}

function javascriptFunction({ name, parameters, lines, results }: Routine): readonly string[] {
  const given = parameters.map(({ text }) => text).join(', ');
  const all = results.map(({ text }) => text).join(', ');
  return [
    `function ${name}(${given}) {`,
    ...lines.map((line) => indented(line, '  ')),
    `  return ${results.length === 1 ? all : `[${all}]`};`,
    '}',
  ];
}

/** A program in JavaScript, with the adjoint written out and all that it needs of arrays. */
export function javascriptProgram(outline: Outline): string {
  const whole = gradientOutline(outline);
  const code = writeCode(whole, javascriptLanguage, '_adjoint');
  const { inputs, outputs, main, routines } = code;
  const [first] = outputs;
  if (!first) return '';
  const bars = outputs.slice(outline.program.outputs.length);
  const wanted = inputs.filter((_, k) => typeof whole.adjoints[k] === 'string');
  const shown = (name: string, shape: readonly number[]) =>
    shape.length === 0 ? name : `JSON.stringify(nested(${name}))`;
  const results = outputs.map(({ name }) => name).join(', ');
  const body = [
    ...routines.map(javascriptFunction),
    javascriptFunction(main),
    [
      ...inputs.map(
        ({ name, value }) => `const ${name} = ${javascriptLanguage.constant(value).text};`,
      ),
      `const ${outputs.length === 1 ? results : `[${results}]`} = ${main.name}(${inputs.map(({ name }) => name).join(', ')});`,
      ...outputs
        .slice(0, outline.program.outputs.length)
        .map(({ name, shape }) => `console.log('${name} =', ${shown(name, shape)});`),
      ...wanted.map(({ name, shape }, k) => {
        const bar = bars[k]?.name ?? '';
        return `console.log('d${first.name}/d${name} =', ${shown(bar, shape)});`;
      }),
    ],
  ].map((part) => part.join('\n'));
  const needed = prelude.usedBy(body.join('\n'));
  return `${[...needed, ...body].join('\n\n')}\n`;
}
