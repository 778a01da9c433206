import { primitiveAt } from '../../core/program/program';
import type { Derived } from '../../document/derived';
import type { Cause } from '../../study/compare/theirs';
import { listed } from '../../words/en/grammar';

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
      return 'The sweep should begin with 1 there.';
    case 'overwritten':
      return (
        `It is used ${cause.uses} times, and only what came from ${value(cause.by)} is there: ` +
        'each use must add to it, with += and not =.'
      );
    case 'too early':
      return (
        `It is what ${value(cause.by)} passes on before all of its own has arrived, or more than once: ` +
        'go back in the reverse of the order in which values were made, each once.'
      );
    case 'stale':
      return (
        `${digits(cause.left)} was there before, from an earlier backward: ` +
        'set derivatives to 0 before the next one.'
      );
    case 'missing':
      return `What flows back through ${value(cause.by)} does not arrive.`;
    case 'rule':
      return (
        `Its only use is ${value(cause.by)}: the rule there gives ${digits(cause.theirs)} ` +
        `for the local derivative, which is ${digits(cause.ours)}.`
      );
    case 'rules':
      return cause.by.length === 0
        ? 'Nothing that was differentiated depends on it.'
        : `One of the rules of its uses gives something else: ${listed(cause.by.map(value))}.`;
  }
}
