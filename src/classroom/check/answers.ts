import { type PrimitiveName, primitives } from '../../core/primitives/table';
import { operandsAt, operationAt } from '../../core/program/program';
import { fromTensor, item, type Tensor } from '../../core/tensor/tensor';
import { formatNumber } from '../../lang/number';
import { numberOf } from '../sweep/quantity';
import { type Asked, appliedOf, type Field } from './asked';
import { isFireable } from './order';

/** The right answer of each field, in words and digits. */
export function rightAnswers(asked: Asked, digits: number): readonly string[] {
  return asked.fields.map((field) => rightAnswer(asked, field, digits));
}

function rightAnswer({ setting, run, mode, names }: Asked, field: Field, digits: number): string {
  const { program } = setting;
  switch (field.form) {
    case 'number':
      return written(numberOf(run, field.quantity) as Tensor, digits);
    case 'operator':
      return primitives[operationAt(program, field.statement) as PrimitiveName].symbol;
    case 'node': {
      const { statement, position } = field;
      if (position >= 0) return names[operandsAt(program, statement)[position] as number] ?? '';
      return appliedOf(program)
        .filter((each) => isFireable(program, statement, each))
        .map((each) => names[each])
        .join(' or ');
    }
    case 'line':
      return String(field.bug.wrong + 1);
    case 'order': {
      const order = appliedOf(program).filter(
        (each) => mode === 'forward' || run.adjoints[each] !== null,
      );
      return (mode === 'reverse' ? order.reverse() : order).map((each) => names[each]).join(', ');
    }
  }
}

function written(number: Tensor, digits: number): string {
  if (number.shape.length === 0) return formatNumber(item(number), digits);
  const rounded = number.data.map((each) => Number(each.toFixed(digits)));
  return JSON.stringify(fromTensor({ ...number, data: rounded }));
}
