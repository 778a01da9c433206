import { primitives } from '../../primitives/table';
import { ArgumentError } from '../../program/argument-error';
import { inferShape } from '../../program/inference';
import { type Attributes, NO_ATTRIBUTES } from '../../rule/attributes';
import { type Shape, ShapeError } from '../../tensor/shape';
import type { PrimitiveNode } from '../graph';
import { unfitOperand } from '../unfit-operand';
import type { Findings } from './findings';
import { neededPorts } from './ports';

/**
 * Appends the statement of a primitive whose operands all have theirs. One that is incomplete is
 * passed over; one whose operands do not fit is reported. Returns the statement, or null.
 */
export function addStatement(node: PrimitiveNode, findings: Findings): number | null {
  const { builder, statementOf } = findings;
  const operands: number[] = [];
  for (const id of node.operands) {
    const statement = id === null ? undefined : statementOf.get(id);
    if (statement !== undefined) operands.push(statement);
  }
  if (operands.length < neededPorts(node)) return null;
  try {
    const origin = { node: node.id };
    const statement = builder.apply(node.primitive, operands, attributesOf(node), origin);
    statementOf.set(node.id, statement);
    return statement;
  } catch (error) {
    if (error instanceof ShapeError && error.problem) {
      const { problem, place } = error;
      const shapes = operands.map((operand) => builder.shapeOf(operand));
      const port = unfitOperand(primitives[node.primitive], shapes, attributesOf(node));
      const settings = settingsToBlame(node, shapes);
      findings.report(node, { kind: 'unfit operands', problem, place, settings }, port);
    } else if (error instanceof RangeError) {
      const cause = error instanceof ArgumentError ? error.problem : error.message;
      findings.report(node, { kind: 'impossible statement', cause });
    } else throw error;
    return null;
  }
}

function attributesOf(node: PrimitiveNode): Attributes {
  const { attributes: specs } = primitives[node.primitive];
  if (!specs) return node.attributes ?? NO_ATTRIBUTES;
  return {
    ...Object.fromEntries(
      specs.flatMap((spec) => (spec.default === null ? [] : [[spec.name, spec.default]])),
    ),
    ...node.attributes,
  };
}

/** What is set is to blame where the operands would do without it. */
function settingsToBlame(node: PrimitiveNode, shapes: readonly Shape[]): readonly string[] {
  const set = Object.keys(node.attributes ?? {});
  return set.length > 0 && fits(node, shapes) ? set : [];
}

/** Whether a primitive takes operands of these shapes when nothing of it is set. */
function fits(node: PrimitiveNode, shapes: readonly Shape[]): boolean {
  try {
    inferShape(primitives[node.primitive], shapes, attributesOf({ ...node, attributes: {} }));
    return true;
  } catch (error) {
    if (error instanceof ShapeError) return false;
    throw error;
  }
}
