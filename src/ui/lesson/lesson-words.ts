import type { LessonPage } from '../../document/document';
import { wording } from './words';

/** What a page is called, and where it has no title, its number. */
export function nameOfPage({ title }: Pick<LessonPage, 'title'>, page: number): string {
  return title === '' ? wording.page(page + 1) : `${page + 1}. ${title}`;
}
