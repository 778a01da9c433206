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
  next: { label: 'Next step', keys: ['pagedown', ' ', 'arrowright'], told: 2 },
  previous: { label: 'Previous step', keys: ['pageup', 'arrowleft'], told: 1 },
  first: { label: 'First step', keys: ['home'], told: 0 },
  last: { label: 'Last step', keys: ['end'], told: 0 },
  play: { label: 'Play or pause', keys: ['p'], told: 1 },
  black: { label: 'Black screen, until any key', keys: ['b', '.'], told: 2 },
  spotlight: { label: 'Spotlight', keys: ['s'], told: 1 },
  laser: { label: 'Laser dot', keys: ['l'], told: 1 },
  code: { label: 'QR code of the link', keys: ['q'], told: 1 },
  leave: { label: 'Leave', keys: ['escape'], told: 1 },
};

/** Those that mean something else while a lesson is presented, and those that only then mean something. */
export const lectureKeys: Readonly<Record<LectureAction, Asked>> = {
  nextStop: { label: 'Next stop of a lesson', keys: ['pagedown'], told: 1 },
  previousStop: { label: 'Previous stop of a lesson', keys: ['pageup'], told: 1 },
  notes: { label: 'Speaker’s notes of a lesson', keys: ['n'], told: 1 },
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
