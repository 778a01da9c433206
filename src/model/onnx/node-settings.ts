import type { Dtype } from '../../core/tensor/dtype';
import type { Tensor } from '../../core/tensor/tensor';
import { ModelError } from '../model-error';
import type { NodeReader, NodeReading } from '../opened/reading';

/** The attributes of a node of ONNX, and what it is. */
export interface NodeSettings {
  readonly operator: string;
  /** Of the set of operators that the model is written in. */
  readonly version: number;
  /** How many outputs are asked for. */
  readonly outputs: number;
  has(name: string): boolean;
  int(name: string, otherwise: number): number;
  ints(name: string): readonly number[] | null;
  float(name: string, otherwise: number): number;
  text(name: string, otherwise: string): string;
  tensor(name: string): { readonly known: Tensor; readonly dtype: Dtype | null } | null;
}

export type Reading = NodeReading<NodeSettings>;
export type Reader = NodeReader<NodeSettings>;
export type Readers = Readonly<Record<string, Reader>>;

/** An attribute that asks for what is not read. */
export function notRead(setting: string): ModelError {
  return new ModelError({ kind: 'setting not read', setting });
}

/** Whole numbers that older sets of operators have as an attribute and newer ones as an operand. */
export function wholes(n: Reading, name: string, at: number): readonly number[] | null {
  return n.settings.ints(name) ?? (n.has(at) ? n.known(at) : null);
}
