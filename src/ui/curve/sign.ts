import type { Program } from '../../core/program/program';
import {
  derivativeName,
  listedName,
  plainDerivativeSigns,
  takenSigns,
  writeDerivative,
} from '../../lang/derivative-name';
import { spelledIn } from '../../lang/medium/spelled';
import { mathName } from '../../lang/name';
import { subscript } from '../../lang/number';
import type { Coordinate, CurveSubject } from '../../study/curve/subject';

/** A name as mathematics in plain text, for pictures: x₁ for x1, θ for theta; as it is spelled where that can't be. */
function signOf(program: Program, name: string): string {
  const derivative = derivativeName(name);
  if (derivative) {
    return writeDerivative(
      plainDerivativeSigns((own) => signOf(program, own)),
      derivative,
    );
  }
  const spelled = spelledIn(program).has(name);
  const { base, subscript: below, primes } = mathName(name, spelled);
  if (below !== null && !/^\d+$/.test(below)) return name;
  return `${base}${below === null ? '' : subscript(Number(below))}${'′'.repeat(primes)}`;
}

/** A number of an input as mathematics: x₁, W[0, 2]. */
export function coordinateSign({ program }: CurveSubject, { input }: Coordinate): string {
  const { name, index } = input;
  return `${signOf(program, name)}${index.length > 0 ? `[${index.join(', ')}]` : ''}`;
}

/** What a curve shows as mathematics: y, y[1], Σ y for the sum of its numbers. */
export function heightSign({ program, output, part, name }: CurveSubject): string {
  const sign = signOf(program, output.name);
  return part === 'sum' ? `Σ ${sign}` : `${sign}${name.slice(listedName(output.name).length)}`;
}

/**
 * The name that the slope would have as an output, where what is drawn is a derivative itself: `∂2y_∂x1∂x1` of
 * `∂y_∂x1` over x1; null where it is none, or of arrays.
 */
export function slopeName({ output, name }: CurveSubject, { input }: Coordinate): string | null {
  const derivative = derivativeName(output.name);
  if (!derivative || name !== listedName(output.name) || input.index.length > 0) return null;
  const { taken, of, by, order } = derivative;
  const whole = taken.map((each) => takenSigns[each]).join('') + of;
  const below = by.map(([one, power]) => `∂${one}`.repeat(power)).join('');
  return `∂${order + 1}${whole}_${below}∂${input.name}`;
}

/** The slope as mathematics: ∂y/∂x₁, or dy/dx where the inputs have but one number. */
export function slopeSign(subject: CurveSubject, coordinate: Coordinate): string {
  const named = slopeName(subject, coordinate);
  if (named) return signOf(subject.program, named);
  const d = subject.count > 1 ? '∂' : 'd';
  const height = heightSign(subject);
  const of = subject.part === 'sum' ? `(${height})` : height;
  return `${d}${of}/${d}${coordinateSign(subject, coordinate)}`;
}

/** The same in plain words: ∂y/∂x1. */
export function slopeText(subject: CurveSubject, coordinate: Coordinate): string {
  const named = slopeName(subject, coordinate);
  if (named) return listedName(named);
  const { count, name } = subject;
  const d = count > 1 ? '∂' : 'd';
  const of = name.includes(' ') ? `(${name})` : name;
  return `${d}${of}/${d}${coordinate.name}`;
}
