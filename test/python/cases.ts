/** A program, and what it prints. */
export interface Case {
  readonly title: string;
  readonly program: string;
  readonly prints: string;
  /** The graph, where the case says it, after a second `==>`. */
  readonly graph?: string;
}

/** The cases of a file of `test/fixtures/programs`. */
export function casesOf(text: string): Case[] {
  return text
    .split(/^===== /m)
    .slice(1)
    .map((part) => {
      const [title = '', ...lines] = part.split('\n');
      const [program = '', rest = ''] = lines.join('\n').split('\n==>\n');
      const [prints = '', graph] = rest.split('\n==> ');
      return { title, program, prints, ...(graph !== undefined && { graph: graph.trim() }) };
    });
}
