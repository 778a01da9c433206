/** A form in which something leaves the app. */
export interface Emitter<Subject> {
  readonly id: string;
  /** Names the form to people, as in “Copy as LaTeX”. */
  readonly label: string;
  /** Says for what it is good, beside the label. */
  readonly detail: string;
  /** Of a file that holds it, without the dot before it. */
  readonly extension: string;
  readonly mediaType: string;
  /** Writes it; at once, or when what is needed for that is loaded. */
  write(subject: Subject): Emitted | Promise<Emitted>;
}

/** What an emitter writes: text, or the bytes of a file. */
type Emitted = string | Uint8Array<ArrayBuffer>;
