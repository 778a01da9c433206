import { shortNumber } from '../parts/plot/ticks';
import { wording } from './words';

/** 96 bytes, 12.5 kB, 3.1 MB. */
export function bytesText(bytes: number): string {
  if (bytes < 10_000) return wording.byte(bytes);
  const [size, unit] = bytes < 1e6 ? [bytes / 1e3, 'kB'] : [bytes / 1e6, 'MB'];
  return `${shortNumber(size)} ${unit}`;
}

/** 1.2 ms, 3.4 µs, 800 ns. */
export function timeText(milliseconds: number): string {
  if (!(milliseconds >= 0)) return '–';
  if (milliseconds < 1e-3) return wording.ns(Math.round(milliseconds * 1e6));
  if (milliseconds < 1) return wording.s(shortNumber(milliseconds * 1e3));
  return milliseconds < 1e3
    ? wording.ms(shortNumber(milliseconds))
    : `${shortNumber(milliseconds / 1e3)} s`;
}

/** 2.4 ×, with two digits. */
export function timesText(ratio: number): string {
  if (!Number.isFinite(ratio)) return '–';
  return `${ratio < 9.95 ? ratio.toFixed(1).replace(/\.0$/, '') : Math.round(ratio)} ×`;
}
