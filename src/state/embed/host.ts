import { nodeById } from '../../core/graph/graph';
import { valueAt } from '../../core/sweep/evaluate';
import { extentsOf, fromTensor, type Tensor, toTensor } from '../../core/tensor/tensor';
import { setValue } from '../../document/edits';
import { isPending } from '../../document/pending';
import {
  type Asked,
  type Numbers,
  type Refusal,
  refusals,
  type StepNow,
  type Told,
  type ValuesNow,
} from '../../embed/messages';
import type { Clock } from '../clock';
import { goTo, pause, play } from '../playback/playback';
import { edited } from '../session/history';
import { currentDocument } from '../stores/document-store';
import { useEmbed } from '../stores/embed-store';
import { currentTrace, usePlayer } from '../stores/player-store';
import { change, useSession } from '../stores/session-store';
import { readAsked } from './asked';
import { wording } from './late-words';

/** So many messages are heard in a second. */
export const MOST_HEARD = 120;
const SECOND = 1000;
/** What is told often is told at most every so many milliseconds, of counts less often. */
const OFTEN = 16;
const SELDOM = 250;
/** Of arrays of more numbers nothing is told. */
const MOST_NUMBERS = 1000;

/** As much of a window as is needed to talk with the page around it. */
export type Framed = Pick<Window, 'parent' | 'addEventListener' | 'removeEventListener'>;

/**
 * Talks with the page around a frame: does what it asks for, and tells it where the player is and what the
 * numbers are. Only that page is heard; of what is refused it is told how much there was. Returns what
 * ends that.
 * @param origin the only one that is heard and told anything; where it is empty, whichever that page has.
 */
export function talkWithHost(page: Framed, origin: string, clock: Clock): () => void {
  const { parent } = page;
  const tell = (told: Told) => parent.postMessage(told, origin === '' ? '*' : origin);
  const counts = Object.fromEntries(refusals.map((why) => [why, 0])) as Record<Refusal, number>;
  const tellRefused = seldom(SELDOM, clock, () =>
    tell({ wengert: 'refused', counts: { ...counts } }),
  );
  const refuse = (why: Refusal) => {
    counts[why]++;
    tellRefused.soon();
  };
  const isAllowed = allowance(MOST_HEARD, clock);

  const tellAnswers = () => {
    const { answers } = useEmbed.getState();
    if (answers) tell({ wengert: 'answers', ...answers });
  };
  let ready = false;
  let known: { step: StepNow; values: ValuesNow } | null = null;
  const look = () => {
    if (isPending(currentTrace())) return;
    const before = known;
    known = { step: stepNow(), values: valuesNow() };
    if (!ready) {
      ready = true;
      tell({ wengert: 'ready', ...known.step, ...known.values });
      tellAnswers();
      return;
    }
    if (!isSame(before?.step, known.step)) tell({ wengert: 'step', ...known.step });
    if (!isSame(before?.values, known.values)) tell({ wengert: 'values', ...known.values });
  };
  const telling = seldom(OFTEN, clock, look);

  const hear = ({ data, source, origin: from }: MessageEvent) => {
    if (typeof data !== 'object' || data === null || !Object.hasOwn(data, 'wengert')) return;
    if (source !== parent || (origin !== '' && from !== origin)) return refuse('source');
    if (!isAllowed()) return refuse('flood');
    const asked = readAsked(data);
    if (!asked) return refuse('form');
    if (asked.wengert === 'ask') {
      ready = false;
      telling.soon();
    } else if (!answer(asked)) refuse('input');
  };
  page.addEventListener('message', hear);
  const stop = useSession.subscribe(telling.soon);
  const stopAnswers = useEmbed.subscribe(({ answers }, before) => {
    if (ready && answers !== before.answers) tellAnswers();
  });
  look();
  return () => {
    page.removeEventListener('message', hear);
    stop();
    stopAnswers();
    telling.stop();
    tellRefused.stop();
  };
}

/** Does what is asked for; returns whether there was a way to. */
function answer(asked: Asked): boolean {
  switch (asked.wengert) {
    case 'play':
      play();
      return true;
    case 'pause':
      pause();
      return true;
    case 'go':
      pause();
      goTo(asked.step);
      return true;
    case 'set':
      return setInput(asked.input, asked.value);
    case 'take': {
      const { take } = useEmbed.getState();
      take?.(asked);
      return take !== null;
    }
    case 'ask':
      return true;
  }
}

/** Sets an input to numbers of the shape that it has. It is the page's own frame: that it is locked is for readers. */
function setInput(name: string, value: Numbers): boolean {
  const { graph } = currentDocument();
  const input = graph.nodes.find((node) => node.kind === 'input' && node.name === name);
  if (input?.kind !== 'input') return false;
  try {
    if (extentsOf(value).join() !== toTensor(input.value).shape.join()) return false;
    toTensor(value);
  } catch (error) {
    // Rows of different lengths are no array.
    if (error instanceof RangeError) return false;
    throw error;
  }
  change((session) =>
    edited(session, wording.set(name), (document) => setValue(document, input.id, value), 'host'),
  );
  return nodeById(currentDocument().graph).has(input.id);
}

function stepNow(): StepNow {
  const { step, playing } = usePlayer.getState();
  return { step, steps: currentTrace().stepCount, playing };
}

function valuesNow(): ValuesNow {
  const { program, values } = currentTrace();
  const { nodes } = currentDocument().graph;
  const inputs = nodes.flatMap((node) =>
    node.kind === 'input' ? [[node.name, numbersOf(toTensor(node.value))] as const] : [],
  );
  const outputs = program.outputs.map(
    ({ name, statement }) => [name, numbersOf(valueAt(program, values, statement))] as const,
  );
  return { inputs: Object.fromEntries(inputs), outputs: Object.fromEntries(outputs) };
}

const numbersOf = (tensor: Tensor): Numbers | null =>
  tensor.data.length > MOST_NUMBERS ? null : fromTensor(tensor);

/** Numbers that JSON has no text for are told apart by theirs. */
const isSame = (a: unknown, b: unknown) => textOf(a) === textOf(b);
const textOf = (value: unknown) =>
  JSON.stringify(value, (_, part: unknown) => (typeof part === 'number' ? String(part) : part));

/** Says of each of a row of events whether it is among the first so many of its second. */
function allowance(most: number, clock: Clock): () => boolean {
  let from = Number.NEGATIVE_INFINITY;
  let heard = 0;
  return () => {
    const now = clock.now();
    if (now - from >= SECOND) {
      from = now;
      heard = 0;
    }
    return heard++ < most;
  };
}

/** Does something once, so many milliseconds after it was first asked for, however often that is. */
function seldom(milliseconds: number, clock: Clock, act: () => void) {
  let callOff: (() => void) | null = null;
  return {
    soon: () => {
      callOff ??= clock.after(milliseconds, () => {
        callOff = null;
        act();
      });
    },
    stop: () => callOff?.(),
  };
}
