import { dtypes, isDtype } from '../../tensor/dtype';
import { ShapeError } from '../../tensor/shape';
import { type Tensor, toTensor } from '../../tensor/tensor';
import type { ConstantNode, InputNode } from '../graph';
import type { Findings } from './findings';

/** Brings in the value of an input, or reports that it is none. */
export function addInput(node: InputNode, findings: Findings): void {
  const { id, name, role } = node;
  const value = readValue(node.value);
  if (value && hasDtype(node, findings)) {
    const { builder, statementOf } = findings;
    const origin = { node: id };
    statementOf.set(id, builder.input(name, value.shape, value, origin, node.dtype, role));
  } else if (!value) {
    findings.report(node, { kind: 'input without tensor', name });
  }
}

/** The same of a constant. */
export function addConstant(node: ConstantNode, findings: Findings): void {
  const value = readValue(node.value);
  if (value && hasDtype(node, findings)) {
    const { builder, statementOf } = findings;
    statementOf.set(node.id, builder.constant(value, { node: node.id }, node.dtype));
  } else if (!value) findings.report(node, { kind: 'constant without tensor' });
}

/** Whether the dtype of a node, if it has one, is one that there is; reports what is none. */
function hasDtype(node: InputNode | ConstantNode, findings: Findings): boolean {
  if (node.dtype === undefined || isDtype(node.dtype)) return true;
  findings.report(node, { kind: 'no such dtype', given: String(node.dtype), known: dtypes });
  return false;
}

/** Arrays of numbers are long, and nobody changes them: each is read once. */
const readArrays = new WeakMap<object, Tensor>();

/** The tensor that a node holds; null of what is none. */
export function readValue(value: unknown): Tensor | null {
  const array = typeof value === 'object' && value !== null ? value : null;
  const known = array && readArrays.get(array);
  if (known) return known;
  try {
    const tensor = toTensor(value as number);
    if (array) readArrays.set(array, tensor);
    return tensor;
  } catch (error) {
    if (error instanceof ShapeError) return null;
    throw error;
  }
}
