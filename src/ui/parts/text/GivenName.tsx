import { spelledInGraph } from '../../../lang/medium/spelled';
import { mathName } from '../../../lang/name';
import { useDocument } from '../../../state/stores/document-store';
import { MathName } from './MathName';

/** A name of a person's choosing, as mathematics. */
export function GivenName({ name, adjoint }: { readonly name: string; readonly adjoint?: string }) {
  const spelled = useDocument(({ document }) => spelledInGraph(document.graph).has(name));
  const { base, subscript, primes, word } = mathName(name, spelled);
  return (
    <MathName
      base={base}
      subscript={subscript ?? undefined}
      mark={'′'.repeat(primes) + (adjoint ?? '') || undefined}
      upright={word}
    />
  );
}
