import { readingOnnx } from './onnx/read-onnx';
import type { OpenedModel } from './opened/opened-model';
import type { SourceFile } from './source-file';
import { readingGraphDef, readingGraphText } from './tensorflow/read-graph-def';
import { isGraphModel, readingGraphModel } from './tensorflow/read-graph-model';

/** Reads a model some nodes at a time, and yields what share of it is read. @throws ModelError */
export type ModelReader = Generator<number, OpenedModel, undefined>;

/** A form in which models come: what their main file is, and how it is read with those beside it. */
interface ModelSourceForm {
  is(file: SourceFile): boolean;
  read(file: SourceFile, others: readonly SourceFile[]): ModelReader;
}

const forms: readonly ModelSourceForm[] = [
  { is: ({ name }) => /\.onnx$/i.test(name), read: ({ bytes }) => readingOnnx(bytes) },
  { is: ({ name }) => /\.pb$/i.test(name), read: ({ bytes }) => readingGraphDef(bytes) },
  { is: ({ name }) => /\.pbtxt$/i.test(name), read: ({ bytes }) => readingGraphText(bytes) },
  {
    is: ({ name, bytes }) => /\.json$/i.test(name) && isGraphModel(new TextDecoder().decode(bytes)),
    read: readingGraphModel,
  },
];

/** What reads a model that these files are; null where they are none. */
export function readerOf(files: readonly SourceFile[]): (() => ModelReader) | null {
  for (const { is, read } of forms) {
    const main = files.find(is);
    if (main) {
      const others = files.filter((file) => file !== main);
      return () => read(main, others);
    }
  }
  return null;
}
