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

/** “v₁ = ln(v₋₁): the natural logarithm of 2 is 0.693.” */
export function primalSentence(medium: Medium, evaluation: Evaluation, step: PrimalStep): string {
  const place = writePlace(medium, evaluation.program, step.statement, 'primal', '').text;
  const value = writeTensor(medium, step.value).text;
  switch (step.kind) {
    case 'input': {
      const name = medium.primal({ name: step.name });
      return `${place} = ${name}: the input ${name} is ${value}.`;
    }
    case 'statement':
      return statementSentence(medium, evaluation, step);
    case 'output': {
      const name = medium.primal({ name: step.name });
      return `${name} = ${place}: the output ${name} is ${value}.`;
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
    const verdict = step.value.data[0] === 1 ? 'holds' : 'does not hold';
    return `${head}: ${shown.join(` ${row.symbol} `)} ${verdict}, which makes ${value}.`;
  }
  if (operation === 'where' && step.value.shape.length === 0) {
    const [condition, then, otherwise] = shown;
    const isZero = condition === '0' || condition === '−0';
    const chosen = isZero ? otherwise : then;
    return `${head}: the condition is ${condition}${isZero ? '' : ', not 0'}, so the choice falls on ${chosen}.`;
  }
  if (row && shown.length === 1 && text !== 'infix' && !row.variadic) {
    return `${head}: the ${nounOf(row, program, statement)} of ${shown[0]} is ${value}.`;
  }
  if (operation === 'minimum' || operation === 'maximum') {
    return `${head}: the ${row?.label} of ${shown.join(' and ')} is ${value}.`;
  }
  const numbers = writeTerm(medium, term, (place) => number(place.statement)).text;
  return `${head}: ${numbers} = ${value}.`;
}

/** “natural logarithm”; of a reduction, with the axes it is over: “sum over axis 0”. */
function nounOf(row: Primitive, program: Program, statement: number): string {
  const { noun, label } = row;
  if (typeof noun !== 'object') return noun ?? label;
  const axis = settingAt(attributesAt(program, statement), 'axis');
  if (axis === undefined) return `${noun.over} of all elements`;
  const axes = (typeof axis === 'number' ? [axis] : axis).map((x) => String(x).replace('-', '−'));
  return `${noun.over} over ${axes.length === 1 ? 'axis' : 'axes'} ${axes.join(' and ')}`;
}
