import { Minus, Plus, X } from 'lucide-react';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { derivedOf, traceOf } from '../../../document/derived';
import { isPending } from '../../../document/pending';
import type { Match } from '../../../state/beside/matched';
import { closeBeside, stepApart } from '../../../state/beside/pairing';
import { momentOf, type Second, secondOf } from '../../../state/beside/second';
import { activityOf } from '../../../state/player/activity';
import { stepsTaken } from '../../../state/player/firing-order';
import { stepsIn } from '../../../state/player/stops';
import { traceIn } from '../../../state/session/cursor';
import type { Session } from '../../../state/session/session';
import { type Beside, useBeside } from '../../../state/stores/beside-store';
import { useSession } from '../../../state/stores/session-store';
import { useStaged } from '../../../state/stores/staged';
import { currentViewport } from '../../../state/stores/viewport';
import { IconButton } from '../../parts/fields/Button';
import { classes } from '../../parts/text/classes';
import { sceneAsKept } from '../scene/scene';
import { seenActivity } from '../scene/seen-activity';
import { Choice } from './Choice';
import type { StillMoment } from './moment';
import styles from './Pair.module.css';
import { pairIn } from './pair';
import { StillFlow } from './StillFlow';
import { wording } from './words';

/** What stands beside the graph, and what is written above both: which is which, and where the player is in each. */
export function Pair() {
  const session = useSession();
  const beside = useBeside((state) => state.beside);
  const bar = useRef<HTMLDivElement>(null);
  const room = useRoom(bar);
  const second = beside && secondOf(session, beside);
  useEscape();
  const staged = useSharedRoom(session, second, room);
  if (!beside) return null;

  const trace = traceIn(session);
  const moment = second && momentIn(session, beside, second, staged);
  const name = nameOf(session, beside);
  return (
    <>
      <div ref={bar} className={classes(styles.label, styles.first)}>
        <span className={styles.what}>{titleOfFirst(session)}</span>
        <span className={styles.how}>
          {inMode(trace.mode)} · {placeIn(stepsTaken(session.player), trace.stepCount)}
        </span>
      </div>
      <div className={classes(styles.label, styles.second)}>
        <Choice name={name} />
        <span className={styles.how}>
          {moment && beside.kind !== 'mode' && `${inMode(moment.trace.mode)} · `}
          {moment && `${placeIn(moment.now.to, moment.trace.stepCount)} · `}
          {moment && (isPending(moment.trace) ? TOO_MUCH : MATCHES[moment.by])}
        </span>
        <div className={styles.doings}>
          {(beside.kind === 'held' || beside.kind === 'apart') && (
            <>
              <IconButton
                label={wording.aStepEarlier}
                icon={<Minus />}
                onClick={() => stepApart(-1)}
              />
              <IconButton label={wording.aStepLater} icon={<Plus />} onClick={() => stepApart(1)} />
            </>
          )}
          <IconButton
            label={wording.leaveSideBySide}
            shortcut="Escape"
            icon={<X />}
            onClick={closeBeside}
          />
        </div>
      </div>
      {moment && moment.scene.nodes.length > 0 ? (
        <StillFlow moment={moment} label={wording.beside(name)} />
      ) : (
        <p className={styles.nothing}>{moment ? wording.itIsEmpty : wording.thereIsNoneAnyMore}</p>
      )}
    </>
  );
}

const TOO_MUCH = wording.moreNumbersThanAreWorked;

/** How its place follows from that of the first, in words. */
const MATCHES: Readonly<Record<Match, string>> = {
  held: 'stays',
  apart: wording.movesAlong,
  step: wording.theSameStepInline,
  statement: wording.theSameStatement,
  part: wording.asFarThrough,
};

function titleOfFirst({ history: { document, sheet } }: Session): string {
  return document.title ?? sheet.name ?? wording.thisGraph;
}

/** What the second is called. */
function nameOf({ view }: Session, beside: Beside): string {
  switch (beside.kind) {
    case 'mode':
      return inMode(view.mode === 'reverse' ? 'forward' : 'reverse');
    case 'held':
      return wording.heldAtStep(beside.step);
    case 'apart':
      if (beside.by === 0) return wording.theSameStep;
      return wording.text(Math.abs(beside.by), beside.by);
    case 'before':
      return wording.before;
    case 'graph':
      return beside.title;
  }
}

function inMode(mode: 'reverse' | 'forward'): string {
  return mode === 'reverse' ? wording.reverseMode : wording.forwardMode;
}

function placeIn(step: number, count: number): string {
  return wording.stepOf(step, count);
}

type BesideMoment = StillMoment & { readonly by: Match };

function momentIn(
  session: Session,
  beside: Beside,
  second: Second,
  staged: Shared['second'],
): BesideMoment {
  const { document, mode, down, unfolded } = second;
  const { digits, notation } = session.view;
  const derived = derivedOf(document);
  const trace = traceOf(document, mode);
  const { now, by } = momentOf(session, beside, second);
  const scene = sceneAsKept(staged?.(document) ?? document, down, unfolded, session.folding);
  const steps = isPending(trace) ? [] : stepsIn(now);
  const activity = seenActivity(scene, activityOf(derived, trace, steps));
  return { scene, derived, trace, now, activity, digits, notation, by };
}

/** The extent of what both stand in, in pixels; null while it is not known. */
function useRoom(bar: React.RefObject<HTMLElement | null>) {
  const [room, setRoom] = useState<{ width: number; height: number } | null>(null);
  useLayoutEffect(() => {
    const element = bar.current?.parentElement;
    if (!element) return;
    const measured = new ResizeObserver(() => {
      const { clientWidth: width, clientHeight: height } = element;
      setRoom({ width, height });
    });
    measured.observe(element);
    return () => measured.disconnect();
  }, [bar]);
  return room;
}

type Shared = Pick<ReturnType<typeof pairIn>, 'first' | 'second'>;

/** Shares the room out to both, as it suits them; returns how the second is laid out. */
function useSharedRoom(
  { history: { document }, view: { arrangement, unfolded }, folding }: Session,
  second: Second | null,
  room: { readonly width: number; readonly height: number } | null,
): Shared['second'] {
  const { document: other, down, unfolded: open } = second ?? { unfolded: '', down: false };
  const pair = useMemo(() => {
    if (!room) return null;
    const one = { arrangement, folding, down: arrangement === 'down', unfolded, document };
    const two = other ? { arrangement, folding, down, unfolded: open, document: other } : one;
    return pairIn(room, one, two);
  }, [room, document, other, arrangement, down, unfolded, open, folding]);
  const { way = 'row', first = null } = pair ?? {};
  useLayoutEffect(() => useBeside.setState({ way }), [way]);
  useLayoutEffect(() => {
    useStaged.setState({ staged: first });
    currentViewport()?.open();
    return () => useStaged.setState({ staged: null });
  }, [first]);
  return pair?.second ?? null;
}

/** Escape leaves, where nothing else is to be left by it. */
function useEscape(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      const isElsewhere = document.activeElement?.closest('input, textarea, select, [role=menu]');
      if (isElsewhere || document.querySelector('dialog[open], :popover-open')) return;
      closeBeside();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}
