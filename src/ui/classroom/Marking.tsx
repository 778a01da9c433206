import { useState } from 'react';
import { linksIn, markedAll, readClassroom } from '../../classroom/assignment/reading';
import { distribution, type Marked, marksCsv } from '../../classroom/assignment/report';
import { wording as noticed } from '../../classroom/assignment/words';
import { limits } from '../../core/limits';
import type { Assignment } from '../../document/assignment';
import { FileError } from '../../file/schema/file-error';
import { openAnswer } from '../../state/classroom/review';
import { saveFile } from '../../state/export/save-file';
import { attempt } from '../../state/loading/attempt';
import { pickFiles } from '../../state/loading/pick-files';
import { complain, inform } from '../../state/stores/notices';
import { shown } from '../../words/shown';
import { Button } from '../parts/fields/Button';
import { Part } from '../parts/frame/Section';
import { Phrase } from '../parts/text/Phrase';
import styles from './AnswersPanel.module.css';
import { Wall } from './Wall';
import { wording } from './words';

/** The command that marks, as the site serves it beside the page. */
const COMMAND = 'mark.mjs';

/** Characters of a name that are shown. */
const LONGEST_NAME = 100;

interface Text {
  readonly from: string;
  readonly text: string;
}

/** What was handed in is pasted, or opened from files, and marked. Nothing leaves this page. */
export function Marking() {
  const [assignment, setAssignment] = useState('');
  const [pasted, setPasted] = useState('');
  const [files, setFiles] = useState<readonly Text[]>([]);
  const [result, setResult] = useState<{
    readonly of: Assignment;
    readonly all: readonly Marked[];
  }>();
  const mark = async () => {
    try {
      const work = await readClassroom(assignment);
      if (work.kind !== 'assignment') {
        complain(wording.thatLinkIsNoAssignment, wording.pasteTheLinkThatThe);
        return;
      }
      const links = linksIn(pasted).map((text, k) => ({ from: wording.link(k + 1), text }));
      const all = await markedAll(work.content, [...links, ...files]);
      setResult({ of: work.content, all });
      inform(wording.marked(all.length));
    } catch (error) {
      if (!(error instanceof FileError)) throw error;
      complain(error.message, wording.pasteTheLinkThatThe);
    }
  };
  const open = () =>
    pickFiles(
      '.txt,.json,text/plain,application/json',
      (picked) =>
        attempt(async () => {
          const texts = picked.map(async (file) => ({
            from: file.name,
            // Of what is too large nothing is read, which is told as what can't be read is.
            text: file.size > limits.file ? '' : await file.text(),
          }));
          const read = await Promise.all(texts);
          // Files of another folder come to those that are opened already.
          setFiles((before) => [...before, ...read]);
        }),
      { many: true },
    );
  return (
    <Part name={wording.marking}>
      <label className={styles.name}>
        {wording.linkOfTheAssignment}
        <input value={assignment} onChange={(event) => setAssignment(event.target.value)} />
      </label>
      <label className={styles.name}>
        {wording.linksThatWereHandedIn}
        <textarea rows={4} value={pasted} onChange={(event) => setPasted(event.target.value)} />
      </label>
      <div className={styles.buttons}>
        <Button onClick={open}>{wording.openFiles}</Button>
        <Button
          variant="primary"
          disabled={assignment.trim() === '' && wording.pasteTheLinkOfThe}
          onClick={() => attempt(mark)}
        >
          {wording.mark}
        </Button>
      </div>
      <p>
        <Phrase
          of={wording.wholeFoldersAreMarkedBy(
            <a href={COMMAND} download="">
              {COMMAND}
            </a>,
            <code>node mark.mjs LINK FOLDER --csv marks.csv</code>,
          )}
        />
      </p>
      {files.length > 0 && (
        <div className={styles.buttons}>
          <span>
            {files.length === 1 ? wording.fileIsOpened : wording.filesAreOpened(files.length)}
          </span>
          <Button variant="quiet" onClick={() => setFiles([])}>
            {wording.putTheFilesAway}
          </Button>
        </div>
      )}
      {result && <Marks {...result} />}
    </Part>
  );
}

function Marks({ of, all }: { readonly of: Assignment; readonly all: readonly Marked[] }) {
  const { length } = of.questions;
  const [onWall, setOnWall] = useState(false);
  const save = () => {
    const csv = { extension: 'csv', mediaType: 'text/csv' };
    inform(wording.savedAs(saveFile(of.title || 'marks', csv, [marksCsv(all, length)])));
  };
  return (
    <>
      <table className={styles.marks}>
        <caption>{wording.marks}</caption>
        <thead>
          <tr>
            <th scope="col">{wording.student}</th>
            <th scope="col">{wording.points}</th>
          </tr>
        </thead>
        <tbody>
          {all.map((each, k) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: files of two folders may have one name, and rows stay where they are.
            <tr key={k}>
              <th scope="row">
                {shown('mark' in each ? each.mark.student : each.from, LONGEST_NAME)}
              </th>
              <td>
                {'mark' in each ? wording.pointsOf(each.mark.points, each.mark.most) : each.problem}
                {'mark' in each &&
                  each.mark.notices.map((notice) => <p key={notice}>{noticed.notices[notice]}</p>)}
                {'mark' in each && <Opens of={of} each={each} />}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {distribution(all, length).map((shares, k) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: questions stay where they are.
        <table key={k} className={styles.marks}>
          <caption>{wording.numberedQuestion(k + 1)}</caption>
          <tbody>
            {shares.map(({ what, count }) => (
              <tr key={what}>
                <th scope="row">{what}</th>
                <td>
                  <meter aria-label={what} min={0} max={all.length} value={count} /> {count}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      ))}
      <div className={styles.buttons}>
        <Button onClick={() => setOnWall(true)}>{wording.showTheClass}</Button>
        <Button onClick={save}>{wording.saveAsCSV}</Button>
      </div>
      {onWall && <Wall of={of} all={all} onClose={() => setOnWall(false)} />}
    </>
  );
}

/** Opens each answer that is not right where it went wrong. */
function Opens({
  of,
  each,
}: {
  readonly of: Assignment;
  readonly each: Extract<Marked, { readonly mark: unknown }>;
}) {
  const wrong = each.mark.questions.flatMap(({ right, attempts }, k) =>
    !right && attempts > 0 ? [k] : [],
  );
  if (wrong.length === 0) return null;
  return (
    <span className={styles.opens}>
      {wrong.map((k) => (
        <Button
          key={k}
          variant="quiet"
          onClick={() => attempt(() => openAnswer(of, each.handedIn, k))}
        >
          {wording.openQuestion(k + 1)}
        </Button>
      ))}
    </span>
  );
}
