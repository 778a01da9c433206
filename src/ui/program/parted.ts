import { primitiveAt } from '../../core/program/program';

import type { Tensor } from '../../core/tensor/tensor';
import type { Derived } from '../../document/derived';
import { shapeText } from '../../lang/array/tensor-text';
import type { Cause, TheirDerivative } from '../../study/compare/theirs';
import { wording } from './words';

/** A number to six digits. */
function digits(x: number): string {
  return String(Number(x.toPrecision(6))).replace('-', '−');
}

/** Elements of an array that are written in a row of the table. */
const WRITTEN = 4;

/** A derivative in a row of the table: a number, or the first of an array with its shape. */
export function derivativeText({ shape, data }: Tensor): string {
  if (shape.length === 0) return digits(data[0] as number);
  const first = [...data.subarray(0, WRITTEN)].map(digits).join(' ');
  return `${shapeText(shape)} ${first}${data.length > WRITTEN ? ' …' : ''}`;
}

/** In what a derivative of theirs and ours are not the same: where in an array, or in their shapes. */
export function partedInWords({ theirs, ours, element }: TheirDerivative): string {
  if (element === null)
    return wording.theProgramHasShape(shapeText(theirs.shape), shapeText(ours.shape));
  const [a, b] = [theirs, ours].map(({ data }) => digits(data[element] as number)) as [
    string,
    string,
  ];
  if (ours.shape.length === 0) return wording.theProgramHasAD(a, b);
  return wording.theProgramHasADAt(`[${indicesOf(ours.shape, element).join(', ')}]`, a, b);
}

/** Where an element of an array stands, counted from 0 as in Python. */
function indicesOf(shape: Tensor['shape'], element: number): readonly number[] {
  let rest = element;
  return shape
    .toReversed()
    .map((extent) => {
      const index = rest % extent;
      rest = Math.floor(rest / extent);
      return index;
    })
    .reverse();
}

/** What a value is called: its name in the program, or its place on the tape. */
export function nameOf({ checked, subscripts }: Derived, statement: number): string {
  const { program } = checked;
  const input = program.inputs.find((each) => each.statement === statement);
  const output = program.outputs.find((each) => each.statement === statement);
  const name = program.names.get(statement) ?? input?.name ?? output?.name;
  const place = `v${subscripts[statement] ?? ''}`.replace('-', '−');
  return name === undefined ? place : `${name} (${place})`;
}

/** Why a derivative may be another, as sentences. */
export function causeInWords(derived: Derived, cause: Cause): string {
  const value = (statement: number) => {
    const row = primitiveAt(derived.checked.program, statement);
    return row ? `${nameOf(derived, statement)}, ${row.label}` : nameOf(derived, statement);
  };
  switch (cause.kind) {
    case 'seed':
      return wording.theSweepShouldBeginWith;
    case 'shape':
      return wording.itHasToHaveThe;
    case 'transposed':
      return wording.rowsStandWhereColumns(cause.by.map(value));
    case 'times':
      return wording.allOfItIsTimes(digits(cause.factor), cause.by.map(value));
    case 'overwritten':
      return wording.itIsUsedTimesAnd(cause.uses, value(cause.by)) + wording.eachUseMustAddTo;
    case 'too early':
      return wording.itIsWhatPassesOn(value(cause.by)) + wording.goBackInTheReverse;
    case 'stale':
      return wording.wasThereBeforeFromAn(digits(cause.left)) + wording.setDerivativesToBeforeThe;
    case 'missing':
      return wording.whatFlowsBackThroughDoes(value(cause.by));
    case 'rule':
      return (
        wording.itsOnlyUseIsThe(value(cause.by), digits(cause.theirs)) +
        wording.forTheLocalDerivativeWhich(digits(cause.ours))
      );
    case 'rules':
      return cause.by.length === 0
        ? wording.nothingThatWasDifferentiated
        : wording.oneOfTheRulesOf(cause.by.map(value));
  }
}
