import { type CSSProperties, type MouseEvent, type ReactNode, useRef } from 'react';

/** A place on an explorer as shares of its width and height, from its left and from its top. */
export interface Share {
  readonly x: number;
  readonly y: number;
}

/**
 * Lies over a picture and answers to the pointer and to the keys: what it is on is looked at. To assistive
 * technology it is a slider, whose value is what is looked at in words.
 */
export function Explorer({
  label,
  min,
  max,
  now,
  words,
  keysOnly = false,
  className,
  style,
  onKey,
  onEnter,
  onLeave,
  onPoint,
  onPress = onPoint,
  onClick,
  children,
}: {
  readonly label: string;
  readonly min: number;
  readonly max: number;
  readonly now: number;
  /** What is looked at. */
  readonly words: string;
  /** Whether focus that a pointer brings does not count. */
  readonly keysOnly?: boolean;
  readonly className?: string | undefined;
  readonly style: CSSProperties;
  /** Says whether the key was one of its own. */
  readonly onKey: (key: string, withControl: boolean) => boolean;
  /** Called when it has got focus. */
  readonly onEnter: () => void;
  /** Called when focus has left, or the pointer has while it had no focus. */
  readonly onLeave: () => void;
  readonly onPoint: (at: Share) => void;
  readonly onPress?: (at: Share) => void;
  readonly onClick?: ((at: Share) => void) | undefined;
  readonly children?: ReactNode;
}) {
  const focused = useRef(false);
  return (
    <div
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-valuemin={min}
      aria-valuemax={max}
      aria-valuenow={now}
      aria-valuetext={words}
      className={className}
      style={style}
      onKeyDown={(event) => {
        if (event.metaKey || event.altKey || !onKey(event.key, event.ctrlKey)) return;
        event.preventDefault();
        event.stopPropagation();
      }}
      onFocus={(event) => {
        focused.current = !keysOnly || event.currentTarget.matches(':focus-visible');
        if (focused.current) onEnter();
      }}
      onBlur={() => {
        focused.current = false;
        onLeave();
      }}
      onPointerMove={(event) => onPoint(shareAt(event))}
      onPointerDown={(event) => onPress(shareAt(event))}
      onPointerLeave={() => focused.current || onLeave()}
      onClick={onClick && ((event) => onClick(shareAt(event)))}
    >
      {children}
    </div>
  );
}

function shareAt({ currentTarget, clientX, clientY }: MouseEvent<HTMLElement>): Share {
  const { left, top, width, height } = currentTarget.getBoundingClientRect();
  return {
    x: width > 0 ? (clientX - left) / width : 0,
    y: height > 0 ? (clientY - top) / height : 0,
  };
}
