import { callable } from '../expression/functions';
import { instead } from '../expression/mend';
import { choices } from './latex-choices';
import { dotBefore, dropComma, isArray, LatexCursor, type Pieces, placed } from './latex-cursor';
import { environmentOf } from './latex-environments';
import { reciprocalOf, signOf } from './latex-signs';
import type { LatexToken } from './latex-tokens';
import {
  ACCENTS,
  ASKS,
  BOLD,
  CONDITIONAL,
  DELIMITED,
  FONTS,
  FUNCTIONS,
  JOINS,
  LETTERS,
  OPENS,
  OTHERWISE,
} from './latex-vocabulary';
import { type Piece, refusedThere } from './translation';

/** Reads LaTeX as our language: letters in a row are a product, and a function takes what it stands before. */
export class LatexReader extends LatexCursor {
  private isBold = false;
  /** Whether a name has just been read, so that parentheses are those of a call. */
  private isCalled = false;
  /** Whether something is transposed, so that capital letters beside each other are matrices. */
  private readonly turns = this.tokens.some(({ text }) => /^\\(?:top|intercal|mathsf)$/.test(text));

  statements(): Pieces {
    const pieces = this.sequence([]);
    const end = this.peek();
    if (end.kind !== 'end') throw refusedThere(end, { kind: 'unknown command', text: end.text });
    return pieces;
  }

  /** Values and signs up to one of some tokens, which is left. */
  private sequence(stops: readonly string[]): Pieces {
    const pieces: Piece[] = [];
    let left: Pieces = [];
    let valued = false;
    let term = 0;
    for (;;) {
      const token = this.peek();
      if (valued && /^\\(?:bmod|mod|pmod)$/.test(token.text)) {
        this.at++;
        pieces.splice(term, 0, placed(token, 'mod('));
        pieces.push(placed(token, ', '), ...this.value(), placed(token, ')'));
        continue;
      }
      if (token.kind === 'end' || stops.includes(token.text)) return pieces;
      const { word, count, isWhole } = this.wordHere();
      const joins = valued && isWhole ? JOINS.get(word) : undefined;
      const sign = joins ?? signOf(token);
      if (sign !== null) {
        this.at += joins ? count : 1;
        if (sign === '; ') dropComma(pieces);
        if (sign !== '') pieces.push({ ...placed(token, sign) });
        if (sign !== '') valued = false;
        if (!/^ [*/] $/.test(sign)) term = pieces.length;
        continue;
      }
      const spaced = token.text === '\\,';
      if (spaced) {
        this.at++;
        if (this.peek().kind === 'end' || stops.includes(this.peek().text)) continue;
        if (signOf(this.peek()) !== null) continue;
      }
      const before = this.isBold;
      this.isBold = false;
      const value = this.value();
      // Whether f(x) is a call is for our language to say.
      const called =
        /^[\p{L}_]/u.test(value[0]?.text ?? '') && value.length === 1 && this.peek().text === '(';
      const areBold = before && this.isBold;
      const isMatrix =
        pieces.at(-1)?.text === '.T' ||
        (spaced && areBold) ||
        (this.turns && isArray(left) && isArray(value));
      // The dot between two vectors is their product.
      if (areBold && !valued && this.at > 1 && dotBefore(this.tokens, token)) {
        pieces.splice(-1, 1, placed(token, ' @ '));
      }
      if (valued) pieces.push(placed(token, isMatrix ? ' @ ' : '*'));
      pieces.push(...value);
      left = value;
      valued = !called;
      this.isCalled = called;
    }
  }

  /** A value with its powers. */
  private value(): Pieces {
    const from = this.peek();
    const pieces = [...this.atom()];
    for (;;) {
      const token = this.peek();
      if (token.text === '[' && this.isBold) {
        this.at++;
        pieces.push(placed(token, '['), ...this.sequence([']']));
        pieces.push(placed(this.peek(), ']'));
        this.expect(']');
        continue;
      }
      if (/^[⁻⁰¹²³⁴-⁹]+$/.test(token.text)) {
        this.at++;
        pieces.push(placed(token, token.text));
        continue;
      }
      if (token.text !== '^') return pieces;
      this.refuseLayer(from);
      this.at++;
      if (this.isTransposition(this.isBold)) pieces.push(placed(token, '.T'));
      else pieces.push(placed(token, '^('), ...this.argument(), placed(token, ')'));
      if (this.peek().text === '^') throw refusedThere(from, { kind: 'dialect of two readings' });
    }
  }

