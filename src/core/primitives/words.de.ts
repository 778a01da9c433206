import type { RowWords } from '../rule/row-words';
import { onArrays } from './arrays-words.de';
import { onNumbers } from './numbers-words.de';
import type { PrimitiveName } from './table';

/** What German says of primitives. */
export const wording: Readonly<Record<PrimitiveName, RowWords>> = { ...onNumbers, ...onArrays };
