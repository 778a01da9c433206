import * as v from 'valibot';
import { create } from 'zustand';
import { hashOf } from '../../classroom/assignment/hash';
import { marked, type Sheet, sheetFor } from '../../classroom/assignment/mark';
import { readClassroom } from '../../classroom/assignment/reading';
import { check, isRight } from '../../classroom/check/check';
import { type Assignment, type HandedIn, NO_WORK, type Work } from '../../document/assignment';
import type { Kept } from '../../embed/messages';
import { type ClassroomContents, classroomKinds } from '../../file/kinds/assignment-kind';
import { encodeLink } from '../../file/link/link';
import { readWorkText, writeWorkText } from '../../file/link/work-text';
import { FileError } from '../../file/schema/file-error';
import { answerSchema } from '../../file/schema/question-schema';
import { isFramed } from '../../file/storage/framed';
import { toClipboard } from '../export/copy-text';
import { placed } from '../keep/placing';
import { attempt } from '../loading/attempt';
import { editsMade } from '../loading/unmade';
import { opened } from '../session/history';
import { freshSheet } from '../session/sheet';
import { viewedAs } from '../session/snapshot';
import { recall, remember } from '../stores/browser-memory';
import { openDialog } from '../stores/dialog-store';
import { useEmbed } from '../stores/embed-store';
import { complain, inform } from '../stores/notices';
import { change } from '../stores/session-store';
import { useView } from '../stores/view-store';
import { linkBefore } from './address';
import { fillIn, stopAsking, wait } from './asking';
import { useAsking } from './asking-store';
import { wording } from './words';

/** An assignment that is being done. */
export interface Taking {
  readonly assignment: Assignment;
  readonly hash: string;
  /** Null before somebody said who they are, where that is needed. */
  readonly student: string | null;
  readonly sheet: Sheet | null;
  readonly work: readonly Work[];
  readonly handedIn: boolean;
  /** Whether a platform takes what is handed in, so that nobody has to carry a link. */
  readonly hosted: boolean;
  /** What was handed in as a link, where nobody takes it. */
  readonly link: string | null;
}

export const useTaking = create<{ readonly taking: Taking | null }>()(() => ({ taking: null }));

/** When it would have been opened at one go, in milliseconds: attempts are told in seconds since. */
let begun = 0;

/** Opens what a link of a classroom holds. @throws FileError */
export async function openClassroom(fragment: string): Promise<void> {
  const work = await readClassroom(fragment);
  if (work.kind === 'assignment') await openAssignment(work.content);
  else {
    useView.setState({ left: 'answers' });
    inform(wording.thisIsWhatAStudent);
  }
}

async function openAssignment(assignment: Assignment): Promise<void> {
  const hash = await hashOf(assignment);
  const { document, view } = assignment.snapshot;
  const shown = await placed(document, view);
  await editsMade();
  const sheet = freshSheet('link', shown);
  change((session) => opened(session, wording.openTheAssignment, shown, sheet), ...viewedAs(view));
  useView.setState({ left: 'answers' });
  const kept = keptWork(hash);
  const work = assignment.questions.map((_, k) => kept?.work[k] ?? NO_WORK);
  begun = performance.now() - 1000 * lastTime(work);
  useTaking.setState({
    taking: {
      ...{ assignment, hash, student: null, sheet: null, work },
      ...{ handedIn: false, hosted: false, link: null },
    },
  });
  if (isFramed()) useEmbed.setState({ take: (told) => attempt(() => goOn(told)) });
  if (kept && kept.student !== '') await begin(kept.student);
  else if (assignment.numbers.length === 0) await begin('');
  else useAsking.setState({ naming: true });
}

/** The time of the last attempt, in seconds: who opens an assignment again goes on from there. */
function lastTime(work: readonly Work[]): number {
  return Math.max(0, ...work.flatMap(({ attempts }) => attempts.map(({ at }) => at)));
}

