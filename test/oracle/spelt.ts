import type { Without } from '../../src/core/rule/frameworks';
import type { Notation } from '../../src/core/rule/primitive';

/** An application as a Python expression of the operands x[0], x[1] … @throws Error where there is none. */
export function applicationOf(notation: Notation | Without, count: number): string {
  const x = Array.from({ length: count }, (_, k) => `x[${k}]`);
  switch (notation.kind) {
    case 'infix':
      return x.join(` ${notation.operator} `);
    case 'prefix':
      return notation.operator + x[0];
    case 'call':
      return `${notation.name}(${x.join(', ')})`;
    case 'form':
      return notation.template.replace(/#(\d+)/g, (_, place) => x[Number(place) - 1] as string);
    case 'without':
      throw new Error(notation.why);
  }
}
