import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { EMPTY_DOCUMENT } from '../../../src/document/document';
import { setValue } from '../../../src/document/edits';
import { withExpression } from '../../../src/document/expression';
import { forgetPointed } from '../../../src/state/document/forget-pointed';
import { edit, startWith } from '../../../src/state/stores/document-store';
import { usePointed } from '../../../src/state/stores/pointed-store';

let stop = () => {};

beforeEach(() => {
  startWith(withExpression(EMPTY_DOCUMENT, 'x = 2; y = sin(x)'));
  stop = forgetPointed();
  usePointed.setState({ steps: [1] });
});
afterEach(() => stop());

describe('what is pointed at', () => {
  it('stays while numbers change', () => {
    edit('set x', (document) => setValue(document, 'n1', 3));
    expect(usePointed.getState().steps).toEqual([1]);
  });

  it('is forgotten when the graph is another', () => {
    edit('open', () => withExpression(EMPTY_DOCUMENT, 'x = 2; y = sin(x)*x'));
    expect(usePointed.getState().steps).toEqual([]);
  });
});
