import type { Choices } from '../../embed/choices';

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Of what a frame is made, from above: each part so many pixels high, 0 where it is not there. */
interface FramePlaces {
  readonly canvas: number;
  readonly rows: number;
  readonly inputs: number;
  readonly sentence: number;
  readonly player: number;
}

/** Whether a frame in another page has too little room for all of the app. */
export function isSmallFrame({ width, height }: Size): boolean {
  return width < 900 || height < 600;
}

/** From this size on the rows of the trace have room. */
const ROWS_FROM: Size = { width: 640, height: 400 };
/** The heading of the rows, and one of them. */
const HEADING = 34;
const ROW = 34;
/** The rows take about this part of a frame, and so many of them at the least and at the most. */
const ROWS_PART = 0.3;
const ROWS = { least: 2, most: 8 } as const;
const PLAYER = 44;
const INPUTS = 44;
/** A sentence has two lines, or one where the frame is low. */
const SENTENCE = { low: 28, high: 50 } as const;
const LOW = 400;

/** Shares out the height of a frame: the rows are cut off nowhere, and what they leave is the canvas's. */
export function placesInFrame(
  { width, height }: Size,
  { rows, inputs, sentence }: Pick<Choices, 'rows' | 'inputs' | 'sentence'>,
): FramePlaces {
  const hasRows = rows && width >= ROWS_FROM.width && height >= ROWS_FROM.height;
  const count = Math.round((height * ROWS_PART - HEADING) / ROW);
  const parts = {
    rows: hasRows ? HEADING + ROW * Math.max(ROWS.least, Math.min(ROWS.most, count)) : 0,
    inputs: inputs ? INPUTS : 0,
    sentence: sentence ? (height < LOW ? SENTENCE.low : SENTENCE.high) : 0,
    player: PLAYER,
  };
  const taken = parts.rows + parts.inputs + parts.sentence + parts.player;
  return { canvas: Math.max(0, height - taken), ...parts };
}

/** How large the canvas is in a frame. */
export function canvasInFrame(size: Size, chosen: Choices): Size {
  return { width: size.width, height: placesInFrame(size, chosen).canvas };
}
