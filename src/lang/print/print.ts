import { operationAt, type Program, shapeAt } from '../../core/program/program';
import { type Shape, sameShape } from '../../core/tensor/shape';
import { filled, type Tensor } from '../../core/tensor/tensor';
import { SHAPE_WORD } from '../grammar';
import { assignNames, needsDeclaration } from './assign-names';
import { type Calls, definitionsAt, NO_CALLS } from './calls';
import { expressionLanguage, tensorText } from './expression-language';
import { dependencies, sharingOf } from './sharing';
import { writeStatements } from './write-statements';

/**
 * A program as text with as few parentheses as possible, which `parse` reads as the same program:
 * `ln(x1) + x1*x2 - sin(x2)`, or `a = x*y; y = a + sin(a)` where values are shared or named. What no
 * output depends on is left out, and so are the values of inputs that are single numbers; the others
 * are declared, as `w = [0.1, 0.2]` when they are short, else by their shape: `X = input(4, 3)`. What an
 * input is for stands behind its name: `w: parameter`, `X: data = input(4, 3)`.
 */
export function printExpression(program: Program, calls: Calls = NO_CALLS): string {
  const { reachable, readers, assigned } = sharingOf(program, calls);
  const names = assignNames(program, assigned, functionsIn(calls));
  const inputs = [...names.inputs].flatMap(([i, name]) => (reachable[i] ? [name] : []));
  const taken = new Set([...inputs, ...names.outputs, ...names.assigned.values()]);
  const texts = writeStatements(expressionLanguage(taken), program, reachable, names, calls);
  const text = (statement: number) => texts.get(statement) as string;

  const lines = definitionsAt(calls, reachable).flatMap(({ text }) =>
    text === null ? [] : [text],
  );
  for (const { statement, value, role } of program.inputs) {
    const name = names.inputs.get(statement) as string;
    const shape = shapeAt(program, statement);
    const declares = isDeclared(name, shape);
    if (!reachable[statement] || !(declares || role)) continue;
    const head = role ? `${name}: ${role}` : name;
    lines.push(declares ? `${head} = ${declaration(shape, value)}` : head);
  }
  const declarations = lines.length;
  const dependenciesOf = dependencies(program, new Set(assigned), calls);
  program.outputs.forEach(({ statement }, k) => {
    const name = names.outputs[k] as string;
    for (const other of dependenciesOf(statement)) {
      lines.push(`${names.assigned.get(other)} = ${text(other)}`);
    }
    const value = names.assigned.get(statement);
    if (value === undefined) {
      // In parentheses a number is a constant; x = 2 would make an input of it.
      const isConstant = operationAt(program, statement) === 'constant';
      lines.push(`${name} = ${isConstant ? `(${text(statement)})` : text(statement)}`);
    } else if (value !== name) {
      lines.push(`${name} = ${value}`);
    } else if (readers[statement] !== 1) {
      // A value that is used is no output by its assignment; naming it once more makes it one.
      lines.push(name);
    }
  });
  const [output] = program.outputs;
  const only = program.outputs.length === 1 && lines.length === declarations + 1;
  if (output && only && names.outputs[0] === 'y') lines[declarations] = text(output.statement);
  return lines.join('; ');
}

/**
 * A function as text, `f(x) = x*sin(x)`, which `parse` reads as the same; null where it takes more than one
 * statement to say.
 * @param program what it computes: its inputs are the parameters.
 */
export function printFunction(
  name: string,
  program: Program,
  calls: Calls = NO_CALLS,
): string | null {
  const { reachable, assigned } = sharingOf(program, calls);
  const [output] = program.outputs;
  if (!output || assigned.length > 0) return null;
  const names = assignNames(program, [], new Set([...functionsIn(calls), name]));
  const language = expressionLanguage(new Set(names.inputs.values()));
  const text = writeStatements(language, program, reachable, names, calls).get(output.statement);
  const parameters = program.inputs.map(({ statement }) => names.inputs.get(statement));
  return `${name}(${parameters.join(', ')}) = ${text}`;
}

function functionsIn({ at }: Calls): ReadonlySet<string> {
  return new Set([...at.values()].map(({ name }) => name));
}

/** Whether the text of a program says what an input of it is; of a number it does so only for some names. */
export function isDeclared(name: string, shape: Shape): boolean {
  return shape.length > 0 || needsDeclaration(name);
}

/** Longer lists of numbers are left to the canvas. */
const LONGEST_VALUE = 60;

function declaration(shape: Shape, value: Tensor | undefined): string {
  const known = value && sameShape(value.shape, shape);
  if (shape.length === 0) return tensorText(known ? value : filled(shape, 1));
  const isTold = known && value.data.length <= 9 && value.data.some((x) => x !== 1);
  const text = isTold ? tensorText(value) : null;
  return text && text.length <= LONGEST_VALUE ? text : `${SHAPE_WORD}(${shape.join(', ')})`;
}
