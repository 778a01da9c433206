import { describe, expect, it } from 'vitest';
import { hashOf } from '../../../src/classroom/assignment/hash';
import { marked, sheetFor } from '../../../src/classroom/assignment/mark';
import { documentFor, drawingNumbers } from '../../../src/classroom/assignment/own-numbers';
import { markedAll, readClassroom } from '../../../src/classroom/assignment/reading';
import { distribution, marksCsv } from '../../../src/classroom/assignment/report';
import { rightAnswers } from '../../../src/classroom/check/answers';
import type { Asked } from '../../../src/classroom/check/asked';
import { numberOf } from '../../../src/classroom/sweep/quantity';
import { finished } from '../../../src/core/finished';
import type { HandedIn } from '../../../src/document/assignment';
import { classroomKinds } from '../../../src/file/kinds/assignment-kind';
import { encodeLink } from '../../../src/file/link/link';
import { FileError } from '../../../src/file/schema/file-error';
import { paperAssignment, tried } from '../assignment';

const hash = await hashOf(paperAssignment);

const rightTexts = (student: string) =>
  sheetFor(paperAssignment, hash, student).asked.map((asked) => rightAnswers(asked as Asked, 3));

const perfect = (student: string): HandedIn => ({
  assignment: hash,
  student,
  work: rightTexts(student).map((texts) => ({ ...tried(...texts) })),
});

describe('numbers of one’s own', () => {
  it('are the same for the same student, however the name is written', () => {
    const [a, b] = ['Ada Lovelace', ' ada  lovelace '].map((name) =>
      documentFor(paperAssignment, hash, name),
    );
    expect(a).toEqual(b);
  });

  it('are worth asking: nothing is 0, infinite or the same for no reason, whoever is asked', () => {
    const { numbers: _, ...asking } = paperAssignment;
    const numbers = finished(drawingNumbers(asking));
    expect(numbers.length).toBeGreaterThanOrEqual(20);
    const made = { ...paperAssignment, numbers };
    const seen = new Set<string>();
    for (let k = 0; k < 1000; k++) {
      const { asked } = sheetFor(made, hash, `student ${k}`);
      const answers = asked.map((each) => {
        const [field] = (each as Asked).fields;
        return field?.form === 'number'
          ? (numberOf((each as Asked).run, field.quantity)?.data[0] as number)
          : Number.NaN;
      });
      for (const answer of answers) {
        expect(Number.isFinite(answer)).toBe(true);
        expect(Math.abs(answer)).toBeGreaterThan(0.004);
      }
      expect(new Set(answers.map((answer) => answer.toFixed(3))).size).toBe(3);
      seen.add(answers.join(' '));
    }
    expect(seen.size).toBe(numbers.length);
  });
});

describe('a mark', () => {
  it('is worked out from the answers', async () => {
    const { points, most, notices } = await marked(paperAssignment, perfect('Ada'));
    expect([points, most, notices]).toEqual([3, 3, []]);
  });

  it('counts the first right one among as many attempts as are allowed', async () => {
    const right = rightTexts('Ada').map(([text]) => text as string);
    const work = [
      tried('7', '8', right[0] as string),
      tried('7', '8', '9', right[1] as string),
      { ...tried(right[2] as string), revealed: true },
    ];
    const { points, questions, notices } = await marked(paperAssignment, {
      ...perfect('Ada'),
      work,
    });
    expect(points).toBe(1);
    expect(questions.map(({ attempts }) => attempts)).toEqual([3, 3, 1]);
    expect(notices).toEqual(['too many attempts']);
  });

  it('is that of another student’s numbers for nobody', async () => {
    const { points } = await marked(paperAssignment, { ...perfect('Ada'), student: 'Charles' });
    expect(points).toBeLessThan(3);
  });

  it('is given for no other assignment, nor for one that was changed since', async () => {
    const changed = { ...paperAssignment, attempts: 9 };
    await expect(marked(changed, perfect('Ada'))).rejects.toThrow('another assignment');
  });
});

