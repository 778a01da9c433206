import { derivedOf } from '../../document/derived';
import { findablesOf } from '../../study/find/findables';
import { type Matches, matching } from '../../study/find/matching';
import { soughtIn } from '../../study/find/sought';
import { currentDocument } from '../stores/document-store';
import { foundNow, useFind } from '../stores/find-store';
import { currentTrace, usePlayer } from '../stores/player-store';
import { useView } from '../stores/view-store';
import { currentViewport } from '../stores/viewport';

type Prepared = ReturnType<typeof findablesOf>;
let prepared: { readonly from: readonly unknown[]; readonly findables: Prepared } | null = null;

/** All that can be found just now, written out once for all that is typed. */
function findablesNow(): Prepared {
  const document = currentDocument();
  const derived = derivedOf(document);
  const trace = currentTrace();
  const { notation, digits } = useView.getState();
  const from = [document.graph, derived, trace, notation, digits];
  if (!prepared?.from.every((each, k) => each === from[k])) {
    const findables = findablesOf(derived, document.graph.nodes, trace, { notation, digits });
    prepared = { from, findables };
  }
  return (prepared as NonNullable<typeof prepared>).findables;
}

/** What a text finds in the graph and in what of its trace can be read. */
function matchesOf(query: string): Matches {
  const sought = soughtIn(query);
  if (!sought) return { found: [], first: -1, ahead: 0 };
  const all = useView.getState().unreached === 'full';
  const taken = all ? Number.POSITIVE_INFINITY : usePlayer.getState().step;
  return matching(findablesNow(), sought, taken);
}

/** Writes out what can be found before anything is typed. */
export function prepareToFind(): void {
  findablesNow();
}

/**
 * Looks for a text, and goes to what it most likely means.
 * @returns how many more have that number once more steps have been taken.
 */
export function lookFor(query: string): number {
  const matches = matchesOf(query);
  show(matches, matches.first, query);
  goThere();
  return matches.ahead;
}

/** Looks for the same again, after something has changed; the view stays where it is. */
export function lookAgain(): number {
  const { query, ...before } = useFind.getState();
  const matches = matchesOf(query);
  const was = foundNow(before);
  const still = matches.found.findIndex(
    ({ node, step }) => node === was?.node && step === was.step,
  );
  show(matches, still >= 0 ? still : matches.first, query);
  return matches.ahead;
}

function show({ found }: Matches, at: number, query: string): void {
  const nodes = new Set<string>();
  const steps = new Set<number>();
  for (const { node, step } of found) {
    if (node !== null) nodes.add(node);
    if (step !== null) steps.add(step);
  }
  useFind.setState({ query, found, at, nodes, steps });
}

/** Goes to the next of what is found, or for −1 to the one before, and from the last to the first. */
export function turn(by: 1 | -1): void {
  const { found, at } = useFind.getState();
  if (found.length === 0) return;
  useFind.setState({ at: (at + by + found.length) % found.length });
  goThere();
}

function goThere(): void {
  const node = foundNow(useFind.getState())?.node;
  if (node) currentViewport()?.show(node);
}
