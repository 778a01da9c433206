import type { ConstantNode, GraphNode } from '../core/graph/graph';
import { primitives } from '../core/primitives/table';
import { extentsOf } from '../core/tensor/tensor';
import { listedName } from '../lang/derivative-name';
import { bracketed } from '../words/notation';
import type { Derived } from './derived';

/** What kind of node it is, in words. */
export function operatorOf(node: GraphNode): string {
  if (node.kind === 'primitive') {
    const { symbol, label } = primitives[node.primitive];
    return /^[\p{Lu}\p{Ll}]{2,}\d*$/u.test(symbol) ? symbol : `${label} ${symbol}`;
  }
  if (node.kind === 'constant') return 'constant';
  return `${node.kind} ${listedName(node.name)}`;
}

/** A node in as few words as tell it from others: `ln, v1`, `input x1`. */
export function shortLabel(derived: Derived, node: GraphNode): string {
  if (node.kind === 'input' || node.kind === 'output') return operatorOf(node);
  if (node.kind === 'constant') return `constant ${valueText(node)}`;
  const statement = derived.checked.statementOf.get(node.id);
  const subscript = statement === undefined ? undefined : derived.subscripts[statement];
  const name = node.name ?? (subscript === undefined ? 'not wired completely' : `v${subscript}`);
  return `${operatorOf(node)}, ${name}`;
}

/** A node in one word, where what it is is said beside it or is known: `v1`, `x1`, `3`. */
export function briefName(derived: Derived, node: GraphNode): string {
  if (node.kind === 'constant') return valueText(node);
  if (node.name !== undefined) return listedName(node.name);
  const statement = derived.checked.statementOf.get(node.id);
  const subscript = statement === undefined ? undefined : derived.subscripts[statement];
  return subscript === undefined ? operatorOf(node) : `v${subscript}`;
}

/** A number, or the extents of an array: `of shape [2, 3]`. */
function valueText({ value }: ConstantNode): string {
  const extents = extentsOf(value);
  return extents.length === 0 ? String(value) : `of shape ${bracketed(extents)}`;
}

/** What an operand port is called where a node has several; null where there is nothing to tell apart. */
export function operandName(node: GraphNode, index: number): string | null {
  if (node.kind !== 'primitive') return null;
  const { operands, variadic } = primitives[node.primitive];
  if (variadic) return `operand ${index + 1}`;
  return operands.length > 1 ? `operand ${operands[index] ?? index + 1}` : null;
}
