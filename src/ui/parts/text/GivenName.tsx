import { mathName } from '../../../lang/name';
import { MathName } from './MathName';

/** A name of a person's choosing, as mathematics. */
export function GivenName({ name, adjoint }: { readonly name: string; readonly adjoint?: string }) {
  const { base, subscript, primes, word } = mathName(name);
  return (
    <MathName
      base={base}
      subscript={subscript ?? undefined}
      mark={'′'.repeat(primes) + (adjoint ?? '') || undefined}
      upright={word}
    />
  );
}
