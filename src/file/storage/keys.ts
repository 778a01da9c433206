const HEAD = 'head ';

/** Where heads stand, all of them one after the other. */
export const heads = HEAD;
export const headKey = (id: string) => `${HEAD}${id}`;
export const idOfHead = (key: string) => key.slice(HEAD.length);

/** Where all that is of one document stands but its head. */
export const partsOf = (id: string) => `graph ${id} `;
export const baseKey = (id: string, base: number) => `${partsOf(id)}base ${base}`;
export const pieceKey = (id: string, base: number, k: number) =>
  `${partsOf(id)}piece ${base} ${counted(k)}`;
export const undoKey = (id: string, base: number) => `${partsOf(id)}undo ${base}`;
export const logKey = (id: string, n: number) => `${partsOf(id)}log ${counted(n)}`;
/** Where it stands that somebody took the turn to write a document. */
export const turnKey = (id: string, turn: number) => `${partsOf(id)}turn ${counted(turn)}`;
export const versionPrefix = (id: string) => `${partsOf(id)}version `;

/** Where copies stand that can't be read. */
export const unreadable = 'unreadable ';

/** So that keys come in the order of the numbers. */
export const counted = (n: number) => String(n).padStart(12, '0');
