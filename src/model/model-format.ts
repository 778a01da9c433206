import type { ModelChoices, ModelSource } from './written-model';

/** A file of a model that is written; a model may be of several. */
interface ModelFile {
  /** What its name ends in, after the title and a dot; or the whole name. */
  readonly extension: string;
  readonly mediaType: string;
  readonly content: Uint8Array<ArrayBuffer> | string;
}

/** A form in which a graph leaves the app as a model. */
export interface ModelFormat {
  readonly id: string;
  /** Names the form to people. */
  readonly label: string;
  /** Says for what it is good, beside the label. */
  readonly detail: string;
  /** Whether its numbers are float32, whatever they are here. */
  readonly single?: true;
  /** @throws ModelError that names what can't be written, and where. */
  write(source: ModelSource, choices: ModelChoices): WrittenModel;
}

/** A model as it is saved, and what is to know of it. */
export interface WrittenModel {
  readonly files: readonly ModelFile[];
  /** Nodes that compute something. */
  readonly operators: number;
  /** Kinds of operators that ONNX Runtime has for float32 numbers alone. */
  readonly singleOnly: readonly string[];
}
