import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { LARGE, stepsOf } from '../../../scripts/vite/offline';

const page = {
  name: 'index.html',
  content: '<script src="./assets/index-1.js"></script><link href="./assets/index-2.css">',
};
const file = (name: string, content: string | Uint8Array = '') => ({ name, content });

describe('the steps in which the site is kept', () => {
  it('begin with the page, under the address of its folder, and what its head names', () => {
    const files = [file('assets/index-2.css'), file('assets/index-1.js'), page];
    expect(stepsOf([...files, file('assets/tab-3.js'), file('favicon.svg')])).toEqual({
      first: ['./', './assets/index-1.js', './assets/index-2.css'],
      rest: ['./assets/tab-3.js', './favicon.svg'],
      onUse: [],
    });
  });

  it('leave what is large as it is sent until it is used, wherever in the site it lies', () => {
    const model = file('models/digits.bin', randomBytes(LARGE + 1));
    expect(stepsOf([page, model]).onUse).toEqual(['./models/digits.bin']);
    // Of so many letters that are alike a server sends few.
    const text = file('assets/text-4.js', 'a'.repeat(10 * LARGE));
    expect(stepsOf([page, text])).toMatchObject({ rest: ['./assets/text-4.js'], onUse: [] });
  });

  it('begin with a file that the head names even if it is large', () => {
    const entry = file('assets/index-1.js', randomBytes(LARGE + 1));
    expect(stepsOf([page, entry])).toMatchObject({
      first: ['./', './assets/index-1.js'],
      onUse: [],
    });
  });
});
