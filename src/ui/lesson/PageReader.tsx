import { ArrowLeft, ArrowRight } from 'lucide-react';
import { useEffect, useId, useRef } from 'react';
import type { Lesson, LessonPage } from '../../document/document';
import { isAsOnPage } from '../../document/lesson';
import { restorePage, turnBy, turnTo } from '../../state/lesson/turning';
import { attempt } from '../../state/loading/attempt';
import { useDocument } from '../../state/stores/document-store';
import { Button } from '../parts/fields/Button';
import { late } from '../parts/frame/late';
import { Instead } from '../parts/frame/Section';
import { Prose } from '../parts/prose/Prose';
import styles from './Lesson.module.css';
import { PageQuestions } from './PageQuestions';
import { wording } from './words';

const NextLesson = late(
  async () => (await import('./NextLesson')).NextLesson,
  wording.theLessonsOfTheCourse,
);

const onPage = (page: number) => attempt(() => turnTo(page));
const onTurn = (by: 1 | -1) => attempt(() => turnBy(by));

/** The open page of a lesson, to be read, and what turns to those before and after it. */
export function PageReader({ lesson: { pages, page } }: { readonly lesson: Lesson }) {
  const open = pages[page] as LessonPage;
  const isLast = page === pages.length - 1;
  const heading = useId();
  const article = useRef<HTMLElement>(null);
  useEffect(() => {
    if (page >= 0) article.current?.parentElement?.scrollTo(0, 0);
  }, [page]);
  return (
    <>
      <article ref={article} aria-labelledby={heading} className={styles.page}>
        <h3 id={heading} className={styles.title}>
          {open.title || wording.page(page + 1)}
        </h3>
        <Prose text={open.prose} onPage={onPage} />
        <PageQuestions key={page} page={open} />
        <ChangedGraph page={open} />
        {isLast && <NextLesson />}
      </article>
      <nav aria-label={wording.pages} className={styles.turn}>
        <Button
          icon={<ArrowLeft size={16} aria-hidden />}
          shortcut="Alt+PageUp"
          disabled={page === 0 && wording.thisIsTheFirstPage}
          onClick={() => onTurn(-1)}
        >
          {wording.previousPage}
        </Button>
        <Button
          variant="primary"
          shortcut="Alt+PageDown"
          disabled={isLast && wording.thisIsTheLastPage}
          onClick={() => onTurn(1)}
        >
          {wording.nextPage}
          <ArrowRight size={16} aria-hidden />
        </Button>
      </nav>
    </>
  );
}

/** Says that the graph is another than that of the page, and brings that back. */
function ChangedGraph({ page }: { readonly page: LessonPage }) {
  const isPages = useDocument(({ document }) => isAsOnPage(document, page));
  if (isPages) return null;
  return (
    <Instead
      action={<Button onClick={() => attempt(restorePage)}>{wording.showTheGraphOfThe}</Button>}
    >
      {wording.youHaveChangedTheGraph}
    </Instead>
  );
}
