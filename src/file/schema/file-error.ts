/** Something from outside that cannot be read. The message is one sentence: what is wrong, where, and what to do. */
export class FileError extends Error {
  override readonly name = 'FileError';
}

/** Where something was read from, as messages name it. */
export type Source = 'link' | 'file' | 'clipboard' | 'saved work';
