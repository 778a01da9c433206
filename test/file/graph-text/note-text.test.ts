import { describe, expect, it } from 'vitest';
import { readNotes, writeNotes } from '../../../src/file/graph-text/note-text';
import { FileError } from '../../../src/file/schema/file-error';

const index = new Map([
  ['n1', 0],
  ['n2', 1],
]);

describe('notes as text', () => {
  it('are their places, their texts and the positions of the nodes that they point at', () => {
    const notes = [
      { id: 'a', at: { x: -0, y: 2.5 }, text: 'so “far”', to: ['n2', 'gone', 'n1'] },
      { id: 'b', at: { x: 1, y: -0 }, text: '', to: [] },
    ];
    expect(writeNotes(notes, index)).toBe('[[0,2.5,"so “far”",1,0],[1,0,""]]');
    expect(writeNotes([], index)).toBe('');
  });

  it('are read by ids of their own, for the schema to look at', () => {
    expect(readNotes('[[0,2.5,"a",1,0],[1,0,""],[null,"x",7,"y"]]')).toEqual([
      { id: 'note1', at: { x: 0, y: 2.5 }, text: 'a', to: ['n2', 'n1'] },
      { id: 'note2', at: { x: 1, y: 0 }, text: '', to: [] },
      { id: 'note3', at: { x: null, y: 'x' }, text: 7, to: ['nNaN'] },
    ]);
    expect(readNotes('[]')).toEqual([]);
  });

  it.each(['', '[', '{}', '7', 'null', '"x"', '[7]', '[null]', '[{}]', '[[0,0,"a"],"b"]'])(
    'are none for %j',
    (text) => {
      expect(() => readNotes(text)).toThrow(FileError);
      expect(() => readNotes(text)).toThrow(
        expect.objectContaining({ problem: { kind: 'unreadable link', part: 'note' } }),
      );
    },
  );
});
