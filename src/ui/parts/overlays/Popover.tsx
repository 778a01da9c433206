import { type ReactNode, type RefObject, useLayoutEffect, useRef } from 'react';
import { classes } from '../text/classes';
import styles from './Popover.module.css';
import { type Box, type Placement, placeClear } from './place';

/** What a popover is put beside: an element, or a box on the screen in CSS pixels. */
export type Anchor = RefObject<HTMLElement | null> | Box;

function boxOf(anchor: Anchor): Box | null {
  return 'current' in anchor ? (anchor.current?.getBoundingClientRect() ?? null) : anchor;
}

/** Where controls are that are not in a popover. */
function controlsBeside(popover: Element): readonly Box[] {
  return [...document.querySelectorAll('button, input, select, textarea, a')].flatMap((one) =>
    popover.contains(one) ? [] : one.getBoundingClientRect(),
  );
}

/**
 * A box in the browser's top layer beside an anchor, kept in view. `auto` closes on a press
 * outside or Escape and then calls `onClose`; `manual` stays until it is no longer rendered.
 * Render it only while it is open.
 */
export function Popover({
  anchor,
  placement = 'below-start',
  mode = 'auto',
  clear = false,
  onClose,
  className,
  children,
}: {
  readonly anchor: Anchor;
  readonly placement?: Placement;
  readonly mode?: 'auto' | 'manual';
  /** Whether it goes where it covers the fewest controls. */
  readonly clear?: boolean;
  readonly onClose?: () => void;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}) {
  const box = useRef<HTMLDivElement>(null);
  const close = useRef(onClose);
  useLayoutEffect(() => {
    close.current = onClose;
  });

  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    element.showPopover();
    const place = () => {
      const beside = boxOf(anchor);
      if (!beside) return;
      const { width } = element.getBoundingClientRect();
      // Measured as it is: were it let grow to be measured, what was scrolled would jump back.
      const height = element.scrollHeight + element.offsetHeight - element.clientHeight;
      const view = { width: document.documentElement.clientWidth, height: window.innerHeight };
      const others = clear ? controlsBeside(element) : [];
      const at = placeClear(beside, { width, height }, view, placement, others);
      element.style.left = `${at.left}px`;
      element.style.top = `${at.top}px`;
      element.style.maxHeight = `${at.maxHeight}px`;
    };
    place();
    const closed = (event: Event) => {
      if ((event as ToggleEvent).newState === 'closed') close.current?.();
    };
    const resized = new ResizeObserver(place);
    resized.observe(element);
    element.addEventListener('toggle', closed);
    window.addEventListener('resize', place);
    window.addEventListener('scroll', place, true);
    return () => {
      resized.disconnect();
      element.removeEventListener('toggle', closed);
      window.removeEventListener('resize', place);
      window.removeEventListener('scroll', place, true);
      if (element.matches(':popover-open')) element.hidePopover();
    };
  }, [anchor, placement, clear]);

  return (
    <div ref={box} popover={mode} className={classes(styles.popover, className)}>
      {children}
    </div>
  );
}
