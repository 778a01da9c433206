import { Fragment, type ReactNode } from 'react';

/** A sentence with parts that are more than text, in the order in which the language has them. */
export function Phrase({ of }: { readonly of: readonly ReactNode[] }) {
  return of.map((part, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a sentence has its parts in one order.
    <Fragment key={index}>{part}</Fragment>
  ));
}
