import { foldsAround, foldTree } from '../../core/graph/fold-tree';
import { derivedOf } from '../../document/derived';
import { withFoldOpen } from '../../document/folds/open';
import { type findablesOf, writingFindables } from '../../study/find/findables';
import { type Matches, matching } from '../../study/find/matching';
import { soughtIn } from '../../study/find/sought';
import { pageClock, runInStretches, stretch } from '../../work/stretches';
import { currentDocument } from '../stores/document-store';
import { foundNow, isLooking, NOTHING_FOUND, useFind } from '../stores/find-store';
import { currentTrace, usePlayer } from '../stores/player-store';
import { useView } from '../stores/view-store';
import { currentViewport, following } from '../stores/viewport';

type Findables = ReturnType<typeof findablesOf>;

/** What can be found, and what it was written out of. */
interface Written {
  readonly from: readonly unknown[];
  readonly findables: Findables;
}
let written: Written | null = null;

/** What is being written out, a stretch at a time, and who waits for it. */
interface Writing {
  readonly from: readonly unknown[];
  use: (findables: Findables) => void;
  readonly stop: () => void;
}
let writing: Writing | null = null;

const isSame = (from: readonly unknown[], of: { readonly from: readonly unknown[] } | null) =>
  of?.from.every((each, k) => each === from[k]) ?? false;

/**
 * Calls back with all that can be found just now: at once where that takes but a moment, else when it has
 * been written out, unless something else is asked for before that.
 */
function withFindables(use: (findables: Findables) => void): void {
  const document = currentDocument();
  const derived = derivedOf(document);
  const trace = currentTrace();
  const { notation, digits } = useView.getState();
  const from = [document.graph, derived, trace, notation, digits];
  if (written && isSame(from, written)) {
    use(written.findables);
    return;
  }
  if (writing && isSame(from, writing)) {
    writing.use = use;
    return;
  }
  writing?.stop();
  writing = null;
  const work = writingFindables(derived, document.graph, trace, { notation, digits });
  const first = stretch(work, () => {}, pageClock);
  if (first) {
    written = { from, findables: first.result };
    use(first.result);
    return;
  }
  const stop = runInStretches(
    work,
    {
      onStep: () => {},
      onPause: () => {},
      onDone: (findables) => {
        written = { from, findables };
        const waiting = writing?.use;
        writing = null;
        waiting?.(findables);
      },
      onFailed: (error) => {
        writing = null;
        throw error;
      },
    },
    pageClock,
  );
  writing = { from, use, stop };
}

/** What a text finds in the graph and in what of its trace can be read. */
function withMatches(query: string, use: (matches: Matches) => void): void {
  const sought = soughtIn(query);
  if (!sought) {
    use({ found: [], first: -1, ahead: 0 });
    return;
  }
  const all = useView.getState().unreached === 'full';
  withFindables((findables) => {
    // Something else may have been typed by now, or nothing be looked for any more.
    const { open, query: now } = useFind.getState();
    if (!open || now !== query) return;
    const taken = all ? Number.POSITIVE_INFINITY : usePlayer.getState().step;
    use(matching(findables, sought, taken));
  });
}

/** Writes out what can be found before anything is typed. */
export function prepareToFind(): void {
  if (!writing) withFindables(() => {});
}

/**
 * Looks for a text, and goes to what it most likely means.
 * @param told hears how many more have that number once more steps have been taken.
 */
export function lookFor(query: string, told: (ahead: number) => void): void {
  useFind.setState({ query });
  withMatches(query, (matches) => {
    show(matches, matches.first, query);
    goThere();
    told(matches.ahead);
  });
  // What an earlier text found is not lit as if this one had.
  if (isLooking(useFind.getState())) useFind.setState(NOTHING_FOUND);
}

/** Looks for the same again, after something has changed; the view stays where it is. */
export function lookAgain(told: (ahead: number) => void): void {
  const { query } = useFind.getState();
  withMatches(query, (matches) => {
    const was = foundNow(useFind.getState());
    const still = matches.found.findIndex(
      ({ node, step }) => node === was?.node && step === was.step,
    );
    show(matches, still >= 0 ? still : matches.first, query);
    told(matches.ahead);
  });
}

function show({ found }: Matches, at: number, query: string): void {
  const nodes = new Set<string>();
  const steps = new Set<number>();
  for (const { node, step } of found) {
    if (node !== null) nodes.add(node);
    if (step !== null) steps.add(step);
  }
  useFind.setState({ query, answered: query, found, at, nodes, steps });
}

/** Goes to the next of what is found, or for −1 to the one before, and from the last to the first. */
export function turn(by: 1 | -1): void {
  const { found, at } = useFind.getState();
  if (found.length === 0) return;
  useFind.setState({ at: (at + by + found.length) % found.length });
  goThere();
}

/** The open folds before and after some were opened for what is found; null where none were. */
let opened: { readonly before: string; readonly after: string } | null = null;

/** Goes to what is found, into the folds that it is in; those that were opened for what was found before are closed. */
function goThere(): void {
  const node = foundNow(useFind.getState())?.node;
  if (!node) return;
  const { unfolded } = useView.getState();
  const before = opened?.after === unfolded ? opened.before : unfolded;
  const { graph } = currentDocument();
  const around = graph.folds ? [...foldsAround(foldTree(graph), node)] : [];
  const after = around.reduce((so, { id }) => withFoldOpen(so, id, true), before);
  // One that was open before is not to be closed by it.
  opened = isSameFolds(before, after) ? null : { before, after };
  const wanted = opened ? after : before;
  if (wanted !== unfolded) following(() => useView.setState({ unfolded: wanted }));
  currentViewport()?.show(node);
}

function isSameFolds(a: string, b: string): boolean {
  return a.split(',').toSorted().join() === b.split(',').toSorted().join();
}