/** Goes on with what a platform has kept, as whoever it says; not where somebody has begun here. */
async function goOn({ student, answers }: Kept): Promise<void> {
  const before = useTaking.getState().taking;
  if (!before || before.work.some(({ attempts }) => attempts.length > 0)) return;
  const read = answers === '' ? null : await orTold(readClassroom(answers));
  const kept = read?.kind === 'answers' && read.content.assignment === before.hash;
  const work = kept ? before.work.map((_, k) => read.content.work[k] ?? NO_WORK) : before.work;
  begun = performance.now() - 1000 * lastTime(work);
  useTaking.setState({ taking: { ...before, work, hosted: true } });
  const who = (kept && read.content.student) || student;
  if (who !== '' || before.assignment.numbers.length === 0) await begin(who);
}

/** What is read, or nothing where it can't be, which is told. */
async function orTold<T>(reading: Promise<T>): Promise<T | null> {
  try {
    return await reading;
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    complain(wording.whatYourCourseHasKept, error.message);
    return null;
  }
}

/** Begins, or goes on, as a student: with the numbers that are theirs, at the first question that is open. */
export async function begin(student: string): Promise<void> {
  const { taking } = useTaking.getState();
  if (!taking) return;
  useAsking.setState({ naming: false });
  const { assignment, hash } = taking;
  const sheet = sheetFor(assignment, hash, student);
  const { view } = assignment.snapshot;
  const document = await placed(sheet.document, view);
  await editsMade();
  const kept = freshSheet('link', document);
  change(
    (session) => opened(session, wording.beginTheAssignment, document, kept),
    ...viewedAs(view),
  );
  useView.setState({ left: 'answers' });
  useTaking.setState({ taking: { ...taking, student, sheet: { ...sheet, document } } });
  keep();
  const typed = typedIn(hash)?.at ?? -1;
  const isOpen = typed >= 0 && stateOf({ ...taking, sheet }, typed) === 'open';
  goToQuestion(isOpen ? typed : (nextOpen({ ...taking, sheet }) ?? 0));
}

/** The first question that is neither right nor out of attempts; null where there is none. */
export function nextOpen({ assignment, sheet, work }: Taking): number | null {
  const at = assignment.questions.findIndex(
    (_, k) => stateOf({ assignment, sheet, work }, k) === 'open',
  );
  return at < 0 ? null : at;
}

/** Whether a question is answered rightly, can't be tried again, or is open. */
export function stateOf(
  { assignment, sheet, work }: Pick<Taking, 'assignment' | 'sheet' | 'work'>,
  at: number,
): 'right' | 'over' | 'open' {
  const { attempts, revealed } = work[at] ?? NO_WORK;
  const asked = sheet?.asked[at];
  const { digits } = assignment.snapshot.view;
  const last = attempts.at(-1);
  if (asked && last) {
    const verdicts = check(asked, last.answer, { digits, relative: assignment.relative });
    if (isRight(verdicts)) return 'right';
  }
  const isOut = assignment.attempts !== null && attempts.length >= assignment.attempts;
  return isOut || revealed ? 'over' : 'open';
}

/** Shows a question. */
export function goToQuestion(at: number): void {
  const { taking } = useTaking.getState();
  const asked = taking?.sheet?.asked[at];
  if (!taking?.sheet || !asked) return;
  const { assignment, sheet, work, handedIn } = taking;
  const { attempts, hints, relative, revealing } = assignment;
  const used = work[at]?.attempts.length ?? 0;
  wait(asked, sheet.document, {
    left: attempts === null ? null : Math.max(0, attempts - used),
    hints,
    reveal: revealing === 'asked' || (revealing === 'handed in' && handedIn),
    relative,
    did: (what) => did(at, what),
  });
  const typed = typedIn(taking.hash);
  if (typed?.at !== at) return;
  for (const [field, text] of typed.answer.entries()) fillIn(field, text);
}

function did(
  at: number,
  what: Parameters<NonNullable<Parameters<typeof wait>[2]>['did']>[0],
): void {
  const { taking } = useTaking.getState();
  if (!taking || taking.handedIn) return;
  const work = taking.work.map((each, k) => {
    if (k !== at) return each;
    if (what === 'hint') return { ...each, hints: each.hints + 1 };
    if (what === 'reveal') return { ...each, revealed: true };
    const seconds = Math.round((performance.now() - begun) / 1000);
    return { ...each, attempts: [...each.attempts, { answer: what.answer, at: seconds }] };
  });
  useTaking.setState({ taking: { ...taking, work } });
  keep();
}