  /** What a command takes: a group, or one token. */
  private argument(): Pieces {
    if (this.peek().text !== '{') {
      this.partDigit();
      return this.atom();
    }
    this.at++;
    const pieces = this.sequence(['}']);
    if (pieces.length === 0) throw refusedThere(this.peek(), { kind: 'dialect value missing' });
    this.expect('}');
    return pieces;
  }

  private atom(): Pieces {
    return this.depth.deeper(this.peek(), () => this.atomHere());
  }

  private atomHere(): Pieces {
    const token = this.next();
    const { text, kind } = token;
    if (kind === 'number') return this.number(token);
    if (text === '{') {
      if (this.peek().text === '}') {
        this.at++;
        return this.atom();
      }
      this.at--;
      return this.group(token, this.argument());
    }
    if (Object.hasOwn(OPENS, text)) return this.delimited(token);
    const spelled = kind === 'letter' ? this.spelled(token) : null;
    if (spelled) return this.call({ ...token, to: this.peek(-1).to }, spelled);
    if (text === 'd') this.refuseDifferential(token);
    if (kind === 'letter' || LETTERS.has(text)) return this.name(token, LETTERS.get(text) ?? text);
    const called = FUNCTIONS.get(text);
    if (called !== undefined) return this.call(token, called);
    if (FONTS.has(text)) return this.styled(token);
    switch (text) {
      case '\\frac':
      case '\\dfrac':
      case '\\tfrac':
      case '\\cfrac':
        return this.fraction(token);
      case '\\sqrt':
        return this.root(token);
      case '\\underbrace':
      case '\\overbrace': {
        const inner = this.argument();
        // What stands beside the brace is a remark.
        if (/^[_^]$/.test(this.peek().text)) {
          this.at++;
          this.argument();
        }
        return this.group(token, inner);
      }
      case '\\pm':
      case '\\mp':
        throw refusedThere(token, { kind: 'unknown command', text });
      case '\\infty':
        return [placed(token, 'inf')];
      case '\\sum':
        return this.call(token, 'sum');
      case '\\prod':
        return this.call(token, 'prod');
    }
    const accent = ACCENTS.get(text);
    if (accent !== undefined) return this.accented(token, accent);
    const asked = ASKS.get(text);
    if (asked !== undefined) throw refusedThere(token, { kind: asked });
    const environment = /^\\begin\s*\{(\w+)\*?\}/.exec(text)?.[1];
    if (environment !== undefined) return this.environment(token, environment);
    if (kind === 'command') throw refusedThere(token, { kind: 'unknown command', text });
    throw refusedThere(token, { kind: 'dialect value missing' });
  }

  private group(token: LatexToken, inner: Pieces): Pieces {
    return [placed(token, '('), ...inner, placed(token, ')')];
  }

