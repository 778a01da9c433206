import type { Dtype } from '../../core/tensor/dtype';
import type { Tensor } from '../../core/tensor/tensor';
import { ModelError } from '../model-error';
import type { NodeReader, NodeReading } from '../opened/reading';

/** The attributes of a node of TensorFlow. */
export interface NodeSettings {
  has(name: string): boolean;
  flag(name: string, otherwise: boolean): boolean;
  int(name: string, otherwise: number): number;
  ints(name: string): readonly number[] | null;
  float(name: string, otherwise: number): number;
  text(name: string, otherwise: string): string;
  texts(name: string): readonly string[];
  /** Undefined where it says none. */
  dtype(name: string): Dtype | null | undefined;
  tensor(name: string): { readonly known: Tensor; readonly dtype: Dtype | null } | null;
}

export type Reading = NodeReading<NodeSettings>;
export type Reader = NodeReader<NodeSettings>;
export type Readers = Readonly<Record<string, Reader>>;

/** An attribute that asks for what is not read. */
export function notRead(setting: string): ModelError {
  return new ModelError({ kind: 'setting not read', setting });
}

/** All operands as values of the graph. */
export function all(n: Reading): readonly number[] {
  return Array.from({ length: n.count }, (_, at) => n.x(at));
}

/** Whole numbers that are known while the model is read. */
export function whole(numbers: readonly number[]) {
  return {
    known: { shape: [numbers.length], data: Float64Array.from(numbers) },
    dtype: 'int32' as const,
  };
}