function handedInOf({ hash, student, work }: Taking): HandedIn {
  return { assignment: hash, student: student ?? '', work };
}

/** Hands in as whoever it is that answers, who is asked for where that is not known. */
export async function handInHere(): Promise<void> {
  const { taking } = useTaking.getState();
  if (taking?.student) await handIn(taking.student);
  else useAsking.setState({ naming: true });
}

/** Takes the name that was asked for: to begin with, or to hand in. */
export async function named(student: string): Promise<void> {
  const { taking } = useTaking.getState();
  if (student.trim() === '') return;
  await (taking?.sheet ? handIn(student) : begin(student));
}

/** Makes the link that is handed in, and copies it; where the clipboard is closed, shows it. */
export async function handIn(student: string): Promise<void> {
  const { taking } = useTaking.getState();
  if (!taking) return;
  if (taking.hosted) {
    useTaking.setState({ taking: { ...taking, student, handedIn: true } });
    useAsking.setState({ naming: false });
    keep();
    inform(wording.handedInYourCourseHas);
    return;
  }
  const content = handedInOf({ ...taking, student });
  const fragment = await encodeLink({ kind: 'answers', content }, classroomKinds);
  const link = `${linkBefore()}#${fragment}`;
  useTaking.setState({ taking: { ...taking, student, handedIn: true, link } });
  useAsking.setState({ naming: false });
  if (await toClipboard(link)) inform(wording.whatYouHandInIs);
  else openDialog({ kind: 'link', link });
}

/** Puts the assignment away; the graph stays. */
export function leaveAssignment(): void {
  stopAsking();
  useAsking.setState({ naming: false });
  useTaking.setState({ taking: null });
  useEmbed.setState({ take: null, answers: null });
}

const typedEntry = (hash: string) => `typed ${hash}`;

/** Keeps what is typed and not checked yet, so that it is there after a reload. */
useAsking.subscribe(({ asking }, before) => {
  const { taking } = useTaking.getState();
  if (!taking || !asking?.rules || asking.answer === before.asking?.answer) return;
  const at = taking.sheet?.asked.indexOf(asking.asked) ?? -1;
  if (at < 0 || asking.answer.every((text) => text === '')) return;
  remember(typedEntry(taking.hash), JSON.stringify({ at, answer: asking.answer }));
});

const typedSchema = v.object({ at: v.number(), answer: answerSchema });

/** What was typed last, and to which question; null where nothing is kept that can be read. */
function typedIn(hash: string): v.InferOutput<typeof typedSchema> | null {
  try {
    const read = v.safeParse(typedSchema, JSON.parse(recall(typedEntry(hash)) ?? 'null'));
    return read.success ? read.output : null;
  } catch {
    return null;
  }
}

const entryOf = (hash: string) => `assignment ${hash}`;

/** Keeps what was done in this browser. */
function keep(): void {
  const { taking } = useTaking.getState();
  if (!taking) return;
  const content = handedInOf(taking);
  if (isFramed()) attempt(() => tellPage(taking));
  remember(entryOf(taking.hash), writeWorkText({ kind: 'answers', content }, classroomKinds));
}

/** Tells the page around a frame what is answered so far. */
async function tellPage(taking: Taking): Promise<void> {
  const content = handedInOf(taking);
  const [{ points, most }, answers] = await Promise.all([
    marked(taking.assignment, content),
    encodeLink({ kind: 'answers', content }, classroomKinds),
  ]);
  // What has come since is told by itself.
  if (useTaking.getState().taking !== taking) return;
  useEmbed.setState({ answers: { answers, points, most, handedIn: taking.handedIn } });
}

/** What this browser keeps of an assignment; null where it keeps nothing that can be read. */
function keptWork(hash: string): HandedIn | null {
  const text = recall(entryOf(hash));
  if (text === null) return null;
  try {
    const work = readWorkText<ClassroomContents>(text, classroomKinds);
    return work.kind === 'answers' ? work.content : null;
  } catch (error) {
    if (error instanceof FileError) return null;
    throw error;
  }
}
