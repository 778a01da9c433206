import { useEffect, useState } from 'react';
import { hashOf } from '../../classroom/assignment/hash';
import type { Assignment } from '../../document/assignment';
import type { Sheet } from '../../figure/paper';
import type { Caption } from '../../figure/picture';
import type { Typesetter } from '../../figure/typeset';
import { madeNow, useDraft } from '../../state/classroom/draft';
import { saveFile } from '../../state/export/save-file';
import { attempt } from '../../state/loading/attempt';
import { latePart } from '../../state/loading/late-part';
import { inform } from '../../state/stores/notices';
import { isOnlyHere } from '../../state/visit/only-here';
import { inStretches } from '../../work/stretches';
import { Button } from '../parts/fields/Button';
import { SegmentedControl } from '../parts/fields/SegmentedControl';
import styles from './ExportPage.module.css';
import { pdfPages } from './figure-forms';
import { useTypesetter } from './late-words';
import { PaperFields } from './PaperFields';
import { PaperPreview } from './PaperPreview';
import { usePaperChoices } from './paper-choices';
import { codeOf, LONGEST_PRINTED } from './paper-code';
import type { PaperSource } from './paper-source';
import { type Printed, usePrinting } from './printing';
import { MOST_STUDENTS, makingSheets, namesIn, type OnPaper } from './student-sheets';
import { wording } from './student-words';
import { wording as common } from './words';

const tikzPages = latePart(() => import('../../figure/tikz-pages'), wording.whatWritesLatex);

interface Made {
  readonly assignment: Assignment;
  readonly link: string;
  readonly hash: string;
}

