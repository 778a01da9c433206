import { memo, useLayoutEffect, useRef, useSyncExternalStore } from 'react';
import { currentTypesetter, onTypesetter } from '../parts/katex';
import { typeset, watch } from './typeset';

/** A formula of the table; plain text until it can be typeset. */
export const Cell = memo(
  function Cell({ latex, plain }: { readonly latex: string; readonly plain: () => string }) {
    const ready = useSyncExternalStore(onTypesetter, currentTypesetter) !== null;
    return ready ? <Typeset latex={latex} /> : <span>{plain()}</span>;
  },
  (a, b) => a.latex === b.latex,
);

function Typeset({ latex }: { readonly latex: string }) {
  const element = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    if (element.current) typeset(latex, element.current);
  }, [latex]);
  useLayoutEffect(() => (element.current ? watch(element.current) : undefined), []);
  return <span ref={element} />;
}
