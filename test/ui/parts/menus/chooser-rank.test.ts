import { describe, expect, it } from 'vitest';
import { type ChooserOption, fold, rank } from '../../../../src/ui/parts/menus/chooser-rank';

const options: readonly ChooserOption[] = [
  { id: 'add', label: 'addition', symbol: '+', keywords: ['plus', 'sum'] },
  { id: 'subtract', label: 'subtraction', symbol: '−', keywords: ['minus', '-'] },
  { id: 'ln', label: 'natural logarithm', symbol: 'ln', keywords: ['log'] },
  { id: 'log10', label: 'decimal logarithm', symbol: 'log₁₀', keywords: ['log'] },
  { id: 'sigmoid', label: 'sigmoid', symbol: 'σ', keywords: ['logistic'] },
  { id: 'sin', label: 'sine', symbol: 'sin' },
  { id: 'asin', label: 'inverse sine', symbol: 'asin', keywords: ['arcsin'] },
  { id: 'log-softmax', label: 'logarithm of softmax', keywords: ['log_softmax'] },
  { id: 'theta', label: 'θ', keywords: ['theta', 'Thêta'] },
];
const found = (query: string) => rank(options, query).map((option) => option.id);

describe('ranking what a Chooser offers', () => {
  it('offers everything, in the order given, before anything is typed', () => {
    expect(found('  ')).toEqual(options.map((option) => option.id));
  });

  it('puts a sign that is typed exactly first', () => {
    expect(found('sin')[0]).toBe('sin');
    expect(found('ln')[0]).toBe('ln');
    const letters = [{ id: 'sum', label: 'sum', symbol: 'Σ' }, ...options];
    expect(rank(letters, 'σ')[0]?.id).toBe('sigmoid');
    expect(rank(letters, 'Σ')[0]?.id).toBe('sum');
  });

  it('puts a prefix before the prefix of a later word before a part before letters with gaps', () => {
    expect(found('si')).toEqual(['sin', 'sigmoid', 'asin', 'subtract']);
  });

  it('finds by synonym', () => {
    expect(found('plus')).toEqual(['add']);
    expect(found('logistic')).toEqual(['sigmoid']);
  });

  it('takes the minus of the keyboard for the typographic one', () => {
    expect(found('-')[0]).toBe('subtract');
  });

  it('reads words alike however they are joined', () => {
    for (const query of ['log-softmax', 'log_softmax', 'log softmax']) {
      expect(found(query)).toEqual(['log-softmax']);
    }
  });

  it('reads names without their accents and their case', () => {
    expect(fold(' Thêta ')).toBe('theta');
    expect(found('THETA')).toEqual(['theta']);
  });

  it('finds nothing where nothing fits', () => {
    expect(found('qqq')).toEqual([]);
  });
});
