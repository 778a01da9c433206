import { create } from 'zustand';
import type { Findable } from '../../study/find/findables';

/**
 * What is looked for in the graph and its trace. It stands apart from the session, as what is pointed at
 * does: nothing follows from it but what is lit.
 */
export interface FindState {
  /** Whether somebody is finding; nothing is lit otherwise. */
  readonly open: boolean;
  /** How often it was asked for: each time the field takes the focus. */
  readonly asked: number;
  readonly query: string;
  /** Whether its field is there to be typed in; what is typed before is its query, too. */
  readonly there: boolean;
  /** Whether that has begun to be typed. */
  readonly ahead: boolean;
  /** The query whose matches are known: what is looked for in a large graph takes a while to be found. */
  readonly answered: string;
  /** What the query finds, in the order of reading. */
  readonly found: readonly Findable[];
  /** The one of them that the view is at, by its position; −1 while there is none. */
  readonly at: number;
  /** Nodes and steps of all that is found, by which they are lit. */
  readonly nodes: ReadonlySet<string>;
  readonly steps: ReadonlySet<number>;
}

/** What there is while nothing is looked for, or not found yet. */
export const NOTHING_FOUND = {
  answered: '',
  found: [],
  at: -1,
  nodes: new Set<string>(),
  steps: new Set<number>(),
} satisfies Partial<FindState>;

export const useFind = create<FindState>()(() => ({
  open: false,
  asked: 0,
  query: '',
  there: false,
  ahead: false,
  ...NOTHING_FOUND,
}));

/** Opens what finds, or gives it the focus again. A query given replaces the one there was. */
export function openFind(query?: string): void {
  useFind.setState(({ asked, query: before }) => ({
    open: true,
    asked: asked + 1,
    query: query ?? before,
  }));
}

/** Takes a letter for the query, in place of an earlier one, until the field is there. @returns whether it did. */
export function typeAhead(letter: string): boolean {
  const { open, there, ahead, query } = useFind.getState();
  if (!open || there) return false;
  useFind.setState({ query: (ahead ? query : '') + letter, ahead: true });
  return true;
}

export function closeFind(): void {
  useFind.setState({ open: false, ahead: false, ...NOTHING_FOUND });
}

/** Whether what the query finds is not known yet. */
export function isLooking({ query, answered }: Pick<FindState, 'query' | 'answered'>): boolean {
  return query.trim() !== '' && answered !== query;
}

/** What the view is at; null while there is nothing. */
export function foundNow({ found, at }: Pick<FindState, 'found' | 'at'>): Findable | null {
  return found[at] ?? null;
}

/** How a node is found: 2 is the one that the view is at, 1 any other, 0 not at all. */
export function nodeFound(state: FindState, id: string): 0 | 1 | 2 {
  if (!state.nodes.has(id)) return 0;
  return foundNow(state)?.node === id ? 2 : 1;
}

/** How something is marked that is found so. */
export const foundMark = [undefined, '', 'now'] as const;

/** The same for the row of a step. */
export function stepFound(state: FindState, step: number): 0 | 1 | 2 {
  if (!state.steps.has(step)) return 0;
  return foundNow(state)?.step === step ? 2 : 1;
}
