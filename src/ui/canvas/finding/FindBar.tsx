import { ChevronDown, ChevronUp, LocateFixed, X } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { nodeById } from '../../../core/graph/graph';
import { derivedOf } from '../../../document/derived';
import { shortLabel } from '../../../document/labels';
import { keysOf } from '../../../state/command/keys';
import { lookAgain, lookFor, prepareToFind, turn } from '../../../state/find/finding';
import { currentDocument } from '../../../state/stores/document-store';
import {
  closeFind,
  type FindState,
  foundNow,
  isLooking,
  useFind,
} from '../../../state/stores/find-store';
import { announce } from '../../../state/stores/notices';
import { currentTrace } from '../../../state/stores/player-store';
import { watchParts } from '../../../state/stores/session-store';
import { currentViewport } from '../../../state/stores/viewport';
import { useKeyOf } from '../../parts/command/use-key';
import { IconButton } from '../../parts/fields/Button';
import { matchesShortcut } from '../../parts/text/shortcut';
import { goToNode } from '../node/focus';
import { sceneOf } from '../scene/scene';
import { useScene } from '../scene/use-scene';
import styles from './FindBar.module.css';
import { wording } from './words';

const GO_TO_IT = 'Mod+Enter';

/** Finds what is called by a name, an operator or a number, in the graph and in its trace. */
export function FindBar() {
  const { asked, query, answered, found, at } = useFind();
  const bar = useRef<HTMLElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const left = useFocusToReturn(bar, asked);
  const [ahead, setAhead] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: asked for again, it takes the focus again.
  useEffect(() => {
    const { ahead, query } = useFind.getState();
    field.current?.focus({ preventScroll: true });
    if (ahead) field.current?.setSelectionRange(query.length, query.length);
    else field.current?.select();
    useFind.setState({ there: true, ahead: false });
    if (useFind.getState().query !== '') look(useFind.getState().query);
    // Once the field is there to be typed in: of ten thousand nodes there is much to write out.
    const soon = setTimeout(prepareToFind);
    return () => clearTimeout(soon);
  }, [asked]);
  useEffect(() => {
    let frame = 0;
    const stop = watchParts(['history', 'arrived', 'player', 'view'], () => {
      if (useFind.getState().query === '' || frame !== 0) return;
      frame = requestAnimationFrame(() => {
        frame = 0;
        lookAgain(setAhead);
      });
    });
    return () => {
      useFind.setState({ there: false });
      stop();
      cancelAnimationFrame(frame);
    };
  }, []);

  const look = (text: string) => {
    lookFor(text, (further) => {
      setAhead(further);
      if (text.trim() !== '') announce(told(useFind.getState(), further));
    });
  };
  const go = (by: 1 | -1) => {
    turn(by);
    announce(told(useFind.getState(), ahead));
  };
  const leave = () => {
    closeFind();
    left();
  };
  const findPreviousKey = useKeyOf('findPrevious');
  const findNextKey = useKeyOf('findNext');
  const goToIt = () => {
    const node = foundNow(useFind.getState())?.node;
    // An open fold is a sheet, and what is on it are the nodes.
    if (!node || !sceneOf(currentDocument()).byId.has(node)) return;
    closeFind();
    goToNode(node);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const asks = (...shortcuts: readonly string[]) =>
      shortcuts.some((one) => matchesShortcut(event, one));
    // Asked for once more, it is the browser's own that is meant.
    if (asks(...keysOf('find'))) {
      event.stopPropagation();
      return;
    }
    const act =
      event.key === 'Escape'
        ? leave
        : asks(GO_TO_IT)
          ? goToIt
          : asks(...keysOf('findPrevious')) || (isField(event) && asks('Shift+Enter'))
            ? () => go(-1)
            : asks(...keysOf('findNext')) || (isField(event) && asks('Enter'))
              ? () => go(1)
              : null;
    if (!act) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  };
  const isNode = useScene(({ byId }) => byId.has(foundNow({ found, at })?.node ?? ''));
  const looking = isLooking({ query, answered });
  const none = query.trim() !== '' && found.length === 0 && !looking;
  return (
    <search
      ref={bar}
      aria-label={wording.findInGraphAndTrace}
      className={styles.bar}
      onKeyDown={onKeyDown}
    >
      <input
        ref={field}
        type="text"
        inputMode="search"
        enterKeyHint="search"
        aria-label={wording.find}
        aria-keyshortcuts="Enter Shift+Enter Escape"
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        placeholder={wording.v3Sin}
        value={query}
        className={styles.field}
        onChange={(event) => look(event.target.value)}
      />
      <span className={styles.count} data-none={none || undefined} aria-hidden="true">
        {looking ? wording.looking : query.trim() === '' ? '' : countText({ found, at }, ahead)}
      </span>
      <IconButton
        label={wording.previousMatch}
        icon={<ChevronUp aria-hidden="true" />}
        shortcut={findPreviousKey}
        disabled={found.length === 0}
        onClick={() => go(-1)}
      />
      <IconButton
        label={wording.nextMatch}
        icon={<ChevronDown aria-hidden="true" />}
        shortcut={findNextKey}
        disabled={found.length === 0}
        onClick={() => go(1)}
      />
      <IconButton
        label={wording.goToThisNode}
        icon={<LocateFixed aria-hidden="true" />}
        shortcut={GO_TO_IT}
        disabled={!isNode}
        onClick={goToIt}
      />
      <IconButton
        label={wording.closeFind}
        icon={<X aria-hidden="true" />}
        shortcut="Escape"
        onClick={leave}
      />
    </search>
  );
}

function isField({ target }: KeyboardEvent): boolean {
  return target instanceof HTMLInputElement;
}

function countText({ found, at }: Pick<FindState, 'found' | 'at'>, ahead: number): string {
  if (found.length > 0) return wording.of(at + 1, found.length);
  return ahead > 0 ? wording.furtherOn(ahead) : wording.nothingFound;
}

/** What is said of where one is: the count, and which node or row it is. */
function told(state: FindState, ahead: number): string {
  const count = countText(state, ahead);
  const match = foundNow(state);
  if (!match) return ahead > 0 ? wording.nothingYet(count) : count;
  const document = currentDocument();
  const node = match.node === null ? undefined : nodeById(document.graph).get(match.node);
  const fold = document.graph.folds?.find(({ id }) => id === match.node);
  const { turn } = currentTrace();
  return [
    count,
    ...(node ? [shortLabel(derivedOf(document), node)] : []),
    ...(fold ? [wording.fold(fold.name)] : []),
    ...(match.step !== null && match.step >= turn ? [wording.adjointAtStep(match.step + 1)] : []),
  ].join(', ');
}

/** Remembers what had the focus when it was asked for; returns what gives it back. */
function useFocusToReturn(bar: React.RefObject<HTMLElement | null>, asked: number): () => void {
  const before = useRef<Element | null>(null);
  const known = useRef(-1);
  if (known.current !== asked) {
    known.current = asked;
    const focused = document.activeElement;
    if (!bar.current?.contains(focused)) before.current = focused;
  }
  return () => {
    const element = before.current;
    if (element instanceof HTMLElement && element.isConnected && element !== document.body)
      element.focus({ preventScroll: true });
    else currentViewport()?.focus();
  };
}
