import { describe, expect, it } from 'vitest';
import { type Asked, ask } from '../../../src/classroom/check/asked';
import { check } from '../../../src/classroom/check/check';
import { EMPTY_DOCUMENT } from '../../../src/document/document';
import { parseGraph } from '../../../src/lang/expression/parse';
import { randomNumbers } from '../../core/random-numbers';
import { drawn, type Line, type Slip, Student, slipsIn, textOf } from '../student';

const GRAPHS = 60;

/** What each slip of the student is called. */
const called = (kind: string) => kind.replace(/ value$/, '');

const graphs = Array.from({ length: GRAPHS }, (_, k) => drawn(randomNumbers(k + 1)));

function askedOf(lines: readonly Line[]): (line: number) => Asked {
  const { graph } = parseGraph(textOf(lines));
  const document = { ...EMPTY_DOCUMENT, graph };
  return (line) => {
    const { name } = lines[line] as Line;
    const node = graph.nodes.find(
      (each) => 'name' in each && each.name === name && each.kind !== 'output',
    );
    return ask(document, { kind: 'adjoint', node: node?.id ?? '' }) as Asked;
  };
}

/** As people write it: rounded to what is shown, with more digits, or without the leading zero. */
function written(x: number, k: number): string {
  const text = k % 3 === 2 ? x.toPrecision(9) : x.toFixed(3);
  return k % 3 === 1 ? text.replace(/^(-?)0\./, '$1.') : text;
}

/** Whether somebody would see that it is wrong. */
const isShown = (x: number, right: number) =>
  Number.isFinite(x) && Math.abs(x - right) > 1.02e-3 * Math.max(1, Math.abs(right) * 1e-3);

const named = (asked: Asked, text: string) => {
  const [verdict] = check(asked, [text]);
  return verdict?.kind === 'mistaken' ? verdict.diagnoses.map(({ mistake }) => mistake) : [];
};

describe('the diagnosis of wrong answers', () => {
  it('calls right answers right, however they are rounded', () => {
    const wrong: string[] = [];
    for (const lines of graphs) {
      const at = askedOf(lines);
      const student = new Student(lines);
      for (const line of lines.keys()) {
        for (const text of [0, 1, 2].map((k) => written(student.adjoint(line), k))) {
          const [verdict] = check(at(line), [text]);
          if (verdict?.kind !== 'right') wrong.push(`${textOf(lines)} at ${line}: ${text}`);
        }
      }
    }
    expect(wrong).toEqual([]);
  });

  it('names the mistake, alone or among those that come to the same number', () => {
    const counts = { all: 0, alone: 0, among: 0 };
    const kinds = new Set<string>();
    let turn = 0;
    for (const lines of graphs) {
      const at = askedOf(lines);
      const right = new Student(lines);
      for (const slip of slipsIn(lines)) {
        const student = new Student(lines, [slip]);
        for (const line of lines.keys()) {
          // A third of them is enough to be measured by.
          if (turn++ % 3 > 0 || !isShown(student.adjoint(line), right.adjoint(line))) continue;
          const told = named(at(line), written(student.adjoint(line), turn));
          const kind = called(slip.kind);
          kinds.add(kind);
          counts.all++;
          if (!told.some((each) => each === kind)) continue;
          if (told.length === 1) counts.alone++;
          else counts.among++;
        }
      }
    }
    expect(kinds.size).toBeGreaterThanOrEqual(16);
    expect(counts.all).toBeGreaterThan(2000);
    expect((counts.alone + counts.among) / counts.all).toBeGreaterThan(0.95);
    expect(counts.alone / counts.all).toBeGreaterThan(0.55);
  });

  it('calls two at once by no single name', () => {
    const counts = { all: 0, single: 0, same: 0 };
    for (const [g, lines] of graphs.entries()) {
      const at = askedOf(lines);
      // What is rounded early changes digits alone, and leaves the other to be named.
      const slips = slipsIn(lines).filter(({ kind }) => kind !== 'rounded early');
      const singles = slips.map((slip) => new Student(lines, [slip]));
      const right = new Student(lines);
      const random = randomNumbers(1000 + g);
      for (let k = 0; k < 120; k++) {
        const pair = [0, 1].map(() => slips[Math.floor(random() * slips.length)] as Slip);
        const line = Math.floor(random() * lines.length);
        const answer = new Student(lines, pair).adjoint(line);
        if (pair[0]?.kind === pair[1]?.kind || !isShown(answer, right.adjoint(line))) continue;
        // What is shown as nothing says nothing, either.
        if (Math.abs(answer) < 5e-4) continue;
        const equal = (x: number) => Math.abs(x - answer) <= 1e-9 * Math.abs(answer);
        // Where one of the two changes nothing, there is a single mistake.
        if (singles.some((single) => equal(single.adjoint(line)))) continue;
        counts.all++;
        if (named(at(line), answer.toFixed(3)).length !== 1) continue;
        // With all its digits, too: then it is the very number that one mistake comes to.
        if (named(at(line), answer.toFixed(9)).length > 0) counts.same++;
        else counts.single++;
      }
    }
    expect(counts.all).toBeGreaterThan(300);
    expect(counts.single / counts.all).toBeLessThanOrEqual(0.01);
    expect(counts.same / counts.all).toBeLessThanOrEqual(0.02);
  });
});
