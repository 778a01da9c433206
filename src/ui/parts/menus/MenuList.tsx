import { earlyPart } from '../loading/early-part';
import type { MenuListProps } from './menu-item';
import { wording } from './words';

export type { MenuItem, MenuListProps } from './menu-item';

const early = earlyPart(() => import('./MenuItems'), wording.whatMenusShow);

/** The items of an open menu, once what shows them is there. */
export function MenuList(props: MenuListProps) {
  const Items = early.usePart()?.MenuItems;
  return Items ? <Items {...props} /> : null;
}