  /** \mathbf{X}, \mathrm{loss}, \operatorname{softmax}(x) */
  private styled(font: LatexToken): Pieces {
    const opens = this.peek().text === '{';
    if (opens) this.at++;
    let word = '';
    let last = this.peek();
    do {
      last = this.next();
      if (last.kind === 'end')
        throw refusedThere(last, { kind: 'dialect unclosed', expected: '}' });
      if (last.text !== '}' && last.text !== '{') {
        word += LETTERS.get(last.text) ?? last.text.replace(/^\\(?=[_&#%])/, '');
      }
    } while (opens && last.text !== '}');
    const token = { ...font, text: word, to: last.to };
    const isCall =
      this.peek().text === '(' ||
      this.peek().text === '_' ||
      font.text.startsWith('\\operatorname');
    if (CONDITIONAL.test(word) && !isCall) {
      throw refusedThere(token, { kind: 'condition behind' });
    }
    if (callable(word).length > 0 && isCall && [...word].length > 1) return this.call(token, word);
    // An upright d makes a differential of the letter behind it, which is one quantity.
    const of = word === 'd' && font.text !== '\\mathbf' ? this.peek() : null;
    if (of && of.text !== 'd' && (of.kind === 'letter' || LETTERS.has(of.text))) {
      this.at++;
      return this.name({ ...token, to: of.to }, `d${LETTERS.get(of.text) ?? of.text}`);
    }
    const named = this.name(token, word === 'NaN' ? 'nan' : word);
    this.isBold = BOLD.has(font.text);
    return named;
  }

  private fraction(token: LatexToken): Pieces {
    if (this.isDerivative()) {
      throw refusedThere(token, { kind: 'derivative written' }, this.differentiated(token));
    }
    const over = this.argument();
    const under = this.argument();
    const sign = (text: string) => placed(token, text);
    return [sign('(('), ...over, sign(')/('), ...under, sign('))')];
  }

  private root(token: LatexToken): Pieces {
    const sign = (text: string) => placed(token, text);
    if (this.peek().text !== '[') return [sign('sqrt('), ...this.argument(), sign(')')];
    this.at++;
    const degree = this.sequence([']']);
    this.expect(']');
    return [sign('('), ...this.argument(), sign(')^(1/('), ...degree, sign('))')];
  }

  private delimited(open: LatexToken): Pieces {
    const close = OPENS[open.text] ?? ')';
    const bar = close === '|' || close === '\\vert';
    const ends = bar ? ['|', '\\vert'] : [close];
    const isCall = this.isCalled && open.text === '(';
    this.isCalled = false;
    const inner = this.sequence(ends);
    const end = this.next();
    if (!ends.includes(end.text))
      throw refusedThere(end, { kind: 'dialect unclosed', expected: close });
    const called = DELIMITED.get(open.text);
    if (called === 'norm(' && this.peek().text === '_') this.normOrder(open, end);
    if (called !== undefined) return [placed(open, called), ...inner, placed(end, ')')];
    const isList = inner.some(({ text }) => text === ', ');
    if (open.text === '\\{' && inner.some(({ text }) => text === ':')) return choices(inner, open);
    return isList && !isCall
      ? [placed(open, '['), ...inner, placed(end, ']')]
      : [placed(open, '('), ...inner, placed(end, ')')];
  }

  /** \sin(x), \sin^2 x, \sin 2x, \operatorname{softmax}_{\mathrm{axis}=0}(x) */
  private call(token: LatexToken, called: string): Pieces {
    let name = called;
    let settings: Pieces = [];
    let power: Pieces = [];
    let logBase: Pieces | null = null;
    for (;;) {
      const next = this.peek();
      if (next.text === '_') {
        this.at++;
        const below = this.argument();
        const base = below.map(({ text }) => text).join('');
        if (/^(?:sum|prod)$/.test(called) && !/^[a-z]{2,}\s*=/.test(base)) {
          throw refusedThere(token, { kind: 'over an index' });
        }
        if (base.includes('='))
          settings = [
            placed(next, ', '),
            ...below.map((p) => ({ ...p, text: p.text.replace(' = ', '=') })),
          ];
        else if (name === 'log') {
          const isKnown = /^(?:2|10)$/.test(base);
          name = base === 'e' ? 'ln' : isKnown ? `log${base}` : name;
          if (name === 'log') logBase = below;
        } else throw refusedThere(next, { kind: 'unknown command', text: `${token.text}_` });
      } else if (next.text === '^') {
        this.at++;
        power = this.argument();
        if (power[0]?.text.startsWith('-')) throw this.inverse(token, called, next);
      } else break;
    }
    const inner = /^(?:\(|\\\{)$/.test(this.peek().text) ? this.operands() : this.run(token);
    const sign = (text: string) => placed(token, text);
    const [before = `${name}(`, after = ')'] = reciprocalOf(name);
    const applied = logBase
      ? [sign('(ln('), ...inner, sign(')/ln('), ...logBase, sign('))')]
      : [sign(before), ...inner, ...settings, sign(after)];
    return power.length === 0 ? applied : [...applied, sign('^('), ...power, sign(')')];
  }

  private operands(): Pieces {
    const close = OPENS[this.next().text] ?? ')';
    const inner = this.sequence([close]);
    this.expect(close);
    return inner;
  }

  /** \tan^{-1} is the inverse function to some, and one over the function to others. */
  private inverse(token: LatexToken, called: string, raised: LatexToken): Error {
    const range = { from: token.from, to: this.peek(-1).to };
    const isUnder = this.tokens[this.tokens.indexOf(raised) - 2]?.text === '/';
    const isArc = callable(`a${called}`).length > 0;
    // A letter right behind the name would be part of it.
    const apart = this.peek().from === range.to ? ' ' : '';
    const named = (text: string) => instead(range, `${text}${apart}`, text);
    return refusedThere(raised, { kind: 'dialect of two readings' }, [
      ...(isArc ? [named(`\\arc${called}`)] : []),
      ...(isUnder ? [] : [named(`1/${token.text}`)]),
    ]);
  }

  /** What a function without parentheses takes: factors up to a sign, a parenthesis or another function. */
  private run(token: LatexToken): Pieces {
    const pieces: Piece[] = [];
    for (;;) {
      const next = this.peek();
      const isFunction = FUNCTIONS.has(next.text) || next.text === '\\operatorname';
      const ends =
        next.kind === 'end' ||
        signOf(next) !== null ||
        /^(?:[)\]}(]|\\,|\\right.*|\\end\b.*)$/s.test(next.text);
      if (ends || (isFunction && pieces.length > 0)) break;
      if (pieces.length > 0) pieces.push(placed(next, '*'));
      pieces.push(...this.value());
    }
    const end = this.peek();
    if (pieces.length === 0) throw refusedThere(end, { kind: 'dialect value missing' });
    const follows = end.text === '/' && !FUNCTIONS.has(this.peek(1).text);
    if (!follows && end.text !== '(') return pieces;
    const first = this.tokens[this.tokens.indexOf(token) + 1] ?? end;
    const mends = this.twoReadings(token.text, first, end);
    throw refusedThere({ ...token, to: end.to }, { kind: 'dialect of two readings' }, mends);
  }

  /** Rows and cells up to the end of an environment. */
  private environment(begin: LatexToken, name: string): Pieces {
    const end = new RegExp(`^\\\\end\\s*\\{${name}\\*?\\}`);
    const isEnd = () => end.test(this.peek().text);
    const stops = [
      '&',
      '\\\\',
      this.tokens.find(({ text }, k) => k > this.at && end.test(text))?.text ?? '',
    ];
    const rows: Pieces[][] = [[]];
    while (!isEnd()) {
      const token = this.peek();
      const { word, count, isWhole } = this.wordHere();
      if (name === 'cases' && CONDITIONAL.test(word)) {
        this.at += count;
        if (OTHERWISE.test(word)) rows.at(-1)?.push([placed(token, 'otherwise')]);
        if (isWhole) continue;
        // The condition stands in the text: \text{if $x > 0$}.
        const condition = this.sequence(['}']);
        this.expect('}');
        if (!OTHERWISE.test(word)) rows.at(-1)?.push(condition);
        continue;
      }
      if (token.kind === 'end')
        throw refusedThere(begin, { kind: 'dialect unclosed', expected: `\\end{${name}}` });
      if (token.text === '&') this.at++;
      else if (token.text === '\\\\') {
        this.at++;
        rows.push([]);
      } else {
        const cell = [...this.sequence(stops)];
        if (this.peek().text !== '&' || name === 'cases') dropComma(cell);
        rows.at(-1)?.push(cell);
      }
    }
    const last = this.next();
    return environmentOf(
      name,
      rows.filter((row) => row.length > 0),
      { begin, last },
    );
  }
}
