import { counted } from '../../words/en/grammar';
import { shortNumber } from '../parts/plot/ticks';

/** 96 bytes, 12.5 kB, 3.1 MB. */
export function bytesText(bytes: number): string {
  if (bytes < 10_000) return counted(bytes, 'byte');
  const [size, unit] = bytes < 1e6 ? [bytes / 1e3, 'kB'] : [bytes / 1e6, 'MB'];
  return `${shortNumber(size)} ${unit}`;
}

/** 1.2 ms, 3.4 µs, 800 ns. */
export function timeText(milliseconds: number): string {
  if (!(milliseconds >= 0)) return '–';
  if (milliseconds < 1e-3) return `${Math.round(milliseconds * 1e6)} ns`;
  if (milliseconds < 1) return `${shortNumber(milliseconds * 1e3)} µs`;
  return milliseconds < 1e3
    ? `${shortNumber(milliseconds)} ms`
    : `${shortNumber(milliseconds / 1e3)} s`;
}

/** 2.4 ×, with two digits. */
export function timesText(ratio: number): string {
  if (!Number.isFinite(ratio)) return '–';
  return `${ratio < 9.95 ? ratio.toFixed(1).replace(/\.0$/, '') : Math.round(ratio)} ×`;
}
