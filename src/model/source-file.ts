/** A file that a model is read from. */
export interface SourceFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}
