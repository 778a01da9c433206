/** The diagnosis of wrong tangents, held against a student who goes forward by a table of derivatives of its own. */
import { describe, expect, it } from 'vitest';
import { type Asked, ask } from '../../../src/classroom/check/asked';
import { check } from '../../../src/classroom/check/check';
import { EMPTY_DOCUMENT } from '../../../src/document/document';
import { parseGraph } from '../../../src/lang/expression/parse';
import { randomNumbers } from '../../core/random-numbers';
import { direction, drawn, type Line, type Slip, Student, slipsForward, textOf } from '../student';

const graphs = Array.from({ length: 50 }, (_, k) => drawn(randomNumbers(k + 1)));

function askedOf(lines: readonly Line[]): (line: number) => Asked {
  const { graph } = parseGraph(textOf(lines));
  const inputs = graph.nodes.filter(({ kind }) => kind === 'input');
  const tangents = Object.fromEntries(
    inputs.map(({ id }, k) => [id, direction[k] as number] as const),
  );
  const document = { ...EMPTY_DOCUMENT, graph, tangents };
  return (line) => {
    const { name } = lines[line] as Line;
    const node = graph.nodes.find(
      (each) => 'name' in each && each.name === name && each.kind !== 'output',
    );
    return ask(document, { kind: 'tangent', node: node?.id ?? '' }, 'forward') as Asked;
  };
}

const isShown = (x: number, right: number) =>
  Number.isFinite(x) && Math.abs(x - right) > 1.02e-3 * Math.max(1, Math.abs(right) * 1e-3);
const named = (asked: Asked, text: string): readonly string[] => {
  const [verdict] = check(asked, [text]);
  return verdict?.kind === 'mistaken' ? verdict.diagnoses.map(({ mistake }) => mistake) : [];
};
const called = (kind: string) => kind.replace(/ value$/, '');

describe('the diagnosis of wrong tangents', () => {
  it('calls right answers right', () => {
    for (const lines of graphs) {
      const at = askedOf(lines);
      const student = new Student(lines);
      for (const line of lines.keys()) {
        for (const digits of [3, 9]) {
          const [verdict] = check(at(line), [student.tangent(line).toFixed(digits)]);
          expect(verdict?.kind, `${textOf(lines)} at ${line}`).toBe('right');
        }
      }
    }
  });

  it('names the mistake, and two at once by no single name', () => {
    const counts = { all: 0, named: 0, pairs: 0, single: 0, same: 0 };
    const missed = new Map<string, number>();
    for (const [g, lines] of graphs.entries()) {
      const at = askedOf(lines);
      const right = new Student(lines);
      const slips = slipsForward(lines);
      const singles = slips.map((slip) => new Student(lines, [slip]));
      for (const [k, slip] of slips.entries()) {
        for (const line of lines.keys()) {
          const answer = (singles[k] as Student).tangent(line);
          if ((k + line) % 3 > 0 || !isShown(answer, right.tangent(line))) continue;
          // What is shown as nothing says nothing.
          if (Math.abs(answer) < 5e-4) continue;
          counts.all++;
          if (named(at(line), answer.toFixed(3)).includes(called(slip.kind))) counts.named++;
          else missed.set(slip.kind, (missed.get(slip.kind) ?? 0) + 1);
        }
      }
      const random = randomNumbers(2000 + g);
      // What is rounded early changes digits alone, and leaves the other to be named.
      const apart = slips.filter(({ kind }) => kind !== 'rounded early');
      for (let k = 0; k < 120; k++) {
        const pair = [0, 1].map(() => apart[Math.floor(random() * apart.length)] as Slip);
        const line = Math.floor(random() * lines.length);
        const answer = new Student(lines, pair).tangent(line);
        if (pair[0]?.kind === pair[1]?.kind || !isShown(answer, right.tangent(line))) continue;
        if (Math.abs(answer) < 5e-4) continue;
        const equal = (x: number) => Math.abs(x - answer) <= 1e-9 * Math.abs(answer);
        if (singles.some((single) => equal(single.tangent(line)))) continue;
        counts.pairs++;
        if (named(at(line), answer.toFixed(3)).length !== 1) continue;
        // With all its digits, too: then it is the very number that one mistake comes to.
        if (named(at(line), answer.toFixed(9)).length > 0) counts.same++;
        else counts.single++;
      }
    }
    expect(counts.all).toBeGreaterThan(1000);
    expect(counts.pairs).toBeGreaterThan(300);
    expect(counts.named / counts.all, JSON.stringify([...missed])).toBeGreaterThanOrEqual(0.95);
    expect(counts.single / counts.pairs, JSON.stringify(counts)).toBeLessThanOrEqual(0.01);
    expect(counts.same / counts.pairs, JSON.stringify(counts)).toBeLessThanOrEqual(0.02);
  });
});
