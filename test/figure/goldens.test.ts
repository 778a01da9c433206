import encodeQR from 'qr';
import { describe, it } from 'vitest';
import { typeset } from '../../src/figure/mathjax';
import { writeSvg } from '../../src/figure/svg';
import { documentOfExample } from '../../src/file/examples/example-document';
import { figureOf, named, printed, stepsOf } from './drawn';
import { expectPicture } from './goldens';

const caption = { title: 'A graph', description: 'What is seen', link: null };

/** Numbers, kinks, a function of many statements, and arrays. */
const GRAPHS = ['paper', 'polar', 'kink', 'griewank-walther', 'attention-head'];

describe('a figure looks as it is kept', () => {
  for (const id of GRAPHS) {
    const document = documentOfExample(named(id));
    const last = stepsOf(document);
    for (const step of [0, Math.floor(0.7 * last), last]) {
      const picture = figureOf(document, step);
      it.each(['light', 'dark'] as const)(`${id} after ${step} steps, %s`, async (ground) => {
        const svg = writeSvg({ picture, caption, ground, filled: true }, typeset);
        await expectPicture(`${id}-${step}-${ground}`, svg, 480);
      });
    }
  }
});

const LINK =
  'https://example.org/wengert/#4VYtLCoAgFEX_5cMxcE1L6AahKYRSP0FfYf_QIvu4cuDcmiBYxBsvDzo';

describe('a page looks as it is kept', () => {
  const link = { link: LINK, code: encodeQR(LINK, 'raw', { ecc: 'low', border: 1 }) };
  it.each([
    ['paper', 'page', 'none', { size: 'a4', landscape: false }],
    ['attention-head', 'page', 'none', { size: 'letter', landscape: true }],
    ['paper', 'worksheet', 'derivatives', { size: 'letter', landscape: false }],
    ['paper', 'answers', 'derivatives', { size: 'letter', landscape: false }],
    ['micrograd', 'worksheet', 'alternate', { size: 'a4', landscape: false }],
  ] as const)('%s as %s, blank: %s, %o', async (id, kind, choice, paper) => {
    const sheets = printed(documentOfExample(named(id)), { kind, choice, paper, ...link });
    for (const [k, { picture }] of sheets.entries()) {
      const svg = writeSvg({ picture, caption, ground: 'print', filled: true }, typeset);
      await expectPicture(`${kind}-${id}-${paper.size}-${k + 1}`, svg, 640);
    }
  });
});
