import { describe, expect, it } from 'vitest';
import { readNpy, readTable, TableError } from '../../src/learn/data/table';
import { takenWords } from '../../src/ui/train/data/RowsTaken';

const problemOf = (act: () => unknown) => {
  try {
    act();
  } catch (error) {
    if (error instanceof TableError) return error.problem;
    throw error;
  }
  return null;
};

describe('rows of a text', () => {
  it('are numbers, the last the target, with names where the first line has some', () => {
    const { table, header } = readTable('width,height\n1.5,2\n2.5,−4\n');
    expect(header).toBe(true);
    expect(table).toEqual({
      columns: ['width', 'height'],
      rows: [
        [1.5, 2],
        [2.5, -4],
      ],
    });
    expect(readTable('1.5;2\n2.5;4.5').table.columns).toEqual(['x1', 'target']);
    expect(readTable('1 2.5\n3 4.5').table.rows).toEqual([
      [1, 2.5],
      [3, 4.5],
    ]);
  });

  it('have classes where the target is words, or whole numbers from 0', () => {
    expect(readTable('1,cat\n2,dog\n3,cat').table).toEqual({
      columns: ['x1', 'target'],
      rows: [
        [1, 0],
        [2, 1],
        [3, 0],
      ],
      classes: ['cat', 'dog'],
    });
    expect(readTable('1,0\n2,1').table.classes).toEqual(['0', '1']);
    expect(readTable('1,0\n2,1.5').table.classes).toBeUndefined();
  });

  it('have a column of 0 and 1 for each word of a feature', () => {
    const { table, spread } = readTable('colour,size\nred,1.5\n"dark, blue",2.5');
    expect(spread).toEqual([{ column: 'colour', words: ['dark, blue', 'red'] }]);
    expect(table.columns).toEqual(['colour dark, blue', 'colour red', 'size']);
    expect(table.rows).toEqual([
      [0, 1, 1.5],
      [1, 0, 2.5],
    ]);
  });

  it('are filled in on wish where a feature is missing, and left out without a target', () => {
    const { table, incomplete, filled } = readTable(
      'size,colour,kind\n1,red,cat\n,red,dog\n3,NA,dog\n5,blue,?\n2,blue,cat',
      'filled in',
    );
    expect([incomplete, filled]).toEqual([1, 2]);
    expect(table.rows.map((row) => row[0])).toEqual([1, 2, 3, 2]);
    expect(table.columns).toEqual(['size', 'colour blue', 'colour red', 'kind']);
    expect(table.rows[2]?.slice(1, 3)).toEqual([0, 1]);
    const never = readTable('1,,2.5\n2,,3.5\n3,4,5.5', 'filled in');
    expect(never.table.rows).toEqual([
      [1, 4, 2.5],
      [2, 4, 3.5],
      [3, 4, 5.5],
    ]);
    expect(() => readTable('1,,2.5\n2,,3.5', 'filled in')).toThrow(TableError);
  });

  it('are told of in sentences: what became of words, of what is missing, and of the target', () => {
    const told = takenWords(
      readTable('size,colour,kind\n1,red,cat\n,red,dog\n3,blue,dog', 'filled in'),
    );
    expect(told).toEqual([
      '3 rows of 3 features were taken.',
      'The first line names the columns.',
      'The words of colour became a column of 0 and 1 each: blue and red.',
      'The last column says which class: cat and dog.',
      '1 missing cell of features was filled in, numbers by the mean of their column, words by the most frequent one.',
      'Undo takes all of it back.',
    ]);
    expect(takenWords(readTable('1,2.5\n,3.5\n5,6.5')).join(' ')).toContain(
      'One row was left out, since something in it is missing.',
    );
  });

  it('are left out where something is missing', () => {
    const { table, incomplete } = readTable('1,2.5\n,3.5\n4,NA\n5,6.5');
    expect(incomplete).toBe(2);
    expect(table.rows).toHaveLength(2);
  });

  it.each([
    ['', { kind: 'no rows' }],
    ['1\n2', { kind: 'one column' }],
    ['1,2\n1,2,3', { kind: 'uneven', line: 2, cells: 3, expected: 2 }],
    [
      Array.from({ length: 51 }, (_, k) => `name${k},${k}.5`).join('\n'),
      { kind: 'too many words', column: 'x1', words: 51 },
    ],
  ])('that are none are refused: %j', (text, problem) => {
    expect(problemOf(() => readTable(text))).toEqual(problem);
  });
});

describe('rows of an array that NumPy has saved', () => {
  /** What np.save writes of rows of float64. */
  const saved = (rows: readonly (readonly number[])[], kind = '<f8') => {
    const shape = `(${rows.length}, ${rows[0]?.length})`;
    const header = `{'descr': '${kind}', 'fortran_order': False, 'shape': ${shape}, }`.padEnd(117);
    const bytes = new Uint8Array(128 + 8 * rows.flat().length);
    bytes.set([0x93, ...[...'NUMPY'].map((c) => c.charCodeAt(0)), 1, 0, 118, 0]);
    bytes.set(
      [...`${header}\n`].map((c) => c.charCodeAt(0)),
      10,
    );
    const view = new DataView(bytes.buffer);
    for (const [k, x] of rows.flat().entries()) view.setFloat64(128 + 8 * k, x, true);
    return bytes;
  };

  it('are those of the array', () => {
    const rows = [
      [1.5, -2, 0],
      [2.5, 1e-3, 1],
    ];
    expect(readNpy(saved(rows)).table).toEqual({
      columns: ['x1', 'x2', 'target'],
      rows,
      classes: ['0', '1'],
    });
  });

  it('are refused where they are cut short, or of another kind', () => {
    const whole = saved([[1, 2]]);
    const refused = { kind: 'no such array' };
    expect(problemOf(() => readNpy(whole.subarray(0, 140)))).toEqual(refused);
    expect(problemOf(() => readNpy(whole.subarray(0, 20)))).toEqual(refused);
    expect(problemOf(() => readNpy(new Uint8Array(200)))).toEqual(refused);
    expect(problemOf(() => readNpy(saved([[1, 2]], '<c16')))).toEqual(refused);
  });
});
