import { beforeEach, describe, expect, it } from 'vitest';
import { EMPTY_DOCUMENT } from '../../../src/document/document';
import { edit, startWith } from '../../../src/state/stores/document-store';
import {
  complain,
  forgetRefusals,
  inform,
  refuse,
  useNotices,
} from '../../../src/state/stores/notices';

const shown = () => useNotices.getState().notices.map(({ message }) => message);

beforeEach(() => {
  startWith(EMPTY_DOCUMENT);
  useNotices.setState({ notices: [], announcement: '' });
  complain('The link can’t be read.');
  refuse('This wire would close a cycle.', 'Lay another.');
});

describe('what is said of an edit that was refused', () => {
  it('is shown and announced with how to mend it', () => {
    expect(shown()).toEqual(['The link can’t be read.', 'This wire would close a cycle.']);
    const { announcement } = useNotices.getState();
    expect(announcement).toBe('This wire would close a cycle. Lay another.');
  });

  it('goes away with the next edit, unlike what is said of links and files', () => {
    edit('nothing', (document) => document);
    expect(shown()).toHaveLength(2);
    edit('seed', (document) => ({ ...document, seed: 2 }));
    expect(shown()).toEqual(['The link can’t be read.']);
  });

  it('can be put away by itself', () => {
    forgetRefusals();
    expect(shown()).toEqual(['The link can’t be read.']);
  });

  it('stays beside information', () => {
    inform('Link copied.');
    expect(shown()).toHaveLength(3);
  });
});
