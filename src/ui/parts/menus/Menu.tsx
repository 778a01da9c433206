import { type ComponentType, type ReactNode, useId, useRef, useState } from 'react';
import { Button, IconButton } from '../fields/Button';
import { Popover } from '../overlays/Popover';
import type { Placement } from '../overlays/place';
import { type MenuItem, MenuList, type MenuListProps } from './MenuList';

/**
 * A button that opens a menu. With `children` the button shows them; otherwise it shows `icon`
 * alone and `label` in a tooltip. `label` is the accessible name of button and menu either way.
 * Closing by Escape or by choosing gives focus back to the button.
 */
export function Menu({
  label,
  icon,
  items,
  onChoose,
  placement = 'below-start',
  columns = false,
  List = MenuList,
  variant = 'quiet',
  className,
  tabIndex,
  children,
}: {
  readonly label: string;
  readonly icon?: ReactNode;
  readonly items: readonly MenuItem[];
  readonly onChoose: (id: string) => void;
  readonly placement?: Placement;
  /** Spreads a long menu over as many columns as there is room for. */
  readonly columns?: boolean;
  /** What shows the items; a list with a field that finds some of them, for a long menu. */
  readonly List?: ComponentType<MenuListProps> | undefined;
  readonly variant?: 'plain' | 'quiet';
  readonly className?: string | undefined;
  /** −1 where arrows lead to it instead of Tab. */
  readonly tabIndex?: number;
  readonly children?: ReactNode;
}) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState<'first' | 'last' | null>(null);
  // A press on the button while open first closes the popover; it must not open it again.
  const wasOpen = useRef(false);

  const close = () => {
    setOpen(null);
    if (!document.activeElement || document.activeElement === document.body)
      button.current?.focus();
  };
  const shared = {
    ref: button,
    variant,
    icon,
    className,
    tabIndex,
    'aria-haspopup': 'menu' as const,
    'aria-expanded': open !== null,
    'aria-controls': open ? id : undefined,
    onPointerDown: () => {
      wasOpen.current = open !== null;
    },
    onClick: () => {
      setOpen(wasOpen.current ? null : 'first');
      wasOpen.current = false;
    },
    onKeyDown: (event: React.KeyboardEvent) => {
      if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
      event.preventDefault();
      event.stopPropagation();
      setOpen(event.key === 'ArrowDown' ? 'first' : 'last');
    },
  };

  return (
    <>
      {children === undefined ? (
        <IconButton {...shared} label={label} />
      ) : (
        <Button {...shared} aria-label={label} shrinks={icon !== undefined}>
          {children}
        </Button>
      )}
      {open && (
        <Popover anchor={button} placement={placement} onClose={close}>
          <List
            id={id}
            label={label}
            items={items}
            startAt={open}
            columns={columns}
            onLeave={() => setOpen(null)}
            onChoose={(chosen) => {
              button.current?.focus();
              setOpen(null);
              onChoose(chosen);
            }}
          />
        </Popover>
      )}
    </>
  );
}
