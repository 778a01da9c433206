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

const language: CodeLanguage = {
  ...pythonWith({
    column: 'pytorch',
    differentiates: true,
    words: 'F Model model nn torch',
    array: (numbers) => `torch.tensor(${numbers})`,
    // Functions of PyTorch take tensors alone.
    number: (text) => `torch.tensor(${text})`,
  }),
  inputText: ({ role }, name) => (role === 'parameter' ? `self.${name}` : name),
};

const IMPORTS = [
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
  return pythonFile(IMPORTS, [
    code.isSingle ? [] : ['torch.set_default_dtype(torch.float64)'],
    ...code.routines.map(pythonFunction),
    isModel ? model(code) : pythonFunction(code.main),
    driver(whole, isModel),
  ]);
}

function isParameter({ input }: NamedInput): boolean {
  return input.role === 'parameter';
}

/** A module whose parameters are those of the program. */
function model({ main, inputs }: Code): readonly string[] {
  const given = inputs.filter((input) => !isParameter(input));
  const forward = pythonFunction({
    ...main,
    name: 'forward',
    parameters: [
      { text: 'self', shape: [] },
      ...given.map(({ name, shape }) => ({ text: name, shape })),
    ],
  });
  return [
    'class Model(nn.Module):',
    '    def __init__(self):',
    '        super().__init__()',
    ...inputs
      .filter(isParameter)
      .map((input) => indented(`self.${input.name} = nn.Parameter(${tensor(input)})`, '        ')),
    '',
    ...forward.map((line) => indented(line)),
  ];
}

function tensor(input: NamedInput, requires = false): string {
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
    ...given.map((input) => `${input.name} = ${tensor(input, wanted.includes(input))}`),
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
