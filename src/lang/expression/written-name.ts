import { isIdentifier } from '../../core/graph/graph';

/**
 * A name in a text, from a position on. The middle dot and the raised T, which identifiers may hold in
 * Unicode, are signs here.
 */
export const NAME = /(?!ᵀ)[\p{XID_Start}_](?:(?![·\u0387ᵀ])[\p{XID_Continue}′'])*[₀-₉]*[′']*/uy;

/** Whether a name can be written in a text just as it is. */
export function isWritable(name: string): boolean {
  NAME.lastIndex = 0;
  return (
    isIdentifier(name) &&
    name === name.normalize('NFC') &&
    NAME.exec(name)?.[0].length === name.length
  );
}
