import { describe, expect, it } from 'vitest';
import { USUAL } from '../../src/embed/choices';
import { embedForms } from '../../src/embed/html';

const embedding = {
  link: 'https://example.org/wengert/#1abc',
  title: 'y = ln(x1) & "more" <b>',
  width: 720,
  height: 480,
  chosen: { ...USUAL, sentence: true, rows: false },
};
const [frame, element] = embedForms.map(({ write }) => write(embedding));

describe('the HTML that embeds a graph', () => {
  it('is a frame', () => {
    expect(frame).toBe(
      '<iframe src="https://example.org/wengert/?embed&amp;rows=off&amp;sentence#1abc" title="y = ln(x1) &amp; &quot;more&quot; &lt;b&gt;" width="720" height="480" loading="lazy" style="border: 0; max-width: 100%"></iframe>',
    );
  });

  it('is the element, with its script beside the page', () => {
    expect(element).toBe(
      '<script src="https://example.org/wengert/wengert-graph.js" defer></script>\n<wengert-graph link="https://example.org/wengert/#1abc" title="y = ln(x1) &amp; &quot;more&quot; &lt;b&gt;" width="720" height="480" rows="off" sentence></wengert-graph>',
    );
  });
});
