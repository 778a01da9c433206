import { ShapeError } from '../../tensor/shape';
import { type Tensor, toTensor } from '../../tensor/tensor';
import type { ConstantNode, InputNode } from '../graph';
import type { Findings } from './findings';

/** Brings in the value of an input, or reports that it is none. */
export function addInput(node: InputNode, findings: Findings): void {
  const { id, name } = node;
  const value = readValue(node.value);
  if (value) {
    findings.statementOf.set(id, findings.builder.input(name, value.shape, value, { node: id }));
  } else {
    findings.report(node, { kind: 'input without tensor', name });
  }
}

/** The same of a constant. */
export function addConstant(node: ConstantNode, findings: Findings): void {
  const value = readValue(node.value);
  if (value) findings.statementOf.set(node.id, findings.builder.constant(value, { node: node.id }));
  else findings.report(node, { kind: 'constant without tensor' });
}

/** Arrays of numbers are long, and nobody changes them: each is read once. */
const readArrays = new WeakMap<object, Tensor>();

function readValue(value: unknown): Tensor | null {
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
