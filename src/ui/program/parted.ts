import { primitiveAt } from '../../core/program/program';
import type { Derived } from '../../document/derived';
import type { Cause } from '../../study/compare/theirs';
import { wording } from './words';

/** A number to six digits. */
export function digits(x: number): string {
  return String(Number(x.toPrecision(6))).replace('-', '−');
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
