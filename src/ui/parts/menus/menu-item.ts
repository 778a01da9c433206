import type { ReactNode } from 'react';

/** One line of a menu. */
export interface MenuItem {
  readonly id: string;
  readonly label: string;
  /** A second, softer line. */
  readonly detail?: ReactNode;
  readonly icon?: ReactNode;
  readonly shortcut?: string | undefined;
  readonly disabled?: boolean;
  /** Set for an item that shows a choice: it gets a tick when true. */
  readonly checked?: boolean | undefined;
  /** Items of the same group in a row share a heading. */
  readonly group?: string;
  /** A line above it. */
  readonly separated?: boolean;
}

/** What a menu takes. */
export interface MenuListProps {
  readonly id?: string | undefined;
  readonly label: string;
  readonly items: readonly MenuItem[];
  readonly startAt?: 'first' | 'last';
  /** Spreads a long menu over as many columns as there is room for. */
  readonly columns?: boolean;
  /** Whether it takes focus when it appears; always, unless told otherwise. */
  readonly takeFocus?: boolean;
  readonly onChoose: (id: string) => void;
  /** Tab was pressed. */
  readonly onLeave?: () => void;
}
