import { describe, expect, it } from 'vitest';
import { check } from '../../../src/core/graph/check';
import { evaluate } from '../../../src/core/sweep/evaluate';
import { frontEnds } from '../../../src/lang/front-ends/front-ends';
import { ParseError } from '../../../src/lang/read/parse-error';
import { paper } from '../../file/snapshots';

const program = check(paper).program;

it('every front end has a name of its own', () => {
  expect(new Set(frontEnds.map(({ id }) => id)).size).toBe(frontEnds.length);
});

describe.each(frontEnds.map((frontEnd) => [frontEnd.id, frontEnd] as const))(
  '%s',
  (_, frontEnd) => {
    it('reads what it prints as the same function', () => {
      const text = frontEnd.print?.(program);
      if (text === undefined) return;
      const { graph, ranges } = frontEnd.read(text);
      const at = { x1: 2, x2: 5 };
      expect(evaluate(check(graph).program, at)).toEqual(evaluate(program, at));
      for (const { id } of graph.nodes) {
        const [from, to] = ranges.get(id) ?? [];
        expect(text.slice(from, to), id).not.toBe('');
      }
    });

    it('says where a text is wrong', () => {
      expect(() => frontEnd.read('((')).toThrow(ParseError);
      expect(() => frontEnd.read('((')).toThrow(
        expect.objectContaining({ from: expect.any(Number), to: expect.any(Number) }),
      );
    });
  },
);
