import { beforeEach, describe, expect, it } from 'vitest';
import { limits } from '../../../src/core/limits';
import { EMPTY_DOCUMENT } from '../../../src/document/document';
import { programOf, setProgram, takeProgram } from '../../../src/state/program/program-text';
import { currentDocument, startWith } from '../../../src/state/stores/document-store';
import { useNotices } from '../../../src/state/stores/notices';

const shown = () => useNotices.getState().notices.map(({ message }) => message);

beforeEach(() => {
  startWith(EMPTY_DOCUMENT);
  useNotices.setState({ notices: [], announcement: '' });
});

describe('the program of a document', () => {
  it('is kept whole up to what a document may hold', () => {
    const text = 'x'.repeat(limits.source);
    setProgram(text);
    expect(programOf(currentDocument())).toBe(text);
    expect(shown()).toEqual([]);
  });

  it('is refused in words where it is longer, and never cut', () => {
    setProgram('print(1)');
    for (const take of [setProgram, (text: string) => takeProgram('take', text)]) {
      take('x'.repeat(limits.source + 1));
      expect(programOf(currentDocument())).toBe('print(1)');
      expect(shown().at(-1)).toMatch(/200,001 characters; 200,000 are the most/);
    }
  });
});
