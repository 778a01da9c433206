import { create } from 'zustand';
import type { LessonPage } from '../../document/document';
import { checksum } from '../../file/link/checksum';
import { recall, remember } from '../stores/browser-memory';

/** What this browser remembers of pages that were read: what tells them apart, the last read at the end. */
const ENTRY = 'pages-read';
/** So many pages are remembered. */
const MOST = 2000;

/** The pages that were read and the questions that were answered, by their keys. */
export const useProgress = create<{ readonly read: ReadonlySet<string> }>()(() => ({
  read: new Set(recalled()),
}));

/** What tells a page from others: it is another once it says something else. */
export function keyOfPage({ title, prose }: Pick<LessonPage, 'title' | 'prose'>): string {
  return checksum(`${title}\n${prose}`);
}

/** Remembers that pages were read. */
export function pagesRead(pages: readonly (LessonPage | undefined)[]): void {
  remembered(pages.flatMap((page) => (page ? [keyOfPage(page)] : [])));
}

function remembered(keys: readonly string[]): void {
  const { read } = useProgress.getState();
  if (keys.every((key) => read.has(key))) return;
  const all = [...new Set([...read, ...keys])].slice(-MOST);
  useProgress.setState({ read: new Set(all) });
  remember(ENTRY, all.join(' '));
}

/** What tells a question of a page from others. */
export function keyOfQuestion(page: LessonPage, at: number): string {
  return checksum(`${keyOfPage(page)} ${at}`);
}

/** Remembers that a question was answered rightly. */
export function questionAnswered(page: LessonPage, at: number): void {
  remembered([keyOfQuestion(page, at)]);
}

function recalled(): readonly string[] {
  const kept = recall(ENTRY) ?? '';
  return kept.split(' ').filter((key) => /^[\w-]{6}$/.test(key));
}
