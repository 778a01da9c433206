import { wording } from './words';
/** What can be asked for while one presents. */
export type PresentAction =
  | 'next'
  | 'previous'
  | 'first'
  | 'last'
  | 'play'
  | 'black'
  | 'spotlight'
  | 'laser'
  | 'code'
  | 'leave'
  | LectureAction;

/** What can be asked for besides while a lesson is presented. */
type LectureAction = 'nextStop' | 'previousStop' | 'notes';

interface Asked {
  /** What the list of keys says of it. */
  readonly label: string;
  /** As in `KeyboardEvent.key`, letters in lower case. Those that the list shows come first. */
  readonly keys: readonly string[];
  /** So many of them are told of. */
  readonly told: number;
}

/** The keys while one presents, those of a clicker among them. */
export const presentKeys: Readonly<Record<Exclude<PresentAction, LectureAction>, Asked>> = {
  next: { label: wording.nextStep, keys: ['pagedown', ' ', 'arrowright'], told: 2 },
  previous: { label: wording.previousStep, keys: ['pageup', 'arrowleft'], told: 1 },
  first: { label: wording.firstStep, keys: ['home'], told: 0 },
  last: { label: wording.lastStep, keys: ['end'], told: 0 },
  play: { label: wording.playOrPause, keys: ['p'], told: 1 },
  black: { label: wording.blackScreenUntilAnyKey, keys: ['b', '.'], told: 2 },
  spotlight: { label: wording.spotlight, keys: ['s'], told: 1 },
  laser: { label: wording.laserDot, keys: ['l'], told: 1 },
  code: { label: wording.qrCodeOfTheLink, keys: ['q'], told: 1 },
  leave: { label: wording.leave, keys: ['escape'], told: 1 },
};

/** Those that mean something else while a lesson is presented, and those that only then mean something. */
export const lectureKeys: Readonly<Record<LectureAction, Asked>> = {
  nextStop: { label: wording.nextStopOfALesson, keys: ['pagedown'], told: 1 },
  previousStop: { label: wording.previousStopOfALesson, keys: ['pageup'], told: 1 },
  notes: { label: wording.speakersNotesOfALesson, keys: ['n'], told: 1 },
};

/**
 * What a key without Ctrl, Alt or ⌘ asks for while one presents; null for nothing.
 * @param lecture whether what is presented is a lesson.
 */
export function actionFor(key: string, lecture = false): PresentAction | null {
  const known = { ...(lecture && lectureKeys), ...presentKeys };
  for (const [action, { keys }] of Object.entries(known)) {
    if (keys.includes(key.toLowerCase())) return action as PresentAction;
  }
  return null;
}

/** Keys that would edit the graph, which one who presents does not mean. */
export function edits(key: string): boolean {
  return (key.length === 1 && key !== '?') || /^(Delete|Backspace|Arrow(Up|Down))$/.test(key);
}
