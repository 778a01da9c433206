import type { DrawnGraph } from './drawn-graph';

/** Where a node is drawn: which row, counted from what it is made of, and where in it from the left. */
export interface Level {
  readonly row: number;
  readonly column: number;
}

/** Rows and columns for a small picture: what a node points to is above it, near to it. */
export function levels({ nodes }: DrawnGraph): readonly Level[] {
  const rows = nodes.map(() => 0);
  nodes.forEach(({ to }, k) => {
    rows[k] = to.reduce((most, at) => Math.max(most, (rows[at] as number) + 1), 0);
  });
  // What begins stands right above the first that reads it.
  nodes.forEach(({ to }, k) => {
    if (to.length > 0) return;
    const readers = nodes.flatMap((node, reader) =>
      node.to.includes(k) ? [rows[reader] as number] : [],
    );
    if (readers.length > 0) rows[k] = Math.min(...readers) - 1;
  });
  const centres = nodes.map((_, k) => k);
  const placed: Level[] = nodes.map((_, k) => ({ row: rows[k] as number, column: 0 }));
  for (let row = 0; row <= Math.max(0, ...rows); row++) {
    const here = nodes.flatMap((_, k) => (rows[k] === row ? [k] : []));
    const near = (k: number) => {
      const { to } = nodes[k] as DrawnGraph['nodes'][number];
      return to.length === 0
        ? (centres[k] as number)
        : to.reduce((sum, at) => sum + (centres[at] as number), 0) / to.length;
    };
    const ordered = here.map((k) => ({ k, at: near(k) })).sort((a, b) => a.at - b.at);
    ordered.forEach(({ k }, column) => {
      centres[k] = column - ordered.length / 2;
      placed[k] = { row, column };
    });
  }
  return placed;
}
