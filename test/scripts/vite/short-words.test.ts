import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { shortened } from '../../../scripts/vite/short-words';

const path = 'src/ui/share/Sharing.tsx';
const asking = (body: string) => `import { wording } from './words';\n${body}\n`;

describe('short names for words', () => {
  it('are given where a word is asked for by its name', () => {
    const code = shortened(asking('export const label = wording.nothingToShareYetThe;'), path);
    expect(code).toMatch(/label = wording\.\$\w+;/);
  });

  it.each([
    ['by a name that is worked out', 'export const label = wording[name];'],
    ['by taking the record apart', 'export const { share } = wording;'],
    ['by handing the record on', 'export const label = of(wording);'],
  ])('end the build where it is asked for %s', (_, body) => {
    expect(() => shortened(asking(body), path)).toThrow(`${path}:2: ask for a word by its name`);
  });

  it('end the build where a word is given by its name alone', () => {
    const words = "export const wording = worded('share', { share });\n";
    expect(() => shortened(words, resolve('src/ui/share/words.ts'))).toThrow(
      'write share with a colon',
    );
  });
});
