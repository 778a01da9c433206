import type { StepOutline } from '../../../core/trace/outline';
import type { Ink } from '../../../figure/inks';
import { baselineAt, type LineMark, type Mark } from '../../../figure/picture';
import { latexOfSign } from '../../../figure/words';
import type { Way } from '../scene/geometry';
import { NUMBER_TYPE } from '../scene/room';
import type { Label } from '../wire/labels';
import type { ShapeLabel } from '../wire/shape-labels';

/**
 * A wire, in the colour of what travels it. Against the flow of values it is dashed.
 * @param along whether a tangent goes the way of the value.
 */
export function wireMark(way: Way, step: StepOutline | null, along: boolean): LineMark {
  const isBackward = step?.phase === 'adjoint';
  const ink: Ink = step === null ? 'line-strong' : isBackward || along ? 'adjoint' : 'value';
  const stroke = {
    ink,
    width: step === null ? 1.5 : 3,
    ...(isBackward && { dash: [8, 6] as const }),
  };
  return { kind: 'line', curves: way, stroke, arrow: true };
}

/** What travels a wire, in its box, with the line that leads from it where it stands away. */
export function* labelMarks({ box, at, away, form }: Label): Generator<Mark> {
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  if (away) {
    const stroke = { ink: 'adjoint-line', width: 1.5 } as const;
    yield { kind: 'line', curves: [[at, at, middle, middle]], stroke, arrow: false };
  }
  yield {
    kind: 'box',
    ...box,
    radius: 9,
    fill: 'panel',
    stroke: { ink: 'adjoint-line', width: 1 },
  };
  const lines = [
    ...(form.factor === null ? [] : [{ text: latexOfSign(form.factor), ink: 'ink' as const }]),
    { text: `\\mathbf{${latexOfSign(form.amount)}}`, ink: 'adjoint' as const },
  ];
  const height = box.height / lines.length;
  for (const [k, { text, ink }] of lines.entries()) {
    const y = box.y + height * (k + 0.5);
    yield {
      kind: 'label',
      latex: text,
      x: middle.x,
      baseline: baselineAt(y, NUMBER_TYPE),
      anchor: 'middle',
      size: NUMBER_TYPE,
      ink,
      room: box.width - 8,
    };
  }
}

/** The extents that a wire tells of. */
export function* shapeMark({ text, box }: ShapeLabel): Generator<Mark> {
  yield { kind: 'box', ...box, radius: 6, fill: 'paper', stroke: null };
  yield {
    kind: 'label',
    latex: latexOfSign(text),
    x: box.x + box.width / 2,
    baseline: baselineAt(box.y + box.height / 2, 19),
    anchor: 'middle',
    size: 19,
    ink: 'ink-soft',
    room: box.width - 4,
  };
}
