import type { Document, Snapshot } from '../../document/document';
import { workOf } from '../../file/kinds/work';
import { FileError } from '../../file/schema/file-error';
import { bringQuestions } from '../classroom/asking-store';
import { arranging, placed, plans } from '../keep/placing';
import { tellFault } from '../loading/attempt';
import { latePart, PartError } from '../loading/late-part';
import { editsMade } from '../loading/unmade';
import { opened } from '../session/history';
import { freshSheet } from '../session/sheet';
import { isWork, viewedAs } from '../session/snapshot';
import { undo } from '../stores/document-store';
import { complain } from '../stores/notices';
import { change, useSession } from '../stores/session-store';
import { currentViewport } from '../stores/viewport';
import { currentSnapshot } from './opening';
import { wording } from './words';

// Links are no part of the first load.
const links = latePart(() => import('../../file/link/link'), wording.whatReadsAndWritesLinks);
const course = latePart(() => import('../lesson/course'), wording.theLessonsOfTheCourse);
const turning = latePart(() => import('../lesson/turning'), wording.whatTurnsThePagesOf);
const classroom = latePart(() => import('../classroom/taking'), wording.whatOpensAssignments);
const reading = latePart(
  () => import('../../file/reading/reading'),
  wording.whatReadsAndWritesLinks,
);

/** What of an address reproduces what is seen now. */
export function currentFragment(): Promise<string> {
  return fragmentOf(currentSnapshot());
}

/** What of an address reproduces a snapshot. @throws FileError where that is more than a link holds. */
export async function fragmentOf(snapshot: Snapshot): Promise<string> {
  const { primal, lesson } = snapshot.document;
  const short = lesson && (await course()).addressOf(snapshot);
  if (short) return short;
  const [{ withoutAutomaticPlaces }, { promised }] = await Promise.all([arranging(), plans()]);
  // What is written beside nodes stays beside them.
  const lean = async (of: Document) => (of.notes ? of : promised(withoutAutomaticPlaces(of)));
  const document = {
    ...(await lean(snapshot.document)),
    primal: primal && (await lean(primal)),
    ...(lesson && { lesson: await (await course()).leanLesson(lesson, lean) }),
  };
  return (await links()).encodeLink(workOf({ ...snapshot, document }));
}

/** The lesson of the course, and the page and the step of it, that an address is of; null for none. */
export function courseAddress(
  fragment: string,
): readonly [id: string, page: number, step: number | undefined] | null {
  const match = /^#?course\/([a-z][a-z-]{0,31})(?:\/(\d{1,3})(?:\/(\d{1,9}))?)?$/.exec(fragment);
  if (!match) return null;
  const [, id = '', page = '1', step] = match;
  return [id, Math.max(0, Number(page) - 1), step === undefined ? undefined : Number(step)];
}

/** Asks for what opens a link, while what it is opened over is made. That it can't be had is told where it is opened. */
export function expectLink(fragment: string): void {
  if (fragment !== '' && !courseAddress(fragment)) reading().catch(() => {});
}

/**
 * Opens what a link holds over what is there, as a change that can be undone. Without a link, what one
 * brought and nothing was done with gives way to what was there before.
 * @returns whether the address tells of what is there; what can't be read is told, and where that is for
 * want of a part of the app, it is offered to try again.
 */
export async function openFragment(fragment: string): Promise<boolean> {
  if (fragment === '') {
    if (!isWork(useSession.getState())) undo();
    return true;
  }
  try {
    const address = courseAddress(fragment);
    if (address) return await (await course()).openCourse(...address);
    const { content } = await (await reading()).readLink(fragment);
    const { document: read, view } = content;
    const linked = await placed(read, view);
    await editsMade();
    const sheet = freshSheet('link', linked);
    change((session) => opened(session, wording.openTheLink, linked, sheet), ...viewedAs(view));
    if (linked.lesson) (await turning()).showLesson();
    currentViewport()?.open();
    return true;
  } catch (error) {
    if (isOfClassroom(error)) return openOfClassroom(fragment);
    if (error instanceof PartError) tellFault(error, () => void openFragment(fragment));
    else if (error instanceof FileError) complain(error.message, wording.whatYouHadIsStill);
    else throw error;
    return false;
  }
}

/** Whether a link holds something that is no graph by itself. */
function isOfClassroom(error: unknown): boolean {
  return error instanceof FileError && error.problem?.kind === 'newer kind';
}

async function openOfClassroom(fragment: string): Promise<boolean> {
  try {
    const [{ openClassroom }] = await Promise.all([classroom(), bringQuestions()]);
    await openClassroom(fragment);
    return true;
  } catch (error) {
    if (error instanceof PartError) tellFault(error, () => void openFragment(fragment));
    else if (error instanceof FileError) complain(error.message, wording.whatYouHadIsStill);
    else throw error;
    return false;
  }
}

/** Whether a text may be a link of Wengert's, or hold one: an address with a fragment, or a fragment. */
export function looksLikeLink(text: string): boolean {
  return (
    /:\/\/(?:\S*(?:#|%(?:25)*23)[\w%/-]{8}|urldefense\.)/i.test(text) ||
    /^\s*#?[01][\w-]{15,}\s*$/.test(text)
  );
}
