import { countOf, isRange } from './spreadsheet-arrays';
import type { Piece } from './translation';

type Operand = readonly Piece[];

/** A form with the places of its operands: a piece of text, or the number of an operand. */
type Form = readonly (string | number)[];

const DENSITY: Form = ['(exp(-((', 0, '-(', 1, '))/(', 2, '))^2/2)/((', 2, ')*sqrt(2*pi)))'];
const DISTRIBUTION: Form = ['((1+erf((', 0, '-(', 1, '))/((', 2, ')*sqrt(2))))/2)'];
const STANDARD: Form = ['((1+erf((', 0, ')/sqrt(2)))/2)'];
const STANDARD_DENSITY: Form = ['(exp(-(', 0, ')^2/2)/sqrt(2*pi))'];
/** The factorial of the largest number whose factorial is a whole number of float64. */
const MOST_FACTORIAL = 18;

const isTrue = (operand: Operand | undefined) =>
  /^(?:TRUE|WAHR|VRAI|VERDADERO|1)$/i.test(operand?.map(({ text }) => text).join('') ?? '');

/** Functions of spreadsheets that are short for something, by their operands; null for any other. */
export function formOfCall(name: string, operands: readonly Operand[]): Form | null {
  const { length } = operands;
  if (/^(?:COUNT|ANZAHL|NB|CONTAR)$/.test(name) && length > 0) return [String(countOf(operands))];
  if (/^(?:NOT|NICHT|NON|NO)$/.test(name) && length === 1) return ['((', 0, ') == 0)'];
  if (/^NORM\.?(?:DIST|VERT)$|^LOI\.NORMALE(?:\.N)?$/.test(name) && length === 4) {
    return isTrue(operands[3]) ? DISTRIBUTION : DENSITY;
  }
  if (/^NORM\.S\.(?:DIST|VERT)$/.test(name) && length === 2) {
    return isTrue(operands[1]) ? STANDARD : STANDARD_DENSITY;
  }
  if (/^(?:NORMSDIST|STANDNORMVERT)$/.test(name) && length === 1) return STANDARD;
  if (name === 'SUMXMY2' && length === 2) return ['sum((', 0, '-', 1, ')^2)'];
  if (/^(?:DEGREES|GRAD|DEGRES|GRADOS)$/.test(name) && length === 1) return ['((', 0, ')*180/pi)'];
  if (/^(?:RADIANS|BOGENMASS|BOGENMAß|RADIANES)$/.test(name) && length === 1) {
    return ['((', 0, ')*pi/180)'];
  }
  const reciprocal = { COT: 'tan', SEC: 'cos', CSC: 'sin' }[name];
  if (reciprocal && length === 1) return [`(1/${reciprocal}(`, 0, '))'];
  if (/^(?:FACT|FAKULTÄT|FACTORIAL)$/.test(name) && length === 1) return factorial(operands[0]);
  if (/^(?:SUMPRODUCT|SUMMENPRODUKT|SOMMEPROD|SUMAPRODUCTO)$/.test(name)) {
    if (length === 1) return ['sum(', 0, ')'];
    const areRanges = length === 2 && operands.every((operand) => isRange(operand));
    if (areRanges) return ['dot(', 0, ', ', 1, ')'];
    return ['sum(', ...operands.flatMap((_, k) => [k === 0 ? '(' : ')*(', k]), '))'];
  }
  return null;
}

function factorial(operand: Operand | undefined): Form | null {
  const n = Number(operand?.map(({ text }) => text).join(''));
  if (!Number.isInteger(n) || n < 0 || n > MOST_FACTORIAL) return null;
  return [String(Array.from({ length: n }, (_, k) => k + 1).reduce((a, b) => a * b, 1))];
}
