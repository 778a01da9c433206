import { create } from 'zustand';
import { stepOf } from '../../classroom/check/place';
import { type Stop, stopsOf } from '../../classroom/lesson/stops';
import type { Lesson, LessonPage } from '../../document/document';
import { stopAsking } from '../classroom/asking';
import { goTo, pause } from '../playback/playback';
import { currentDocument } from '../stores/document-store';
import { announce } from '../stores/notices';
import { currentTrace } from '../stores/player-store';
import { turnTo } from './turning';
import { wording } from './words';

/** Where a lecture is: at which stop of the page that was open then. */
interface Lecture {
  readonly page: number;
  readonly stop: number;
}

export const useLecture = create<Lecture>()(() => ({ page: 0, stop: 0 }));

/** The stop of a lesson at which a lecture is; the first of a page that was turned to in another way. */
export function stopIn({ pages, page }: Lesson, lecture: Lecture): number {
  const { length } = stopsOf(pages[page] as LessonPage);
  return lecture.page === page ? Math.min(lecture.stop, length - 1) : 0;
}

/** Begins a lecture at the first stop of the open page. */
export function beginLecture(): void {
  const { lesson } = currentDocument();
  if (!lesson) return;
  stopAsking();
  stopAt(lesson, 0);
}

/** Goes to the next stop of a lecture, or for −1 to the one before, over pages. */
export async function stopBy(by: 1 | -1): Promise<void> {
  const { lesson } = currentDocument();
  if (!lesson) return;
  const { pages, page } = lesson;
  const to = stopIn(lesson, useLecture.getState()) + by;
  if (to >= 0 && to < stopsOf(pages[page] as LessonPage).length) {
    stopAt(lesson, to);
    return;
  }
  const next = pages[page + by];
  if (!next) {
    announce(by === 1 ? wording.thisIsTheLastStop : wording.thisIsTheFirstStop);
    return;
  }
  await turnTo(page + by);
  const turned = currentDocument().lesson;
  if (turned?.page !== page + by) return;
  stopAt(turned, by === 1 ? 0 : stopsOf(next).length - 1);
}

function stopAt({ pages, page }: Lesson, at: number): void {
  const open = pages[page] as LessonPage;
  const stop = stopsOf(open)[at];
  if (!stop) return;
  useLecture.setState({ page, stop: at });
  pause();
  goTo(placeAt(open, stop));
  announce(saidAt(stop, open, page));
}

/** Where the player stands at a stop: what is asked for is not shown before it is told. */
function placeAt({ view }: LessonPage, stop: Stop): number {
  if (!('asked' in stop)) return view.step;
  const trace = currentTrace();
  const before = stepOf(trace, stop.asked);
  if (stop.kind !== 'reveal') return before;
  // All that arrives at an adjoint, and the sweep that a wrong line is held against, is there in the end.
  return /^(?:adjoint|column|order|bug)$/.test(stop.question.kind) ? trace.stepCount : before + 1;
}

/** What is said of a stop. */
export function saidAt(stop: Stop, { title }: LessonPage, page: number): string {
  switch (stop.kind) {
    case 'words':
      return title === '' ? wording.whatIsReadOnPage(page + 1) : wording.whatIsRead(title);
    case 'graph':
      return wording.theGraphAndItsTrace;
    case 'think':
      return wording.aQuestionThink;
    case 'hands':
      return wording.showOfHands;
    case 'reveal':
      return wording.theAnswer;
  }
}
