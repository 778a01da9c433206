import { earlyPart } from '../loading/early-part';
import type { MenuListProps } from './menu-item';

export type { MenuItem, MenuListProps } from './menu-item';

const early = earlyPart(() => import('./MenuItems'), 'What menus show');

/** The items of an open menu, once what shows them is there. */
export function MenuList(props: MenuListProps) {
  const Items = early.usePart()?.MenuItems;
  return Items ? <Items {...props} /> : null;
}
