import { ProgramBuilder } from '../../core/program/builder';
import {
  attributesAt,
  operandsAt,
  operationAt,
  type Program,
  shapeAt,
} from '../../core/program/program';

/**
 * The same program with every shared value computed anew wherever it is used, as a formula in which
 * nothing has a name must. It is as long as `expressionSize` says of `expanded`, so ask that first.
 */
export function writtenOut(program: Program): Program {
  const builder = new ProgramBuilder(program.convention);
  const leaves = new Map<number, number>();
  for (const { name, statement, value } of program.inputs) {
    leaves.set(statement, builder.input(name, shapeAt(program, statement), value));
  }
  const write = (root: number): number => {
    const pending = [{ statement: root, ready: false }];
    const done: number[] = [];
    for (let next = pending.pop(); next; next = pending.pop()) {
      const { statement, ready } = next;
      const operands = operandsAt(program, statement);
      const constant = program.constants.get(statement);
      const leaf = leaves.get(statement);
      if (leaf !== undefined) done.push(leaf);
      else if (constant) done.push(builder.constant(constant));
      else if (ready) {
        const copied = done.splice(done.length - operands.length);
        const attributes = attributesAt(program, statement);
        done.push(builder.apply(operationAt(program, statement), copied, attributes));
      } else {
        pending.push({ statement, ready: true });
        // The last on top is visited first, so the operands are left in order on `done`.
        for (const operand of operands.toReversed()) {
          pending.push({ statement: operand, ready: false });
        }
      }
    }
    return done[0] as number;
  };
  for (const { name, statement } of program.outputs) builder.output(name, write(statement));
  return builder.build();
}
