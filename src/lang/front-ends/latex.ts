import { refuseHead } from '../expression/function-head';
import { instead } from '../expression/mend';
import { closing } from '../expression/operand-text';
import { sourceOf } from '../expression/source';
import { limit, sumOverIndex } from '../expression/sums-and-limits';
import type { FrontEnd } from '../read/front-end';
import { askedOf } from './latex-asks';
import { indexOf } from './latex-cursor';
import { LatexReader } from './latex-reader';
import { type Piece, readTranslated, refusedThere } from './translation';

/** LaTeX for math mode, as people write it and as it is copied from here: `\frac{x}{y} + \sin x_2`. */
export const latex = {
  id: 'latex',
  label: 'LaTeX',
  recognises: (text) =>
    /\\(?:[A-Za-z]{2}|[|,;:!])|[_^]\{|\\\([\s\S]*\\\)|\\\[[\s\S]*\\\]/.test(text) ||
    /^\s*\$[^$]+\$[\s.,]*$/.test(text),
  read: (text: string, known?: ReadonlySet<string>) =>
    /[\\$]/.test(text)
      ? readTranslated(statementsOf(text), text.length, { known, times: ' \\cdot ' })
      : readTranslated(unbraced(text), text.length, { known, sameNames: true }),
} satisfies FrontEnd;

/** Commands as a program’s text holds them: \\\\frac. */
const ESCAPED =
  /(?<!\\)\\\\(?:frac|sqrt|left|right|cdot|times|sin|cos|tan|exp|ln|log|text|mathrm|sum|int|pi|theta|alpha|beta|sigma|mu|lambda|partial)(?![A-Za-z])/;

/** Refuses commands whose backslashes are doubled, all of them. @throws ParseError */
function refuseEscaped(text: string): void {
  const found = ESCAPED.exec(text);
  if (!found || /(?<!\\)(?:\\\\)*\\(?!\\)/.test(text)) return;
  const written = text.replaceAll('\\\\', '\\');
  throw refusedThere({ from: found.index, to: found.index + 2 }, { kind: 'doubled backslash' }, [
    instead({ from: 0, to: text.length }, written, written.trim().slice(0, 40)),
  ]);
}

/** Our language, but for braces around what is raised or lowered: x^{2} + a_{12}. */
function unbraced(text: string): readonly Piece[] {
  refuseHead(sourceOf(text));
  const pieces: Piece[] = [];
  const ends: string[] = [];
  for (let at = 0; at < text.length; at++) {
    const index =
      /^_(?:(\d)(?![\p{L}\p{N}_])|\{\s*(-?[\p{L}\p{N}_]+(?:\s*[-+,]\s*[\p{L}\p{N}_]+)*)\s*\})/u.exec(
        text.slice(at),
      );
    const place = { from: at, to: at + 1 };
    if (index) {
      const to = at + index[0].length;
      const name = indexOf(`${index[1] ?? index[2]}`.replace(/\s/g, ''), text[at - 1] ?? '');
      pieces.push({ text: name, from: at, to });
      at = to - 1;
    } else if (/^\^\{[([](?:\d+|[a-z])[)\]]\}/.test(text.slice(at))) {
      // The (1) of w^{(1)} counts layers to some.
      const to = text.indexOf('}', at) + 1;
      const number = /\d+|[a-z]/.exec(text.slice(at))?.[0];
      throw refusedThere({ from: at, to }, { kind: 'dialect of two readings' }, [
        instead({ from: at, to }, `_${number}`, `…_${number}`),
        instead({ from: at, to }, `^${number}`, `…^${number}`),
      ]);
    } else if (text.startsWith('_{', at)) {
      const to = Math.max(at + 2, closing(text, at + 1) + 1);
      throw refusedThere({ from: at, to }, { kind: 'unknown command', text: text.slice(at, to) });
    } else if (text[at] === '{' && text[at - 1] === '^') {
      ends.push(')');
      pieces.push({ ...place, text: '(' });
    } else if (text[at] === '{' || text[at] === '}') {
      const isOpen = text[at] === '{';
      if (isOpen) ends.push('}');
      pieces.push({ ...place, text: isOpen ? '{' : (ends.pop() ?? '}') });
    } else pieces.push({ ...place, text: text[at] as string });
  }
  return pieces;
}

/** A row of a trace: the statement, and the value of an input behind it. */
const ROW = /^[ \t]*\$([^$]*)\$[ \t]*&[ \t]*\$=([^$]*)\$/gm;

/** What marks a text as code in a chat. */
const FENCES = /^\s*```\w*[ \t]*\n|```\s*$/g;

function statementsOf(typed: string): readonly Piece[] {
  refuseEscaped(typed);
  // All places are kept.
  const text = typed.replace(FENCES, (fence) => ' '.repeat(fence.length));
  const source = sourceOf(text);
  const asked = limit(source) ?? sumOverIndex(source) ?? askedOf(text);
  if (asked) throw asked;
  const rows = [...text.matchAll(ROW)];
  if (rows.length === 0 || !text.includes('\\begin{tabular}')) {
    return new LatexReader(text).statements();
  }
  return rows.flatMap((row): readonly Piece[] => {
    const from = row.index + row[0].indexOf('$') + 1;
    const statement = row[1] ?? '';
    const to = from + statement.length;
    // All places are kept, since what is before a statement is blank to its reader.
    const reader = new LatexReader(' '.repeat(from) + statement);
    const value = /^\s*(-?[\d.]+(?: \\cdot 10\^\{-?\d+\})?)\s*$/.exec(row[2] ?? '')?.[1];
    const isInput = /^\s*v_(?:\d|\{-?\d+\})\s*=\s*[^=]*$/.test(statement) && value !== undefined;
    const name = statement.slice(statement.indexOf('=') + 1);
    const isName = isInput && /^\s*\\?[A-Za-z{}\\]+(?:_(?:\w|\{[^}]*\}))?\s*$/.test(name);
    const given = isName
      ? new LatexReader(`${' '.repeat(to - name.length)}${name} = ${value}`).statements()
      : [];
    const end = { text: '; ', from: to, to };
    const kept = given.map((piece) => ({
      ...piece,
      from: Math.min(piece.from, to),
      to: Math.min(piece.to, to),
    }));
    return [...kept, ...(given.length > 0 ? [end] : []), ...reader.statements(), end];
  });
}
