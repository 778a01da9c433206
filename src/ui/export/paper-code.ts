import encodeQR from 'qr';

/** Of longer links a code would be too fine for any printer and camera. */
const MOST_CHARACTERS = 1700;
/** A longer link is typed by nobody, and fills a sheet. */
export const LONGEST_PRINTED = 600;

/** A link as a code for cameras; null where it is too long for one. */
export function codeOf(link: string): readonly (readonly boolean[])[] | null {
  return link.length <= MOST_CHARACTERS ? encodeQR(link, 'raw', { ecc: 'low', border: 1 }) : null;
}
