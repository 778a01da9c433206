/** So many choices are in sight in a strip at most. */
export const IN_SIGHT = 6;

/** What is chosen in a strip. */
interface Grouped<Id extends string> {
  readonly id: Id;
  readonly label: string;
  /** The name of what it belongs to together with those beside it. */
  readonly group?: string | undefined;
}

/** Tabs that stand together. */
export interface Choice<T> {
  /** The name of their group; null for a tab by itself. */
  readonly group: string | null;
  readonly tabs: readonly T[];
}

/** Tabs as they stand in a strip, those of a group together where the first of them is. */
function choicesOf<Id extends string, T extends Grouped<Id>>(
  tabs: readonly T[],
): readonly Choice<T>[] {
  const choices: { readonly group: string | null; readonly tabs: T[] }[] = [];
  for (const tab of tabs) {
    const group = tab.group ?? null;
    const own = group === null ? undefined : choices.find((choice) => choice.group === group);
    if (own) own.tabs.push(tab);
    else choices.push({ group, tabs: [tab] });
  }
  return choices;
}

/**
 * The strips from which a tab was chosen: one with all tabs as long as they are few, else one in which a
 * group is a choice by itself, and below it one with the tabs of the group that the chosen tab is of.
 */
export function stripsOf<Id extends string, T extends Grouped<Id>>(
  tabs: readonly T[],
  chosen: Id,
): readonly (readonly Choice<T>[])[] {
  const choices = choicesOf<Id, T>(tabs);
  if (tabs.length <= IN_SIGHT) return [choices];
  const isChosen = ({ id }: T) => id === chosen;
  const within = choices.find((choice) => choice.group !== null && choice.tabs.some(isChosen));
  const closed = choices.map(({ group, tabs: [first, ...rest] }): Choice<T> => {
    if (group === null || !first) return { group: null, tabs: first ? [first] : [] };
    // What a tab is about is no word for its group.
    const closed = { ...(rest.find(isChosen) ?? first), label: group, term: undefined };
    return { group: null, tabs: [closed] };
  });
  return within ? [closed, [{ group: null, tabs: within.tabs }]] : [closed];
}
