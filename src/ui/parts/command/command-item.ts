import { type CommandId, commandOf } from '../../../state/command/commands';
import type { MenuItem } from '../menus/MenuList';

/** A command as a line of a menu, under its id. */
export function commandItem(id: CommandId): MenuItem & { readonly id: CommandId } {
  const { label, shortcuts } = commandOf(id);
  return { id, label, shortcut: shortcuts?.[0] };
}
