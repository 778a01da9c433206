import { type DerivativeName, derivativeName } from '../../../lang/derivative-name';
import { spelledInGraph } from '../../../lang/medium/spelled';
import { mathName } from '../../../lang/name';
import { useDocument } from '../../../state/stores/document-store';
import { MathName } from './MathName';
import { wording } from './words';

/** A name of a person's choosing, or of a derivative, as mathematics. */
export function GivenName({ name, adjoint }: { readonly name: string; readonly adjoint?: string }) {
  const derivative = derivativeName(name);
  if (!derivative) return <OwnName name={name} mark={adjoint ?? ''} />;
  if (adjoint === undefined) return <Quotient derivative={derivative} />;
  return (
    <>
      (<Quotient derivative={derivative} />){adjoint}
    </>
  );
}

function OwnName({ name, mark }: { readonly name: string; readonly mark: string }) {
  const spelled = useDocument(({ document }) => spelledInGraph(document.graph).has(name));
  const { base, subscript, primes, word } = mathName(name, spelled);
  return (
    <MathName
      base={base}
      subscript={subscript ?? undefined}
      mark={'′'.repeat(primes) + mark || undefined}
      upright={word}
    />
  );
}

const TAKEN = { sum: 'Σ ', vector: 'v · ', gradient: '∇', seed: wording.seed } as const;

/** ∂²y/∂x₁∂x₂ on one line. */
function Quotient({ derivative }: { readonly derivative: DerivativeName }) {
  const { taken, of, by, order, again } = derivative;
  const inner = derivativeName(of);
  const own = inner ? (
    <>
      (<Quotient derivative={inner} />)
    </>
  ) : (
    <OwnName name={of} mark="" />
  );
  return (
    <>
      ∂{order > 1 && <sup>{order}</sup>}
      {taken.length > 0 && '('}
      {taken.map((each) => TAKEN[each]).join('')}
      {own}
      {taken.length > 0 && ')'}/
      {by.map(([name, power], k) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the same input may come twice.
        <span key={k}>
          ∂<OwnName name={name} mark="" />
          {power > 1 && <sup>{power}</sup>}
        </span>
      ))}
      {again > 1 && ` (${again})`}
    </>
  );
}
