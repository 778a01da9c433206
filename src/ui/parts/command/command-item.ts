import { type CommandId, commandOf } from '../../../state/command/commands';
import { keysOf, type OwnKeys } from '../../../state/command/keys';
import type { MenuItem } from '../menus/MenuList';

/**
 * A command as a line of a menu, under its id.
 * @param own the keys that a person gave commands.
 */
export function commandItem(id: CommandId, own: OwnKeys): MenuItem & { readonly id: CommandId } {
  return { id, label: commandOf(id).label, shortcut: keysOf(id, own)[0] };
}
