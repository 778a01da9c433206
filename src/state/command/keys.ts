import { create } from 'zustand';
import { recall, remember } from '../stores/browser-memory';
import { type CommandId, commandIds, commandOf } from './commands';

/** The keys that a person gave commands: a chord instead of those in the table, or null for none. */
export type OwnKeys = Readonly<Partial<Record<CommandId, string | null>>>;

/** The entry of what this browser remembers of them. */
const ENTRY = 'keys';
const CHORD = /^(?:(?:Mod|Shift|Alt)\+){0,3}[^\s+]{1,20}$/;

/** What was remembered, as far as it can be: another version may have written it, or another hand. */
function remembered(): OwnKeys {
  try {
    const kept: unknown = JSON.parse(recall(ENTRY) ?? '{}');
    if (typeof kept !== 'object' || kept === null) return {};
    const entries = commandIds.flatMap((id): [CommandId, string | null][] => {
      const own: unknown = Object.hasOwn(kept, id) ? Reflect.get(kept, id) : undefined;
      return own === null || (typeof own === 'string' && CHORD.test(own)) ? [[id, own]] : [];
    });
    return Object.fromEntries(entries);
  } catch {
    return {};
  }
}

export const useOwnKeys = create<{ readonly own: OwnKeys }>()(() => ({ own: remembered() }));

const NONE: readonly string[] = [];

/** The keys that ask for a command: those of a person, else those of the table. */
export function keysOf(id: CommandId, own: OwnKeys = useOwnKeys.getState().own): readonly string[] {
  const given = own[id];
  if (given === undefined) return commandOf(id).shortcuts ?? NONE;
  return given === null ? NONE : [given];
}

/** The command that a chord asks for now, of those but one. */
export function commandWith(chord: string, but: CommandId): CommandId | undefined {
  return commandIds.find((id) => id !== but && keysOf(id).includes(chord));
}

/** Gives a command a key of its own, or for null none; whatever had it asks for nothing any more. */
export function giveKey(id: CommandId, chord: string | null): void {
  const before = chord === null ? undefined : commandWith(chord, id);
  const { own } = useOwnKeys.getState();
  keep({ ...own, ...(before === undefined ? {} : { [before]: null }), [id]: chord });
}

/** All commands have the keys of the table again. */
export function giveKeysBack(): void {
  keep({});
}

function keep(own: OwnKeys): void {
  useOwnKeys.setState({ own });
  remember(ENTRY, Object.keys(own).length === 0 ? null : JSON.stringify(own));
}
