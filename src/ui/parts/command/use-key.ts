import type { CommandId } from '../../../state/command/commands';
import { keysOf, useOwnKeys } from '../../../state/command/keys';

/** The key that a command is told of with; undefined where it has none. */
export function useKeyOf(id: CommandId): string | undefined {
  return useOwnKeys(({ own }) => keysOf(id, own)[0]);
}
