import { describe, expect, it } from 'vitest';
import { csvField, csvRows, csvText } from '../../../src/lang/table/csv';

describe('a cell of text', () => {
  it.each([
    ...['=1+2', '+x', '-x', '@x', '\tx', '\rx'],
    ...['1-2', '3/4', '3 / 4', '2024-01-02', '1/2/2003', '1.2.2003', '12:30'],
    ...['MAR1', 'mar1', 'SEPT1', 'Sep2', 'march1', 'Okt10', 'mai3', 'déc5', '1mar', 'jan-1'],
    ...['  =1+2', '＝1+2', '＠x'],
    ...['007', '00012345', '123456789012', '1234567890123456'],
    ...['1E5', '2e10', '1.5e-3', 'TRUE', 'false'],
  ])('is kept from being a formula, a date or a number: %j', (text) => {
    expect(csvText(text).replace(/^"/, '')).toMatch(/^'/);
  });

  it.each(['x1', 'W[0, 2]', 'marble1', 'decay1', 'may', 'v1 = ln(x1)', 'e5', 'x/y', 'x1-x2', ''])(
    'is as it is where nothing else is made of it: %j',
    (text) => {
      expect(csvText(text).replaceAll('"', '')).toBe(text);
    },
  );
});

it('a cell that may be a number is none the worse for it', () => {
  expect(csvField('0.5')).toBe('0.5');
  expect(csvField('-1e-7')).toBe('-1e-7');
});

it('what a cell may not have in it stands in quotes', () => {
  expect(csvRows([['a', 'b'].map(csvText), ['1, 2', 'say "x"\n'].map(csvField)])).toBe(
    'a,b\r\n"1, 2","say ""x""\n"\r\n',
  );
});
