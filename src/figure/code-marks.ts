import type { Mark, Picture } from './picture';

/** A code of square modules as a picture, each run of dark ones as one bar. */
export function codePicture(modules: readonly (readonly boolean[])[], module: number): Picture {
  const marks: Mark[] = [];
  modules.forEach((row, r) => {
    for (let from = 0; from < row.length; from++) {
      if (!row[from]) continue;
      let to = from + 1;
      while (row[to]) to++;
      marks.push({
        kind: 'box',
        x: from * module,
        y: r * module,
        width: (to - from) * module,
        // Else printers leave hair lines between rows.
        height: module * 1.03,
        radius: 0,
        fill: 'ink',
        stroke: null,
      });
      from = to;
    }
  });
  const size = modules.length * module;
  return { width: size, height: size, marks };
}