describe('marking', () => {
  it('reads links and files, tells what it can’t read, and comes to a table and a distribution', async () => {
    const link = await encodeLink(
      { kind: 'answers', content: perfect('=Ada, "A"') },
      classroomKinds,
    );
    const wrong = { ...perfect('Bob'), work: [tried('7'), tried('0'), tried()] };
    const file = JSON.stringify({ format: 'wengert', kind: 'answers', version: 1, ...wrong });
    const all = await markedAll(paperAssignment, [
      { from: 'a.txt', text: `https://example.org/#${link}` },
      { from: 'b.json', text: file },
      { from: 'c.txt', text: 'my dog ate it' },
    ]);
    const csv = marksCsv(all, 3).split('\r\n');
    expect(csv).toHaveLength(5);
    expect(csv[1]).toMatch(/^"'=Ada, ""A""",3,3,1,1,0,,/);
    expect(csv[2]).toMatch(/^Bob,0,3,0,1,0,/);
    expect(csv[3]).toMatch(/^,,,.*c\.txt$/);
    const shares = distribution(all, 3);
    expect(shares[1]?.map(({ count }) => count)).toEqual([1, 1]);
    expect(shares[2]?.map(({ what }) => what)).toEqual(['Not answered', 'Right']);
  });

  it.each(['00123456', '1234567890123456', 'MAR1', '1-2', '＝1+2'])(
    'has the student %s in its table as it was typed',
    async (student) => {
      const text = JSON.stringify({
        ...{ format: 'wengert', kind: 'answers', version: 1 },
        ...perfect(student),
      });
      const [, row = ''] = marksCsv(
        await markedAll(paperAssignment, [{ from: '2024-01-02', text }]),
        3,
      ).split('\r\n');
      expect(row).toMatch(new RegExp(`^'${student.replace('+', '\\+')},3,3,1,1,0,.*,'2024-01-02$`));
    },
  );

  it('keeps answers of one file name and of one student apart, and tells of the latter', async () => {
    const answers = JSON.stringify({
      ...{ format: 'wengert', kind: 'answers', version: 1 },
      ...perfect('Ada'),
    });
    const texts = [answers, answers.replace('"Ada"', '" ada "'), answers.replace('"Ada"', '"Bob"')];
    const all = await markedAll(
      paperAssignment,
      texts.map((text) => ({ from: 'answers.json', text })),
    );
    const told = all.map((each) => ('mark' in each ? each.mark.notices : each.problem));
    expect(told).toEqual([['handed in more than once'], ['handed in more than once'], []]);
  });

  it('reads what it wrote of an assignment, to the same hash', async () => {
    const link = await encodeLink({ kind: 'assignment', content: paperAssignment }, classroomKinds);
    const { content } = await readClassroom(`#${link}`);
    expect(await hashOf(content as typeof paperAssignment)).toBe(hash);
  });

  it.each([
    ['no questions', { questions: [] }],
    ['a question of no kind', { questions: [{ kind: 'poem' }] }],
    ['a question about a place before all', { questions: [{ kind: 'next', step: -1 }] }],
    ['too many questions', { questions: new Array(101).fill({ kind: 'order' }) }],
    ['a prompt that is too long', { questions: [{ kind: 'order', prompt: 'x'.repeat(2001) }] }],
    ['attempts without end', { attempts: 1e9 }],
    ['no graph', { graph: null }],
    ['a graph of nothing', { graph: {} }],
    ['a newer version', { version: 2 }],
  ])('refuses an assignment with %s', async (_, part) => {
    const whole = {
      format: 'wengert',
      kind: 'assignment',
      version: 1,
      ...classroomKinds.assignment.write(paperAssignment),
      ...part,
    };
    await expect(readClassroom(JSON.stringify(whole))).rejects.toThrow(FileError);
  });

  it.each([
    ['a mark of its own and no work', { work: undefined, points: 3 }],
    ['attempts without end', { work: [{ ...tried(), attempts: new Array(201).fill({}) }] }],
    ['an answer as long as a book', { work: [tried('1'.repeat(2001))] }],
    ['a hash that is none', { assignment: '<script>' }],
  ])('refuses what is handed in with %s', async (_, part) => {
    const whole = { format: 'wengert', kind: 'answers', version: 1, ...perfect('Ada'), ...part };
    await expect(readClassroom(JSON.stringify(whole))).rejects.toThrow(FileError);
  });
});
