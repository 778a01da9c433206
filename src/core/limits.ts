/** How many nodes a graph takes, wherever it comes from. */
export const MOST_NODES = 50_000;
