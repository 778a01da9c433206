import { isIdentifier } from '../../core/graph/graph';
import { sourceOf } from './source';

/**
 * A name in a text, from a position on. The middle dot and raised letters, which identifiers may hold in
 * Unicode, are signs here, but for those of derivatives, `∂2y_∂x1∂x2`, which nothing else looks like.
 */
export const NAME =
  /∂[\p{XID_Continue}′∂∇]+_∂[\p{XID_Continue}′∂]+|(?![ᵀⁿⁱˣʸᵏᵗᵃᵇᵐᵖ])[\p{XID_Start}_](?:(?![·\u0387\u30fb\uff65ᵀⁿⁱˣʸᵏᵗᵃᵇᵐᵖ])[\p{XID_Continue}′'])*[₀-₉]*[′']*/uy;

/** Whether a name can be written in a text just as it is. */
export function isWritable(name: string): boolean {
  NAME.lastIndex = 0;
  return (
    isIdentifier(name) &&
    sourceOf(name).seen === name &&
    name === name.normalize('NFC') &&
    NAME.exec(name)?.[0].length === name.length
  );
}
