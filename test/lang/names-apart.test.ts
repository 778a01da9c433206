/** No two names of a document print alike: in nodes, in the table, in formulas, in LaTeX, CSV, text and links. */
import { describe, expect, it } from 'vitest';
import { check } from '../../src/core/graph/check';
import { type Graph, isIdentifier } from '../../src/core/graph/graph';
import { trace } from '../../src/core/index';
import { latexFormula } from '../../src/lang/emit/formula';
import { parse } from '../../src/lang/expression/parse';
import { spelledIn } from '../../src/lang/medium/spelled';
import { latexName, mathName, namesToSpell } from '../../src/lang/name';
import { printExpression } from '../../src/lang/print/print';
import { traceToCsv, traceToLatex, traceToMarkdown } from '../../src/lang/table/trace-table';
import { decodeLink, encodeLink } from '../file/graphs';
import { snapshotOf } from '../file/snapshots';

/** Letters and words that look like others: Greek, accents composed or not, scripts, ligatures, cases. */
const STEMS = [
  ...['x', 'X', 'v', 'alpha', 'α', 'Α', 'A', 'a', 'ß', 'ss', 'ẞ', 'é', 'e\u0301', 'e', 'ℋ', 'H'],
  ...[
    'ｘ',
    '𝑥',
    'ϕ',
    'φ',
    'phi',
    'ϵ',
    'ε',
    'epsilon',
    'µ',
    'μ',
    'mu',
    'y′',
    'ŷ',
    'y\u0302',
    'ﬁ',
    'fi',
  ],
  ...[
    'ı',
    'i',
    'ſ',
    's',
    'Å',
    'A\u030a',
    '\u212b',
    'к',
    'k',
    'о',
    'o',
    'ο',
    'Ω',
    '\u2126',
    'Omega',
  ],
];
const ENDS = ['', '1', '_1', '__1', '_12', '_1_2', '_alpha', '_α', '_ß', '1′', '_1′', '_'];
const NAMES = [
  ...new Set(STEMS.flatMap((stem) => ENDS.map((end) => stem + end))),
  ...['∂y_∂x', '∂y_∂x1', '∂y_∂x_1', '∂2y_∂x1∂x2', '∂y_∂x12', '∂y_∂x_1∂x2'],
].filter(isIdentifier);

/** Letters that are printed differently though they are one to NFKC. */
const TWO_FORMS = 'ϵϑϰϕϱϖ';

/** A text as the eye takes it: one letter for all forms of it, upright words of either font alike. */
function seen(text: string): string {
  const letters = [...text].map((c) => (TWO_FORMS.includes(c) ? c : c.normalize('NFKC')));
  return letters.join('').normalize('NFC').replaceAll('\\textrm', '\\mathrm');
}

function look(name: string, isSpelled: boolean): string {
  const { base, subscript, primes } = mathName(name, isSpelled);
  return seen(JSON.stringify([base, subscript, primes]));
}

describe('two names of a document', () => {
  it('look different, whichever they are, and differ in LaTeX', () => {
    const alike: string[] = [];
    NAMES.forEach((a, k) => {
      for (const b of NAMES.slice(k + 1)) {
        const spelled = namesToSpell([a, b]);
        const ways = [look, (name: string, is: boolean) => seen(latexName(name, false, is))];
        if (ways.some((way) => way(a, spelled.has(a)) === way(b, spelled.has(b)))) {
          alike.push(`${a} and ${b}`);
        }
      }
    });
    expect(NAMES.length).toBeGreaterThan(400);
    expect(alike).toEqual([]);
  });

  it.each([
    ['µ', 'μ', 'µ#B5'],
    ['e\u0301', 'é', 'e\u0301#301'],
    ['Α', 'A', 'Α#391'],
    ['о', 'o', 'о#43E'],
    ['ﬁ', 'fi', 'ﬁ#FB01'],
    ['x_1', 'x1', 'x_1'],
    ['alpha', 'α', 'alpha'],
  ])('stand as they are spelled where they have to: %s beside %s', (name, other, shown) => {
    expect([...namesToSpell([name, other])]).toEqual([name]);
    expect(mathName(name, true).base).toBe(shown);
  });

  const pairs: readonly (readonly [string, string])[] = [
    ['x1', 'x_1'],
    ['x_1', 'x__1'],
    ['alpha', 'α'],
    ['alpha_1', 'α1'],
    ['ß', 'ss'],
    ['ß', 'ẞ'],
    ['é', 'e\u0301'],
    ['ŷ', 'y\u0302'],
    ['µ', 'μ'],
    ['μ', 'mu'],
    ['A', 'Α'],
    ['a', 'A'],
    ['ϕ', 'φ'],
    ['φ', 'phi'],
    ['ϵ', 'ε'],
    ['H', 'ℋ'],
    ['x', 'ｘ'],
    ['x', '𝑥'],
    ['fi', 'ﬁ'],
    ['Å', '\u212b'],
    ['Ω', '\u2126'],
    ['∂y_∂x1', '∂y_∂x_1'],
    ['x_1_2', 'x_12'],
    ['x1′', 'x′_1'],
    ['loss', 'Loss'],
  ];

  it.each(pairs)('are kept and told apart in whatever is printed of them: %s, %s', async (a, b) => {
    const graph: Graph = {
      nodes: [
        { kind: 'input', id: 'n1', name: a, value: 2 },
        { kind: 'input', id: 'n2', name: b, value: 3 },
        { kind: 'primitive', id: 'n3', primitive: 'subtract', operands: ['n1', 'n2'] },
        { kind: 'output', id: 'n4', name: 'out', operands: ['n3'] },
      ],
    };
    const { program } = check(graph);
    const spelled = spelledIn(program);
    expect(look(a, spelled.has(a))).not.toBe(look(b, spelled.has(b)));

    const style = { notation: 'prime', digits: 3 } as const;
    const run = trace(program);
    for (const table of [traceToCsv, traceToMarkdown, traceToLatex]) {
      const shown = table(run, style);
      // Each of the two rows of inputs has a name of its own.
      const rows = shown.matchAll(/v(?:_\{-1\}|_0|₋₁|₀) = ([^$|&\n]+)/gu);
      const names = [...rows].map(([, name = '']) => seen(name.trim()));
      expect(new Set(names.slice(0, 2)).size).toBe(2);
    }
    const [, left, right] = /= (.+?) - (.+)$/.exec(seen(latexFormula(program))) ?? [];
    expect(left).not.toBe(right);

    const again = parse(printExpression(program));
    expect(new Set(again.inputs.map(({ name }) => name)).size).toBe(2);

    const opened = await decodeLink(await encodeLink(snapshotOf(graph)));
    const kept = opened.document.graph.nodes.flatMap((node) =>
      node.kind === 'input' ? [node.name] : [],
    );
    expect(kept).toEqual([a, b]);
  });
});
