import type { LinkPart } from '../../words/en/file';
import type { FileError } from '../schema/file-error';
import { refused } from '../schema/refused';

/** A link that no Wengert made. */
export function unreadable(part: LinkPart): FileError {
  return refused({ kind: 'unreadable link', part });
}
