import { describe, expect, it } from 'vitest';
import { changedSelection } from '../../../../src/ui/canvas/choosing/selection';

const on = (id: string) => ({ type: 'select', id, selected: true });
const off = (id: string) => ({ type: 'select', id, selected: false });

describe('the selection after what React Flow reports', () => {
  it('is not touched by changes of another kind', () => {
    expect(changedSelection(['a'], [{ type: 'position', id: 'b' }], false)).toBeNull();
  });

  it('is the pressed node alone, even where others are out of view and not reported', () => {
    expect(changedSelection(['far', 'a'], [off('a'), on('b')], false)).toEqual(['b']);
  });

  it('keeps the order of selecting while several are gathered', () => {
    expect(changedSelection(['b', 'far'], [on('a')], true)).toEqual(['b', 'far', 'a']);
  });

  it('lets one go', () => {
    expect(changedSelection(['a', 'b'], [off('a')], true)).toEqual(['b']);
  });
});
