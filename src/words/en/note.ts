import { worded } from '../worded';
import { quoted } from './quoted';

/** How a text was read where its author may have meant something else. */
export const noteWords = worded('said/note', {
  'read as a product': ({ name, product }: { name: string; product: string }) =>
    `${quoted(name)} is read as ${product}.`,
  'element by element': ({ form }: { form: string }) =>
    `${quoted(form)} is read element by element.`,
  'read as a power': ({ form }: { form: string }) => `${quoted(form)} is read as a power.`,
  'read as a quotient': ({ form }: { form: string }) =>
    `${quoted(form)} is read as a quotient, not as a derivative.`,
  'read as a factor': ({ name }: { name: string }) => `${quoted(name)} is read as a factor.`,
  'read as a sum': ({ form, sum }: { form: string; sum: string }) =>
    `${quoted(form)} is read as ${sum}.`,
  'of all numbers': ({ form }: { form: string }) =>
    `${quoted(form)} is taken of all numbers of the matrix.`,
  'from left to right': ({ form }: { form: string }) =>
    `${quoted(form)} is read from left to right.`,
  'no unit': ({ unit }: { unit: string }) => `${quoted(unit)} is read as an input, not as a unit.`,
  'not imaginary': ({ name }: { name: string }) =>
    `${quoted(name)} is read as an input: there are no complex numbers here.`,
  'two names': ({ name, other }: { name: string; other: string }) =>
    `${quoted(name)} and ${quoted(other)} are read as two names.`,
  'one function': ({ name, called }: { name: string; called: string }) =>
    `${quoted(name)} is read as the function ${called}.`,
  'decimal point': ({ number }: { number: string }) =>
    `${quoted(number)} is read with a decimal point.`,
  'decimal comma': ({ number, read }: { number: string; read: string }) =>
    `${quoted(number)} is read as ${read}, with a decimal comma.`,
  'in radians': ({ angle }: { angle: string }) => `${angle} is read as an angle in radians.`,
  'two minus signs': () => '“--” is read as two minus signs.',
  'natural logarithm': () => '“log” is read as ln, the natural logarithm.',
  'list of one': () => 'These brackets are read as those of a list of one number.',
  'one name': ({ name }: { name: string }) => `${quoted(name)} is read as one name.`,
});
