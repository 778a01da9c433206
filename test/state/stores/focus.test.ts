import { beforeEach, describe, expect, it } from 'vitest';
import { EMPTY_DOCUMENT } from '../../../src/document/document';
import { remove } from '../../../src/document/edits';
import { withExpression } from '../../../src/document/expression';
import { edit, startWith, undo } from '../../../src/state/stores/document-store';
import { focusOn, inFocus, leaveFocus, useFocus } from '../../../src/state/stores/focus';
import { useSession } from '../../../src/state/stores/session-store';

const document = withExpression(EMPTY_DOCUMENT, 'y = sin(a) + b');
const idOf = (sought: string) =>
  document.graph.nodes.find(
    (node) => (node.kind === 'primitive' ? node.primitive : 'name' in node && node.name) === sought,
  )?.id ?? '';
const shown = () => inFocus(useSession.getState());

describe('focus', () => {
  beforeEach(() => {
    startWith(document);
    leaveFocus();
  });

  it('is on all nodes until one looks at the paths of some', () => {
    expect(shown()).toBeNull();
    expect(focusOn([idOf('sin')], 'inputs')).toBe(2);
    expect([...(shown() ?? [])].sort()).toEqual([idOf('a'), idOf('sin')].sort());
  });

  it('is left when it is asked for again', () => {
    focusOn([idOf('sin')], 'inputs');
    expect(focusOn([idOf('sin')], 'outputs')).toBe(3);
    expect(focusOn([idOf('sin')], 'outputs')).toBeNull();
    expect(shown()).toBeNull();
    expect(leaveFocus()).toBe(false);
  });

  it('is left when the node is gone', () => {
    focusOn([idOf('sin')], 'inputs');
    edit('delete', (before) => remove(before, [idOf('sin')]));
    expect(useFocus.getState().nodes).toEqual([]);
    undo();
    expect(shown()).toBeNull();
  });
});
