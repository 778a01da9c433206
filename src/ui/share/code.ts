/** A link of more characters makes a code that cameras at the back of a room can't read. */
export const MOST_CHARACTERS = 1000;

/** A code as a drawing: its extent in modules, and an SVG path of all that are dark. */
export interface DrawnCode {
  readonly size: number;
  readonly path: string;
}

/** Draws modules, row by row, each run of dark ones as one bar. */
export function codeOf(modules: readonly (readonly boolean[])[]): DrawnCode {
  let path = '';
  modules.forEach((row, y) => {
    for (let x = 0; x < row.length; x++) {
      if (!row[x]) continue;
      const from = x;
      while (row[x + 1]) x++;
      path += `M${from} ${y}h${x + 1 - from}v1H${from}z`;
    }
  });
  return { size: modules.length, path };
}
