import { attributesAt, operationAt, type Program, primitiveAt } from '../../core/program/program';
import { settingAt } from '../../core/rule/attributes';
import type { Primitive } from '../../core/rule/primitive';
import { valueAt } from '../../core/sweep/evaluate';
import { statementTerm } from '../../core/trace/local';
import type { Evaluation } from '../../core/trace/trace';
import type { Medium } from '../medium/medium';
import type { PrimalStep } from '../term/cells';
import { inSymbols, writePlace } from '../term/symbols';
import { writeTensor } from '../term/write-tensor';
import { writeTerm } from '../term/write-term';
import { wording } from './words';

/** “v₁ = ln(v₋₁): the natural logarithm of 2 is 0.693.” */
export function primalSentence(medium: Medium, evaluation: Evaluation, step: PrimalStep): string {
  const place = writePlace(medium, evaluation.program, step.statement, 'primal', '').text;
  const value = writeTensor(medium, step.value).text;
  switch (step.kind) {
    case 'input': {
      const name = medium.primal({ name: step.name });
      return wording.input(place, name, value);
    }
    case 'statement':
      return statementSentence(medium, evaluation, step);
    case 'output': {
      const name = medium.primal({ name: step.name });
      return wording.output(place, name, value);
    }
  }
}

function statementSentence(
  medium: Medium,
  { program, values }: Evaluation,
  step: PrimalStep,
): string {
  const { statement } = step;
  const term = statementTerm(program, statement);
  const name = writePlace(medium, program, statement, 'primal', '').text;
  const head = `${name} = ${inSymbols(medium, program, term, '').text}`;
  const value = writeTensor(medium, step.value).text;
  const number = (i: number) => writeTensor(medium, valueAt(program, values, i));
  const operands = term.kind === 'apply' ? term.operands : [];
  const shown = operands.map((x) => writeTerm(medium, x, (place) => number(place.statement)).text);
  const row = primitiveAt(program, statement);
  const text = row?.text.kind;
  const operation = operationAt(program, statement);
  if (row?.group === 'Comparison' && step.value.shape.length === 0) {
    const holds = step.value.data[0] === 1;
    return wording.comparison(head, shown.join(` ${row.symbol} `), holds, value);
  }
  if (operation === 'where' && step.value.shape.length === 0) {
    const [condition = '', then = '', otherwise = ''] = shown;
    const isZero = condition === '0' || condition === '−0';
    const chosen = isZero ? otherwise : then;
    return wording.choice(head, condition, isZero, chosen);
  }
  if (row && shown.length === 1 && text !== 'infix' && !row.variadic) {
    return wording.applied(head, nounOf(row, program, statement), shown[0] ?? '', value);
  }
  if (row && (operation === 'minimum' || operation === 'maximum')) {
    return wording.extreme(head, nounOf(row, program, statement), shown, value);
  }
  const numbers = writeTerm(medium, term, (place) => number(place.statement)).text;
  return `${head}: ${numbers} = ${value}.`;
}

/** “natural logarithm”; of a reduction, with the axes it is over: “sum over axis 0”. */
function nounOf(row: Primitive, program: Program, statement: number): string {
  const { noun, label } = row;
  if (typeof noun !== 'object') return noun ?? label;
  const axis = settingAt(attributesAt(program, statement), 'axis');
  if (axis === undefined) return wording.ofAllElements(noun.over);
  const axes = (typeof axis === 'number' ? [axis] : axis).map((x) => String(x).replace('-', '−'));
  return wording.overAxes(noun.over, axes);
}
