import type { PrimitiveName } from '../../../core/primitives/table';
import {
  attributesAt,
  operandsAt,
  operationAt,
  type Program,
  primitiveAt,
  shapeAt,
} from '../../../core/program/program';
import type { PythonLibrary } from '../../../core/rule/frameworks';
import { atom, type Printed } from '../../print/precedence';
import { constantInPython, inPython } from './python-language';

/** Writes values in Python, in terms of those that have a name just now. */
export class Writer {
  private readonly names = new Map<number, string>();

  constructor(
    private readonly program: Program,
    private readonly library: PythonLibrary,
  ) {}

  /** From here on a value stands by this name. */
  call(statement: number, name: string): void {
    this.names.set(statement, name);
  }

  /** The same for a value that has no name yet: another name holds it still. */
  callIfNew(statement: number, name: string): void {
    if (!this.names.has(statement) && primitiveAt(this.program, statement)) {
      this.names.set(statement, name);
    }
  }

  /** A name stands for something else from here on. */
  forget(statement: number, name: string): void {
    if (this.names.get(statement) === name) this.names.delete(statement);
  }

  /** @throws EmitError where Python has no function for something in it. */
  write(statement: number): Printed {
    const { program, library } = this;
    const name = this.names.get(statement);
    if (name !== undefined) return atom(name);
    const constant = program.constants.get(statement);
    if (constant) return constantInPython(library, constant);
    const operands = operandsAt(program, statement);
    return inPython(
      library,
      operationAt(program, statement) as PrimitiveName,
      operands.map((operand) => this.write(operand)),
      operands.map((operand) => shapeAt(program, operand)),
      attributesAt(program, statement),
    );
  }
}
