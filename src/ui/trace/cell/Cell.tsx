import { memo, useLayoutEffect, useRef, useSyncExternalStore } from 'react';
import { currentTypesetter, onTypesetter } from '../../parts/text/katex';
import { typeset, watch } from './typeset';

/** Whether formulas can be typeset yet. */
export function useTypesetting(): boolean {
  return useSyncExternalStore(onTypesetter, currentTypesetter) !== null;
}

/** A formula of the table; plain text until it can be typeset. */
export const Cell = memo(
  function Cell({
    latex,
    plain,
    typesetting,
  }: {
    readonly latex: string;
    readonly plain: () => string;
    /** From `useTypesetting`, which whoever has many cells calls once. */
    readonly typesetting: boolean;
  }) {
    return typesetting ? <Typeset latex={latex} /> : <span>{plain()}</span>;
  },
  (a, b) => a.latex === b.latex && a.typesetting === b.typesetting,
);

function Typeset({ latex }: { readonly latex: string }) {
  const element = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    if (element.current) typeset(latex, element.current);
  }, [latex]);
  useLayoutEffect(() => (element.current ? watch(element.current) : undefined), []);
  return <span ref={element} />;
}
