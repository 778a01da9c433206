import { describe, expect, it } from 'vitest';
import { typeAhead } from '../../../../src/ui/parts/menus/type-ahead';

const labels = ['Save', 'Settings', 'Open', 'Shortcuts'];

describe('typing in a menu', () => {
  it('goes to the next item that starts with a letter, going round', () => {
    expect(typeAhead(labels, 's', 0)).toBe(1);
    expect(typeAhead(labels, 's', 3)).toBe(0);
  });

  it('goes on through them when the letter is repeated', () => {
    expect(typeAhead(labels, 'ss', 1)).toBe(3);
  });

  it('stays while more letters fit the same item', () => {
    expect(typeAhead(labels, 'se', 1)).toBe(1);
    expect(typeAhead(labels, 'sh', 1)).toBe(3);
  });

  it('finds a later word when no label starts so', () => {
    expect(typeAhead(['A deep chain', 'A sigmoid neuron', 'Save as'], 'sig', 0)).toBe(1);
    expect(typeAhead(['A deep chain', 'Save as a file', 'As it is'], 'as', 0)).toBe(2);
  });

  it('takes spaces for letters', () => {
    expect(typeAhead(['A deep chain', 'A quotient', 'A tie'], 'a q', 0)).toBe(1);
  });

  it('goes nowhere when nothing fits', () => {
    expect(typeAhead(labels, 'x', 0)).toBe(-1);
  });
});
