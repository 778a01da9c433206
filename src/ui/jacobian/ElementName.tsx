import { mathName } from '../../lang/name';
import type { Element } from '../../state/jacobian/elements';
import { MathName } from '../parts/MathName';

/** What a row or a column is called: x₁, or W[0, 2] for a number of a tensor. */
export function ElementName({ element: { name, index } }: { readonly element: Element }) {
  const { base, subscript, primes, word } = mathName(name);
  return (
    <>
      <MathName
        base={base}
        subscript={subscript ?? undefined}
        mark={'′'.repeat(primes) || undefined}
        upright={word}
      />
      {index.length > 0 && `[${index.join(', ')}]`}
    </>
  );
}
