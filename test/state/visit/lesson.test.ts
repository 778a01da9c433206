import { describe, expect, it } from 'vitest';
import { differentiate } from '../../../src/document/differentiate';
import type { Document } from '../../../src/document/document';
import { remove, setValue } from '../../../src/document/edits';
import { documentOfExample } from '../../../src/file/examples/example-document';
import { examples } from '../../../src/file/examples/examples';
import { freshSheet } from '../../../src/state/session/sheet';
import { lessonOf } from '../../../src/state/visit/lesson';

const kink = examples.find(({ id }) => id === 'kink');
if (!kink) throw new Error('There is no example of a kink.');
const opened = documentOfExample(kink);
const sheet = freshSheet('example', opened, kink.title);
const lesson = (document: Document) => lessonOf({ document, sheet }, examples);
const [input] = opened.graph.nodes;
if (!input) throw new Error('The example has no nodes.');

describe('the lesson of an example', () => {
  it('is its sentence, and the nodes that it is about', () => {
    const relus = opened.graph.nodes.filter(
      (node) => node.kind === 'primitive' && node.primitive === 'relu',
    );
    expect(relus).toHaveLength(2);
    expect(lesson(opened)).toEqual({ sentence: kink.teaches, about: relus.map(({ id }) => id) });
  });

  it('stays while its numbers change', () => {
    expect(lesson(setValue(opened, input.id, 3))?.sentence).toBe(kink.teaches);
  });

  it('stays while what is shown is its derivative', () => {
    const { sentence, about } = lesson(differentiate(opened)) ?? {};
    expect([sentence, about]).toEqual([kink.teaches, lesson(opened)?.about]);
  });

  it('ends when some of it is gone', () => {
    expect(lesson(remove(opened, [input.id]))).toBeNull();
  });

  it('is not of another document', () => {
    expect(lessonOf({ document: opened, sheet: freshSheet('new', opened) }, examples)).toBeNull();
  });

  it.each(examples.filter(({ about }) => about))('is about nodes that $title has', (example) => {
    const document = documentOfExample(example);
    const names = document.graph.nodes.flatMap((node) => [
      ...(node.kind === 'primitive' ? [node.primitive] : []),
      ...('name' in node && node.name !== undefined ? [node.name] : []),
    ]);
    expect(names).toEqual(expect.arrayContaining([...(example.about ?? [])]));
  });
});
