import { beforeEach, describe, expect, test } from 'vitest';
import { EMPTY_DOCUMENT } from '../../../src/document/document';
import { setSeed } from '../../../src/document/edits';
import {
  currentDocument,
  edit,
  redo,
  settle,
  startWith,
  undo,
  useDocument,
} from '../../../src/state/stores/document-store';

const seed = () => currentDocument().seed;
const seedTo = (value: number, merge?: string) =>
  edit('set the seed', (document) => setSeed(document, value), merge);

beforeEach(() => startWith(EMPTY_DOCUMENT));

describe('the document store', () => {
  test('undo goes back over changes one by one, and redo makes them again', () => {
    seedTo(2);
    seedTo(3);
    expect(undo()).toBe('set the seed');
    expect(seed()).toBe(2);
    undo();
    expect(seed()).toBe(1);
    redo();
    redo();
    expect(seed()).toBe(3);
  });

  test('there is nothing to undo at the start, nor to redo at the end', () => {
    expect(undo()).toBeNull();
    expect(redo()).toBeNull();
    expect(currentDocument()).toBe(EMPTY_DOCUMENT);
  });

  test('a new change drops what could be redone', () => {
    seedTo(2);
    undo();
    seedTo(5);
    expect(redo()).toBeNull();
    expect(seed()).toBe(5);
  });

  test('edits with the same key are one step of undo', () => {
    for (const value of [2, 3, 4]) seedTo(value, 'scrub');
    undo();
    expect(seed()).toBe(1);
  });

  test('settling closes the step that merged edits go into', () => {
    seedTo(2, 'scrub');
    settle();
    seedTo(3, 'scrub');
    undo();
    expect(seed()).toBe(2);
  });

  test('an edit of another kind between two of the same key starts a new step', () => {
    seedTo(2, 'scrub');
    seedTo(3);
    seedTo(4, 'scrub');
    undo();
    expect(seed()).toBe(3);
  });

  test('a change that changes nothing is no step', () => {
    seedTo(1);
    expect(useDocument.getState().past).toEqual([]);
  });

  test('an edit after undo does not merge into the change that was undone', () => {
    seedTo(2, 'scrub');
    undo();
    seedTo(3, 'scrub');
    undo();
    expect(seed()).toBe(1);
  });

  test('a merged edit that comes back to where it began still undoes to there', () => {
    seedTo(2, 'scrub');
    seedTo(1, 'scrub');
    undo();
    expect(seed()).toBe(1);
  });

  test('starting with a document leaves nothing to undo', () => {
    seedTo(2);
    startWith({ ...EMPTY_DOCUMENT, seed: 7 });
    expect(undo()).toBeNull();
    expect(seed()).toBe(7);
  });
});
