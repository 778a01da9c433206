import { classes } from '../text/classes';
import { Explorer, type Share } from './Explorer';
import type { Figure } from './figure';
import type { Frame } from './frame';
import { nearest } from './lines';
import styles from './Plot.module.css';
import { wording } from './words';

/** The part of a plot that answers to the pointer and to the arrow keys: it moves along the samples. */
export function SampleExplorer({
  figure,
  frame,
  at,
  words,
  onMove,
  onChoose,
}: {
  readonly figure: Figure;
  readonly frame: Frame;
  /** The sample it is on. */
  readonly at: number;
  /** The sample in words. */
  readonly words: string;
  /** Null when the pointer or the focus has left. */
  readonly onMove: (sample: number | null) => void;
  readonly onChoose?: ((sample: number) => void) | undefined;
}) {
  const last = figure.x.length - 1;
  const columns = figure.x.map((x) => frame.x.at(x));
  // Samples may run either way; the right arrow always goes right.
  const step = (columns[0] ?? 0) <= (columns[last] ?? 0) ? 1 : -1;

  const under = ({ x }: Share) => nearest(columns, frame.left + x * (frame.right - frame.left));
  const onKey = (key: string, withControl: boolean) => {
    const ends = step > 0 ? ([0, last] as const) : ([last, 0] as const);
    const targets: Readonly<Record<string, number>> = {
      ArrowRight: at + step,
      ArrowUp: at + step,
      ArrowLeft: at - step,
      ArrowDown: at - step,
      PageUp: at + step * 4,
      PageDown: at - step * 4,
      Home: ends[0],
      End: ends[1],
    };
    if (withControl) return false;
    const target = targets[key];
    if (target !== undefined) onMove(Math.min(last, Math.max(0, target)));
    else if (onChoose && (key === 'Enter' || key === ' ')) onChoose(at);
    else return false;
    return true;
  };

  return (
    <Explorer
      label={wording.by(figure.title, figure.xAxis.label)}
      min={0}
      max={last}
      now={step > 0 ? at : last - at}
      words={words}
      className={classes(styles.explorer, onChoose && styles.choosable)}
      style={{
        left: frame.left,
        top: frame.top,
        width: frame.right - frame.left,
        height: frame.bottom - frame.top,
      }}
      onKey={onKey}
      onEnter={() => onMove(at)}
      onLeave={() => onMove(null)}
      onPoint={(share) => onMove(under(share))}
      onClick={onChoose && ((share) => onChoose(under(share)))}
    />
  );
}
