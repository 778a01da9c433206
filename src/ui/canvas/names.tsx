import type { AdjointNotation } from '../../file/document';
import { mathName } from '../../lang/name';
import { MathName } from '../parts/MathName';

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

/** vᵢ, with a mark after the v. */
export function VName({ subscript, mark }: { readonly subscript: number; readonly mark?: string }) {
  return <MathName base="v" subscript={String(subscript).replace('-', '−')} mark={mark} />;
}

/** What the adjoint of a value is called: v′₁, v̄₁, ∂y/∂v₁ or v₁.grad. */
export function AdjointName({
  notation,
  subscript,
  name,
  output,
}: {
  readonly notation: AdjointNotation;
  /** The i of vᵢ, or undefined for a value that goes by `name`. */
  readonly subscript: number | undefined;
  readonly name: string;
  /** The name of the output that is differentiated. */
  readonly output: string;
}) {
  const plain = (mark?: string) => {
    const marked = mark === undefined ? {} : { mark };
    if (subscript !== undefined) return <VName subscript={subscript} {...marked} />;
    return mark === undefined ? (
      <GivenName name={name} />
    ) : (
      <GivenName name={name} adjoint={mark} />
    );
  };
  switch (notation) {
    case 'prime':
      return plain('′');
    case 'bar':
      // The combining macron stands over the letter before it.
      return plain('\u0304');
    case 'leibniz':
      return (
        <>
          ∂<GivenName name={output} />
          /∂{plain()}
        </>
      );
    case 'grad':
      return <>{plain()}.grad</>;
  }
}
