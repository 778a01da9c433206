/** What the shipped examples are in each language, to be read by people: look at a change before it is kept, with -u. */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { documentOfExample } from '../../../../src/file/examples/example-document';
import { examples } from '../../../../src/file/examples/examples';
import { outlineOf } from '../../../../src/lang/emit/code/outline';
import cpp from '../../../../src/lang/emit/code/preludes/arrays.cpp?raw';
import javascript from '../../../../src/lang/emit/code/preludes/arrays.js?raw';
import { EmitError } from '../../../../src/lang/emit/emit-error';
import { programEmitters } from '../../../../src/lang/emit/program-emitters';

const folder = join(import.meta.dirname, '../../../fixtures/code');

const brought = [cpp, javascript.replaceAll(/^export /gm, '')];

/** Longer ones tell nobody more. */
const LONGEST = 40;

const shown = examples.flatMap((example) => {
  const { graph } = documentOfExample(example);
  return graph.nodes.length <= LONGEST ? [{ title: example.title, outline: outlineOf(graph) }] : [];
});

describe('the shipped examples', () => {
  it.each(programEmitters.filter(({ id }) => id !== 'notebook'))(
    'read well as $label',
    async (emitter) => {
      const texts = shown.map(({ title, outline }) => {
        const text = written(() => emitter.write(outline));
        return `==== ${title}\n${ownPart(text).trimEnd()}\n`;
      });
      await expect(texts.join('\n')).toMatchFileSnapshot(join(folder, `${emitter.id}.txt`));
    },
  );

  it('are there, most of them', () => {
    expect(shown.length).toBeGreaterThan(examples.length / 2);
  });
});

/** Without the functions of arrays that programs bring along, which are the same in all. */
function ownPart(text: string): string {
  return text
    .split(/\n\n(?=\S)/)
    .filter((part) => !brought.some((all) => all.includes(part)))
    .join('\n\n');
}

function written(write: () => string): string {
  try {
    return write();
  } catch (error) {
    if (error instanceof EmitError) return `(${error.message})`;
    throw error;
  }
}
