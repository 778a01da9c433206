import { notePieces, noteSize } from '../../../document/note';
import { brokenLines, wordPieces } from '../../../figure/broken-lines';
import type { Mark } from '../../../figure/picture';
import type { Typesetter } from '../../../figure/typeset';
import { isPlainMath, latexOfWords } from '../../../figure/words';
import { arrowEnds } from '../notes/arrow';
import type { FigureMoment } from './moment';

/** The type of notes, its lines, and what is around them; as in the style sheet. */
const [SIZE, LINE, LEFT, TOP] = [21, 29, 19, 9];

/** What is written on the canvas, with its arrows. */
export function* noteMarks({ notes, scene }: FigureMoment, typeset: Typesetter): Generator<Mark> {
  for (const { text, at, to } of notes) {
    const { width, height } = noteSize(text);
    const lines = linesOf(text, width - LEFT - 14, typeset);
    const box = { ...at, width, height: Math.max(height, lines.length * LINE + 2 * TOP) };
    for (const id of to) {
      const node = scene.byId.get(scene.seen?.seenAs(id) ?? id);
      const ends = node && arrowEnds(box, node);
      if (!ends) continue;
      const [from, end] = ends;
      const stroke = { ink: 'ink-soft', width: 1.8 } as const;
      yield { kind: 'line', curves: [[from, from, end, end]], stroke, arrow: true };
    }
    const edge = { ink: 'line-strong', width: 1 } as const;
    yield { kind: 'box', ...box, radius: 4, fill: 'sunk', stroke: edge };
    yield {
      kind: 'box',
      ...at,
      width: 5,
      height: box.height,
      radius: 0,
      fill: 'ink-soft',
      stroke: null,
    };
    for (const [k, latex] of lines.entries()) {
      if (latex === '') continue;
      yield {
        kind: 'label',
        latex,
        x: at.x + LEFT,
        baseline: at.y + TOP + LINE * k + 21,
        anchor: 'start',
        size: SIZE,
        ink: 'ink',
        room: width - LEFT - 6,
      };
    }
  }
}

/** The lines of a note in LaTeX, broken where they have no more room. */
function linesOf(text: string, room: number, typeset: Typesetter): readonly string[] {
  return text.split('\n').flatMap((line) => {
    const words = notePieces(line).flatMap(({ kind, text: piece }) => {
      if (kind === 'formula') return [isPlainMath(piece) ? `{${piece}}` : latexOfWords(piece)];
      return wordPieces(piece);
    });
    const lines = brokenLines(words, room, SIZE, typeset);
    // An empty line has its room, too.
    return lines.length === 0 ? [''] : lines;
  });
}
