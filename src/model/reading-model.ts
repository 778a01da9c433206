import { readingOnnx } from './onnx/read-onnx';
import type { OpenedModel } from './opened/opened-model';

/** A file that a model is read from. */
export interface SourceFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Reads a model some nodes at a time, and yields what share of it is read. @throws ModelError */
export type ModelReader = Generator<number, OpenedModel, undefined>;

/** What reads a model that these files are; null where they are none. */
export function readerOf(files: readonly SourceFile[]): (() => ModelReader) | null {
  const [file] = files;
  if (!file) return null;
  if (/\.onnx$/i.test(file.name)) return () => readingOnnx(file.bytes);
  return null;
}
