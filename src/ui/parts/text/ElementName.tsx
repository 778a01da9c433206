import type { Element } from '../../../study/jacobian/elements';
import { GivenName } from './GivenName';

/** What a row or a column is called: x₁, or W[0, 2] for a number of a tensor. */
export function ElementName({ element: { name, index } }: { readonly element: Element }) {
  return (
    <>
      <GivenName name={name} />
      {index.length > 0 && `[${index.join(', ')}]`}
    </>
  );
}
