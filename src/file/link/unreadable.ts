import { FileError } from '../schema/file-error';

/** A link that no Wengert made. @param what completes "it has …". */
export function unreadable(what: string): FileError {
  return new FileError(`This link can’t be opened because it has ${what}; ask for a new one.`);
}
