import { primitives } from '../../core/primitives/table';
import { binding } from '../grammar';
import type { Left, Reading } from './reading';
import { refused } from './refused';
import type { Instruction } from './statement';
import type { Token } from './token';

const binds: Readonly<Record<string, number>> = {
  if: binding.choice,
  or: binding.disjunction,
  and: binding.conjunction,
};

/**
 * A word of Python where a sign may stand: `a if c else b`, `c and d`. Such a word is no name there;
 * elsewhere it is, and so it is where the text assigns to it.
 */
export function conditionWord(reading: Reading): { word: string; binds: number } | null {
  const { kind, text, from } = reading.peek();
  if (kind !== 'name' || reading.declared.has(text) || !Object.hasOwn(binds, text)) return null;
  return from > reading.behind().to ? { word: text, binds: binds[text] ?? 0 } : null;
}

/** Reads on from such a word, with what stands before it already read. @throws ParseError */
export function readConditionWord(reading: Reading, left: Left, word: string): void {
  const token = reading.peek();
  reading.at++;
  if (word === 'if') {
    const value = reading.code.splice(left.code);
    reading.inside(() => {
      reading.expression(binding.disjunction);
      reading.skipLines();
      const next = reading.peek();
      if (next.kind !== 'name' || next.text !== 'else') {
        throw refused(next, { kind: 'choice without else' });
      }
      reading.at++;
    });
    for (const instruction of value) reading.code.push(instruction);
    reading.expression(binding.choice);
    reading.apply({ primitive: 'where', count: 3 }, left);
    return;
  }
  const first = reading.code.at(-1);
  reading.expression((binds[word] ?? 0) + 0.1);
  const second = reading.code.at(-1);
  if (!isCondition(first) || !isCondition(second)) throw noConditions(token);
  reading.apply({ primitive: word === 'and' ? 'multiply' : 'maximum', count: 2 }, left);
}

/** Reads `not c`, if it stands here. */
export function readNegation(reading: Reading, token: Token, start: Left): boolean {
  const next = reading.peek();
  const isWord = token.text === 'not' && !reading.declared.has('not');
  const begins =
    next.kind === 'name' ||
    next.kind === 'number' ||
    (next.kind === 'sign' && /^[(√|‖⌊⌈]$/.test(next.text));
  if (!isWord || !begins) return false;
  reading.expression(binding.comparison);
  if (!isCondition(reading.code.at(-1))) throw noConditions(token);
  const { from, to } = token;
  reading.code.push({ do: 'number', value: 0, from, to });
  reading.apply({ primitive: 'equal', count: 2 }, start);
  return true;
}

function noConditions(token: Token) {
  return refused(token, { kind: 'no conditions', word: token.text });
}

/** Whether a value is that of a comparison, or of several that are joined: 0 or 1. */
function isCondition(last: Instruction | undefined): boolean {
  if (last?.do !== 'apply') return false;
  const { primitive } = last;
  return primitives[primitive].group === 'Comparison' || /^(?:multiply|maximum)$/.test(primitive);
}
