import type { Code, CodeLanguage, NamedInput } from '../language';
import type { Outline } from '../outline';
import { type Differentiated, differentiated, numbersOf } from './gradients';
import {
  IMPORT_MATH,
  IMPORT_NUMPY,
  indented,
  pythonFile,
  pythonFunction,
  pythonWith,
} from './python-family';

/**
 * PyTorch's Python, in which parameters are those of a module.
 * @param words what else stands in the file, so that nothing else may be called so.
 */
export function pytorchWith(words = ''): CodeLanguage {
  return {
    ...pythonWith({
      column: 'pytorch',
      differentiates: true,
      words: `F Model model nn torch ${words}`,
      array: (numbers) => `torch.tensor(${numbers})`,
      // Functions of PyTorch take tensors alone.
      number: (text) => `torch.tensor(${text})`,
    }),
    inputText: ({ role }, name) => (role === 'parameter' ? `self.${name}` : name),
  };
}

const language = pytorchWith();

/** What a file with PyTorch imports, where it uses it. */
const PYTORCH_IMPORTS = [
  IMPORT_MATH,
  IMPORT_NUMPY,
  [/\btorch\b/, 'import torch'],
  [/\bF\./, 'import torch.nn.functional as F'],
  [/\bnn\./, 'from torch import nn'],
] as const;

/** A program for PyTorch, whose autograd differentiates it; with parameters it is a module. */
export function pytorchProgram(outline: Outline): string {
  const whole = differentiated(outline, language);
  const { code } = whole;
  const isModel = code.inputs.some(isParameter);
  return pythonFile(PYTORCH_IMPORTS, [
    code.isSingle ? [] : ['torch.set_default_dtype(torch.float64)'],
    ...code.routines.map(pythonFunction),
    isModel
      ? pytorchModule(code, { method: 'forward', parameters: code.inputs.filter(isParameter) })
      : pythonFunction(code.main),
    driver(whole, isModel),
  ]);
}

function isParameter({ input }: NamedInput): boolean {
  return input.role === 'parameter';
}

/** A module with these parameters of a program, and the program as a method of what else flows in. */
export function pytorchModule(
  { main, inputs }: Code,
  {
    method,
    parameters,
    start = (input) => `nn.Parameter(${pytorchTensor(input)})`,
  }: {
    readonly method: string;
    readonly parameters: readonly NamedInput[];
    /** What a parameter is to begin with. */
    readonly start?: (parameter: NamedInput) => string;
  },
): readonly string[] {
  const given = inputs.filter((input) => !isParameter(input));
  const body = pythonFunction({
    ...main,
    name: method,
    parameters: [
      { text: 'self', shape: [] },
      ...given.map(({ name, shape }) => ({ text: name, shape })),
    ],
  });
  return [
    'class Model(nn.Module):',
    '    def __init__(self):',
    '        super().__init__()',
    ...parameters.map((input) => indented(`self.${input.name} = ${start(input)}`, '        ')),
    '',
    ...body.map((line) => indented(line)),
  ];
}

/** An input's numbers as a tensor. */
export function pytorchTensor(input: NamedInput, requires = false): string {
  const { dtype } = input;
  const kind = dtype === null || dtype === 'float64' ? '' : `, dtype=torch.${dtype}`;
  return `torch.tensor(${numbersOf(input)}${kind}${requires ? ', requires_grad=True' : ''})`;
}

function driver(
  { code, wanted, flowing, isScalar }: Differentiated,
  isModel: boolean,
): readonly string[] {
  const { inputs, outputs, main } = code;
  const given = inputs.filter((input) => !(isModel && isParameter(input)));
  const args = given.map(({ name }) => name).join(', ');
  const [first] = outputs;
  if (!first) return [];
  return [
    ...given.map((input) => `${input.name} = ${pytorchTensor(input, wanted.includes(input))}`),
    ...(isModel ? ['model = Model()'] : []),
    `${outputs.map(({ name }) => name).join(', ')} = ${isModel ? 'model' : main.name}(${args})`,
    ...(flowing.length > 0 ? [`${first.name}${isScalar ? '' : '.sum()'}.backward()`] : []),
    '',
    ...outputs.map(({ name, shape }) => `print("${name} =", ${name}${shown(shape)})`),
    ...wanted.map((input) => {
      const value = `${isModel && isParameter(input) ? 'model.' : ''}${input.name}`;
      const derivative = flowing.includes(input) ? `${value}.grad` : `torch.zeros_like(${value})`;
      const text = input.shape.length === 0 ? `${derivative}.item()` : derivative;
      return `print("d${first.name}/d${input.name} =", ${text})`;
    }),
  ];
}

function shown(shape: readonly number[]): string {
  return shape.length === 0 ? '.item()' : '.detach()';
}
