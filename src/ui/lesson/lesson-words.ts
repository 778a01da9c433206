import type { LessonPage } from '../../document/document';

/** What a page is called, and where it has no title, its number. */
export function nameOfPage({ title }: Pick<LessonPage, 'title'>, page: number): string {
  return title === '' ? `Page ${page + 1}` : `${page + 1}. ${title}`;
}