/** The assignment that is being made, on paper: a worksheet for each student, or the solutions. */
export function StudentPage({ made }: { readonly made: () => PaperSource }) {
  const [source] = useState(made);
  const typeset = useTypesetter();
  const empty = useDraft(({ questions }) => questions.length === 0);
  const offered = useOffered(empty);
  const { size, landscape, graph, table, link: withLink } = usePaperChoices();
  const [text, setText] = useState('');
  const [solution, setSolution] = useState(false);
  const [sheets, setSheets] = useState<readonly Sheet[] | null>(null);
  const [ready, setReady] = useState(0);
  const [writing, setWriting] = useState<Writing | null>(null);
  useEffect(() => {
    setSheets(null);
    setReady(0);
    if (!typeset || !offered || source.missing !== null) return undefined;
    let wanted = true;
    const { assignment, hash, link } = offered;
    const on: OnPaper = {
      ...{ source, assignment, hash, paper: { size, landscape }, graph, table, solution },
      link: withLink && link.length <= LONGEST_PRINTED ? link : null,
      code: withLink ? codeOf(link) : null,
    };
    const making = asLongAs(() => wanted, makingSheets(on, namesIn(text), typeset), setReady);
    attempt(async () => {
      const all = await inStretches(making);
      if (wanted) setSheets(all);
    });
    return () => {
      wanted = false;
    };
  }, [source, typeset, offered, size, landscape, graph, table, withLink, solution, text]);

  const names = namesIn(text);
  const title = offered?.assignment.title || source.title;
  const description = solution ? wording.solutionsOf(title) : wording.worksheetsOf(title);
  const caption: Caption = { title, description, link: offered?.link ?? null };
  const printed: Printed | null = sheets &&
    typeset && { sheets, paper: { size, landscape }, caption, typeset };
  usePrinting(printed);
  const missing = empty ? wording.noQuestionYet : source.missing;
  const most = Math.min(MOST_STUDENTS, Math.max(1, names.length));
  const why = missing ?? (printed ? undefined : wording.sheetsAreMade(ready, most));
  const save = (form: SavedForm, write: () => Promise<string | Uint8Array<ArrayBuffer> | null>) =>
    attempt(async () => {
      const written = await write();
      if (written !== null) inform(common.savedFileAs(saveFile(description, form, written)));
    });
  const pictures = () => (sheets ?? []).map(({ picture }) => picture);
  const savePdf = () =>
    save({ extension: 'pdf', mediaType: 'application/pdf' }, async () => {
      const { writingPdf } = await pdfPages();
      const pages = { pictures: pictures(), caption, ground: 'print', filled: false } as const;
      let wanted = true;
      const cancel = () => {
        wanted = false;
        setWriting(null);
      };
      const tell = (page: number) => setWriting({ page, of: pages.pictures.length, cancel });
      tell(0);
      const work = asLongAs(() => wanted, writingPdf(pages, typeset as Typesetter), tell);
      try {
        return await inStretches(work);
      } finally {
        if (wanted) setWriting(null);
      }
    });
  const saveLatex = () =>
    save({ extension: 'tex', mediaType: 'application/x-tex' }, async () => {
      const { writeTikzPages } = await tikzPages();
      return writeTikzPages({ pictures: pictures(), caption }, typeset as Typesetter);
    });
  return (
    <div className={styles.page}>
      <div className={styles.choices}>
        <SegmentedControl
          label={wording.sheets}
          showLabel
          value={solution ? 'solutions' : 'worksheets'}
          onChange={(chosen) => setSolution(chosen === 'solutions')}
          segments={[
            { value: 'worksheets', label: wording.worksheets },
            { value: 'solutions', label: wording.solutions },
          ]}
        />
        <label className={styles.names}>
          {wording.names}
          <textarea rows={6} value={text} onChange={(event) => setText(event.target.value)} />
        </label>
        <p className={styles.words}>
          {names.length > MOST_STUDENTS ? wording.tooMany(MOST_STUDENTS) : wording.whatNamesAreFor}
        </p>
        <PaperFields />
        {offered && withLink && isOnlyHere(offered.link) && (
          <p className={styles.words}>{common.linkAndCodeLeadTo}</p>
        )}
        {offered && withLink && codeOf(offered.link) === null && (
          <p className={styles.words}>{common.theLinkIsTooLong}</p>
        )}
        <div className={styles.doings}>
          <Button variant="primary" disabled={why} onClick={() => window.print()}>
            {common.print}
          </Button>
          <Button
            disabled={why ?? (writing ? common.itIsBeingWritten : undefined)}
            onClick={savePdf}
          >
            {common.saveAsPDF}
          </Button>
          <Button disabled={why} onClick={saveLatex}>
            {wording.saveAsLatex}
          </Button>
        </div>
        {writing && (
          <div className={styles.doings}>
            <p className={styles.words}>{wording.pageOf(writing.page, writing.of)}</p>
            <Button onClick={writing.cancel}>{wording.cancel}</Button>
          </div>
        )}
      </div>
      {sheets && typeset ? (
        <PaperPreview sheets={sheets} description={description} cells={null} typeset={typeset} />
      ) : (
        <p className={styles.empty}>{why}</p>
      )}
    </div>
  );
}

/** A PDF that is being written. */
interface Writing {
  readonly page: number;
  readonly of: number;
  readonly cancel: () => void;
}

interface SavedForm {
  readonly extension: string;
  readonly mediaType: string;
}

/** The assignment as its link gives it, with its hash; null until it is made, and where it has no question. */
function useOffered(empty: boolean): Made | null {
  const [offered, put] = useState<Made | null>(null);
  useEffect(() => {
    if (empty) return undefined;
    let wanted = true;
    attempt(async () => {
      const { assignment, link } = await madeNow();
      const hash = await hashOf(assignment);
      if (wanted) put({ assignment, link, hash });
    });
    return () => {
      wanted = false;
    };
  }, [empty]);
  return offered;
}

/** What a generator does for as long as it is wanted; each value that it yields is told. */
function* asLongAs<Y, R>(
  wanted: () => boolean,
  work: Generator<Y, R, undefined>,
  tell: (value: Y) => void,
): Generator<Y, R | null, undefined> {
  for (;;) {
    if (!wanted()) return null;
    const { done, value } = work.next();
    if (done) return value;
    tell(value);
    yield value;
  }
}
