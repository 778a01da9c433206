import type { PrimitiveName } from '../../core/primitives/table';
import { attributesAt, operandsAt, operationAt, type Program } from '../../core/program/program';
import type { PrintedNames } from './assign-names';
import { type Calls, NO_CALLS } from './calls';
import { atom, type Language, type Printed, writeApplication } from './precedence';

/**
 * The right-hand side of every statement that is reachable, where the values that have an assignment
 * stand by their names. Works in program order, so it calls itself for nothing however deep the program is.
 */
export function writeStatements(
  language: Language,
  program: Program,
  reachable: Uint8Array,
  names: PrintedNames,
  calls: Calls = NO_CALLS,
): ReadonlyMap<number, string> {
  const written = new Map<number, Printed>();
  const shown = (i: number): Printed => {
    const name = names.assigned.get(i);
    return name === undefined ? (written.get(i) as Printed) : atom(name);
  };
  const write = (i: number): Printed => {
    const input = names.inputs.get(i);
    if (input !== undefined) return atom(input);
    const constant = program.constants.get(i);
    if (constant) return language.constant(constant);
    const called = calls.at.get(i);
    if (called) {
      const given = called.given.map((x) => shown(x).text);
      return atom(`${called.name}(${given.join(', ')})`);
    }
    const primitive = operationAt(program, i) as PrimitiveName;
    const operands = operandsAt(program, i).map(shown);
    return writeApplication(language, primitive, operands, attributesAt(program, i));
  };
  for (let i = 0; i < program.length; i++) if (reachable[i]) written.set(i, write(i));
  return new Map([...written].map(([i, { text }]) => [i, text]));
}
