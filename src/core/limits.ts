/** How many nodes a graph takes, wherever it comes from. */
export const MOST_NODES = 50_000;

/** Characters that the title of a document takes. */
export const LONGEST_TITLE = 200;
