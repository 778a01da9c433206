import type { AdjointNotation } from '../../../document/document';
import { GivenName } from '../../parts/text/GivenName';
import { MathName } from '../../parts/text/MathName';

/** vᵢ, with a mark after the v. */
export function VName({ subscript, mark }: { readonly subscript: number; readonly mark?: string }) {
  return <MathName base="v" subscript={String(subscript).replace('-', '−')} mark={mark} />;
}

/** The name of a value with a mark after or over it. */
function MarkedName({
  subscript,
  name,
  mark,
}: {
  readonly subscript: number | undefined;
  readonly name: string;
  readonly mark?: string;
}) {
  const marked = mark === undefined ? {} : { mark };
  if (subscript !== undefined) return <VName subscript={subscript} {...marked} />;
  return <GivenName name={name} {...(mark === undefined ? {} : { adjoint: mark })} />;
}

/** What the tangent of a value is called: v̇₁, ∂v₁/∂x₁ or v₁.tangent. */
export function TangentName({
  notation,
  subscript,
  name,
  input,
  place,
}: {
  readonly notation: AdjointNotation;
  /** The i of vᵢ, or undefined for a value that goes by `name`. */
  readonly subscript: number | undefined;
  readonly name: string;
  /** The input by which it is the derivative; null when inputs move in another direction. */
  readonly input: string | null;
  /** '[0, 2]' where it is by an element of an array. */
  readonly place: string;
}) {
  const plain = <MarkedName subscript={subscript} name={name} />;
  switch (notation) {
    case 'prime':
    case 'bar':
      // The combining dot stands over the letter before it.
      return <MarkedName subscript={subscript} name={name} mark={'\u0307'} />;
    case 'leibniz':
      return input === null ? (
        <>d{plain}/dt</>
      ) : (
        <>
          ∂{plain}/∂
          <GivenName name={input} />
          {place}
        </>
      );
    case 'grad':
      return <>{plain}.tangent</>;
  }
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
  const plain = <MarkedName subscript={subscript} name={name} />;
  switch (notation) {
    case 'prime':
      return <MarkedName subscript={subscript} name={name} mark="′" />;
    case 'bar':
      // The combining macron stands over the letter before it.
      return <MarkedName subscript={subscript} name={name} mark={'\u0304'} />;
    case 'leibniz':
      return (
        <>
          ∂<GivenName name={output} />
          /∂{plain}
        </>
      );
    case 'grad':
      return <>{plain}.grad</>;
  }
}
