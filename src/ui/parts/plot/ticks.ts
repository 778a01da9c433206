import { formatNumber, superscript } from '../../../lang/number';
import { wholeNumber } from '../../../words/en/grammar';
import { tenTo } from './scale';

/** A place on an axis; those without a label are drawn short. */
export interface Tick {
  readonly value: number;
  readonly label: string;
}

/** About `count` round numbers (1, 2 or 5 times a power of ten) from `low` to `high`. */
export function linearTicks([low, high]: readonly [number, number], count: number): Tick[] {
  const span = high - low;
  if (!(span > 0) || !Number.isFinite(span) || count < 1) {
    return Number.isFinite(low) ? [{ value: low, label: grouped(formatNumber(low, 3)) }] : [];
  }
  const rough = span / count;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 5, 10].find((m) => m * power >= rough * 0.9999) ?? 10) * power;
  const decimals = Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
  const ticks: Tick[] = [];
  // Multiples of the step, so that no dust of binary fractions gathers.
  for (let k = Math.ceil(low / step - 1e-9); k <= high / step + 1e-9; k++) {
    const value = Number((k * step).toPrecision(15));
    ticks.push({ value, label: grouped(formatNumber(value, Math.min(15, decimals))) });
  }
  return ticks;
}

/** Every whole number from `low` to `high`, or every second, fifth, tenth … when these are too many. */
export function wholeTicks([low, high]: readonly [number, number], most: number): Tick[] {
  const from = Math.ceil(low);
  const to = Math.floor(high);
  let step = 1;
  for (let k = 0; (to - from) / step >= most; k++) {
    step = ([2, 5, 10][k % 3] as number) * 10 ** Math.floor(k / 3);
  }
  const ticks: Tick[] = [];
  for (let value = Math.ceil(from / step) * step; value <= to; value += step) {
    ticks.push({ value, label: grouped(formatNumber(value, 0)) });
  }
  return ticks;
}

/** The thousands of a whole number set apart. */
function grouped(text: string): string {
  return text.replace(/(?<=^−?)\d{4,}$/, (digits) => wholeNumber(Number(digits)));
}

/**
 * Powers of ten, at most `count` of them with a label and the others bare; where the axis spans
 * less than two decades, 1, 2 and 5 times these.
 */
export function logTicks([low, high]: readonly [number, number], count: number): Tick[] {
  const from = Math.ceil(Math.log10(low) - 1e-9);
  const to = Math.floor(Math.log10(high) + 1e-9);
  if (to - from < 1) return narrowLogTicks([low, high]);
  const steps = [1, 2, 3, 4, 5, 10, 20, 50, 100];
  const step = steps.find((s) => (to - from) / s + 1 <= Math.max(2, count)) ?? 200;
  const ticks: Tick[] = [];
  for (let exponent = from; exponent <= to; exponent++) {
    ticks.push({
      value: tenTo(exponent),
      label: exponent % step === 0 ? powerOfTen(exponent) : '',
    });
  }
  return ticks;
}

function narrowLogTicks([low, high]: readonly [number, number]): Tick[] {
  const ticks: Tick[] = [];
  for (let exponent = Math.floor(Math.log10(low)); exponent <= Math.log10(high); exponent++) {
    for (const digit of [1, 2, 5]) {
      const value = Number(`${digit}e${exponent}`);
      if (value < low * 0.999999 || value > high * 1.000001) continue;
      ticks.push({ value, label: shortNumber(value) });
    }
  }
  return ticks;
}

/** 10⁻⁸; 1 and 10 by themselves. */
function powerOfTen(exponent: number): string {
  if (exponent === 0) return '1';
  return exponent === 1 ? '10' : `10${superscript(exponent)}`;
}

/** A positive number with its power of ten always written: 10⁻³, 1.8·10⁻⁴, 1. */
export function powerNumber(value: number): string {
  const [mantissa = '', exponent = '0'] = value.toExponential(1).split('e');
  const digits = mantissa.replace(/\.0$/, '');
  if (exponent === '+0') return digits;
  return digits === '1'
    ? powerOfTen(Number(exponent))
    : `${digits}·10${superscript(Number(exponent))}`;
}

/** A number in little room, two or three digits of it: 0.25, 1,200, 3.2·10⁻⁹, 10⁻⁸. */
export function shortNumber(value: number): string {
  if (value === 0) return '0';
  if (!Number.isFinite(value)) return formatNumber(value, 3);
  const size = Math.abs(value);
  const sign = value < 0 ? '−' : '';
  if (size >= 0.001 && size < 10_000) {
    return sign + formatNumber(Number(size.toPrecision(3)), 6).replace(/^(\d)(\d{3})$/, '$1,$2');
  }
  const [mantissa = '', exponent = '0'] = size.toExponential(1).split('e');
  const digits = mantissa.replace(/\.0$/, '');
  const power = `10${superscript(Number(exponent))}`;
  return sign + (digits === '1' ? power : `${digits}·${power}`);
}
