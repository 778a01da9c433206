import { memo, useLayoutEffect, useRef, useSyncExternalStore } from 'react';
import { classes } from './classes';
import styles from './Formula.module.css';
import { currentTypesetter, katexOptions, onTypesetter, type Typesetter } from './katex';

/** Longer formulas are shown as they are written: typesetting them would stall the page. */
export const LONGEST_FORMULA = 2000;

function typeset(
  typesetter: Typesetter,
  latex: string,
  element: HTMLElement,
  display: boolean,
): void {
  try {
    if (latex.length > LONGEST_FORMULA) throw new RangeError('too long to typeset');
    typesetter.render(latex, element, { ...katexOptions, displayMode: display });
  } catch {
    // Deep nesting overflows KaTeX's stack; the source is better than nothing.
    const source = document.createElement('code');
    source.textContent = latex;
    element.replaceChildren(source);
  }
}

/**
 * A formula in LaTeX, typeset with MathML for screen readers, or its source where it cannot be.
 * `display` gives it large operators; it never gets a line of its own by itself.
 */
export const Formula = memo(function Formula({
  latex,
  display = false,
  className,
}: {
  readonly latex: string;
  readonly display?: boolean;
  readonly className?: string | undefined;
}) {
  const element = useRef<HTMLSpanElement>(null);
  const typesetter = useSyncExternalStore(onTypesetter, currentTypesetter);
  useLayoutEffect(() => {
    if (element.current && typesetter) typeset(typesetter, latex, element.current, display);
  }, [typesetter, latex, display]);
  return <span ref={element} className={classes(styles.formula, className)} />;
});
