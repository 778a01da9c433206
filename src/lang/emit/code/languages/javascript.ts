import { atom } from '../../../print/precedence';
import type { CodeLanguage, Routine } from '../language';
import type { Outline } from '../outline';
import text from '../preludes/arrays.js?raw';
import { preludeOf } from '../preludes/prelude';
import { braced, isEven, signed, withAdjoint } from './braced';
import { bracketed, indented, wordsOf } from './python-family';

const prelude = preludeOf(text, /^export function (\w+)/m);

const WORDS =
  'abstract arguments async await boolean break byte case catch char class const continue debugger default delete do ' +
  'double else enum eval export extends false final finally float for from function get goto if implements import in ' +
  'instanceof int interface let long native new null of package private protected public return set short static super ' +
  'switch synchronized this throw throws transient true try typeof undefined var void volatile while with yield ' +
  'Array Boolean Infinity JSON Map Math NaN Number Object Set String Symbol console globalThis window document';

/** Functions that arithmetic of arrays goes by. */
const arithmetic: Readonly<Record<string, string>> = {
  add: 'add',
  addN: 'add',
  subtract: 'subtract',
  multiply: 'multiply',
  multiplyN: 'multiply',
  divide: 'divide',
};

const language: CodeLanguage = {
  ...braced({
    column: 'javascript',
    prelude,
    comparisons: { '<': '<', '<=': '<=', '>': '>', '>=': '>=', '==': '===', '!=': '!==' },
    ofArrays: (primitive, operands) => {
      const name = arithmetic[primitive];
      return name ? atom(`${name}(${operands.map((operand) => operand.text).join(', ')})`) : null;
    },
    each: (parameters, body, called, given) =>
      parameters.length === 1 && called !== null
        ? `each(${called}, ${given})`
        : `each((${parameters.join(', ')}) => ${body}, ${given})`,
    given: (written) => written,
    list: (numbers) => `[${numbers.join(', ')}]`,
    listOf: (texts) => `[${texts}]`,
  }),
  names: { taken: new Set([...wordsOf(WORDS), ...prelude.names]) },
  constant: (value) => {
    const { shape, data } = value;
    if (shape.length === 0) return number(data[0] as number);
    return isEven(value)
      ? atom(`full([${shape.join(', ')}], ${number(data[0] as number).text})`)
      : atom(`tensor(${bracketed(value, ['[', ']'], (x) => number(x).text)})`);
  },
  assigned: (names, written) => `const ${listed(names)} = ${written};`,
  routine: functionLines,
};

function number(value: number) {
  return signed(value, (size) =>
    size === Math.PI ? 'Math.PI' : size === Math.E ? 'Math.E' : String(size),
  );
}

/** One, or several in brackets. */
function listed(values: readonly { readonly text: string }[]): string {
  const all = values.map((value) => value.text).join(', ');
  return values.length === 1 ? all : `[${all}]`;
}

function functionLines({ name, parameters, lines, results }: Routine): readonly string[] {
  return [
    `function ${name}(${parameters.map((parameter) => parameter.text).join(', ')}) {`,
    ...lines.map((line) => indented(line, '  ')),
    `  return ${listed(results)};`,
    '}',
  ];
}

/** A program in JavaScript, with the adjoint written out and all that it needs of arrays. */
export function javascriptProgram(outline: Outline): string {
  const written = withAdjoint(outline, language);
  if (!written) return '';
  const { code, prints } = written;
  const { inputs, outputs, main, routines } = code;
  const given = inputs.map(({ name }) => name).join(', ');
  const results = outputs.map(({ name, shape }) => ({ text: name, shape }));
  const body = [
    ...routines.map(functionLines),
    functionLines(main),
    [
      ...inputs.map(({ name, value }) => `const ${name} = ${language.constant(value).text};`),
      language.assigned(results, `${main.name}(${given})`),
      ...prints.map(({ head, name, shape }) => {
        const shown = shape.length === 0 ? name : `JSON.stringify(nested(${name}))`;
        return `console.log('${head} =', ${shown});`;
      }),
    ],
  ].map((part) => part.join('\n'));
  return `${[...prelude.usedBy(body.join('\n')), ...body].join('\n\n')}\n`;
}
