import { useEffect, useState } from 'react';
import { lineOf } from '../../python/recorded/place';
import type { Progress } from '../../python/runtime/host';
import { attempt } from '../../state/loading/attempt';
import { latePart } from '../../state/loading/late-part';
import type { Refusal, SideBySide } from '../../state/program/side-by-side';
import { Button } from '../parts/fields/Button';
import { Select } from '../parts/fields/Select';
import { Table } from '../parts/frame/Table';
import { Dialog } from '../parts/menus/Dialog';
import styles from './SideBySideDialog.module.css';
import {
  gradientWords,
  lostWords,
  recordedWords,
  refusedWords,
  rowNames,
  writtenWords,
} from './side-by-side-words';

const comparer = latePart(
  () => import('../../state/program/side-by-side'),
  'What compares both ways',
);
const runner = latePart(() => import('../../state/program/run-program'), 'What runs programs');

type Found = SideBySide | Refusal | null;

/** One function of the program by operator overloading and by source transformation, read and measured. */
export function SideBySideDialog({ onClose }: { readonly onClose: () => void }) {
  const [asked, setAsked] = useState<string | undefined>();
  const [progress, setProgress] = useState<Progress | null>(null);
  const [found, setFound] = useState<{ readonly of: Found } | null>(null);
  useEffect(() => {
    let isWanted = true;
    setFound(null);
    attempt(async () => {
      const { sideBySide } = await comparer();
      const of = await sideBySide(asked, (each) => isWanted && setProgress(each));
      if (isWanted) setFound({ of });
    });
    return () => {
      isWanted = false;
      attempt(async () => (await runner()).stopProgram());
    };
  }, [asked]);
  const of = found?.of;
  const isWhole = of && 'functions' in of;
  return (
    <Dialog title="Both ways" onClose={onClose} wide>
      <p className={styles.says}>
        The same function differentiated by operator overloading, which records what runs, and by
        source transformation, which reads it before it runs. Both are measured here, in one Python,
        with the numbers that the program calls it with.
      </p>
      {isWhole && of.functions.length > 1 && (
        <Select
          label="Function"
          options={of.functions.map((name) => ({ value: name, label: name }))}
          value={of.name}
          onChange={setAsked}
        />
      )}
      <div role="status">
        {!found && (
          <p className={styles.says}>
            {progressWords(progress)}{' '}
            {progress?.kind === 'running' && (
              <Button onClick={() => attempt(async () => (await runner()).stopProgram())}>
                Stop
              </Button>
            )}
          </p>
        )}
        {of === null && (
          <p>
            There is no function to compare: put what is to be differentiated in one that takes and
            returns something, <code>def f(x): return …</code>
          </p>
        )}
        {of && !isWhole && <p>{refusedWords({ ...of, name: 'The program' })}</p>}
      </div>
      {isWhole && <Comparison of={of} />}
    </Dialog>
  );
}

function progressWords(progress: Progress | null): string {
  if (progress?.kind === 'loading') {
    const share = progress.total > 0 ? progress.loaded / progress.total : 0;
    return `Loading Python: ${Math.round(100 * share)} %.`;
  }
  return progress?.kind === 'running' ? 'Running and measuring …' : 'Starting Python …';
}

function Comparison({ of: { name, transformed, refused, ways } }: { readonly of: SideBySide }) {
  const made = 'nodes' in transformed ? transformed : null;
  const notMade = 'nodes' in transformed ? null : transformed;
  const recorded = 'recorded' in ways && !('error' in ways.recorded) ? ways.recorded : null;
  const whyNotRecorded =
    'lost' in ways
      ? lostWords[ways.lost]
      : 'error' in ways.recorded
        ? `It does not run on a tape: ${ways.recorded.error}`
        : '';
  const written =
    'written' in ways && ways.written && !('error' in ways.written) ? ways.written : null;
  const whyNotWritten =
    'written' in ways && ways.written && 'error' in ways.written
      ? `The adjoint program does not run: ${ways.written.error}`
      : made && 'error' in made.adjoint
        ? `It can’t be written in Python: ${made.adjoint.error}.`
        : '—';
  const rows: readonly (readonly [keyof typeof rowNames, string, string])[] = [
    [
      'builds',
      recorded ? recordedWords.builds(recorded) : whyNotRecorded,
      made ? writtenWords.builds(made) : `Nothing: ${notMade ? refusedWords(notMade) : ''}`,
    ],
    ['when', recordedWords.when, made ? writtenWords.when(made) : '—'],
    [
      'costs',
      recorded ? recordedWords.costs(recorded) : '—',
      written ? writtenWords.costs(written.seconds, recorded?.alone ?? null) : whyNotWritten,
    ],
    ['keeps', recorded ? recordedWords.keeps(recorded) : '—', made ? writtenWords.keeps : '—'],
    ['ways', recorded ? recordedWords.ways(recorded) : '—', made ? writtenWords.ways(made) : '—'],
    [
      'cannot',
      recorded ? recordedWords.cannot(recorded) : '—',
      [writtenWords.cannot, ...[...(notMade ? [notMade] : []), ...refused].map(refusedWords)].join(
        ' ',
      ),
    ],
    [
      'gradient',
      recorded ? gradientWords(recorded.gradient) : '—',
      written ? gradientWords(written.gradient) : '—',
    ],
  ];
  return (
    <div className={styles.whole}>
      <Table caption={`${name} both ways`} className={styles.table}>
        <thead>
          <tr>
            <td />
            <th scope="col">Operator overloading</th>
            <th scope="col">Source transformation</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([row, left, right]) => (
            <tr key={row}>
              <th scope="row">{rowNames[row]}</th>
              <td>{left}</td>
              <td>{right}</td>
            </tr>
          ))}
        </tbody>
      </Table>
      <div className={styles.programs}>
        <Listing
          title="The tape of this run"
          lines={recorded?.tape.map(({ text, line }) => `${text}  # line ${lineOf(line)}`) ?? []}
          more={recorded ? recorded.operations - recorded.tape.length : 0}
        />
        <Listing
          title="The adjoint program"
          lines={made && !('error' in made.adjoint) ? made.adjoint : []}
          more={0}
        />
      </div>
    </div>
  );
}

/** Lines that are shown at most. */
const MOST = 200;

function Listing({
  title,
  lines,
  more,
}: {
  readonly title: string;
  readonly lines: readonly string[];
  readonly more: number;
}) {
  const left = more + Math.max(0, lines.length - MOST);
  return (
    <section className={styles.listing} aria-label={title}>
      <h3>{title}</h3>
      {lines.length === 0 ? (
        <p className={styles.says}>There is none.</p>
      ) : (
        // What can be scrolled can be reached by keys.
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls
        <pre tabIndex={0}>{lines.slice(0, MOST).join('\n')}</pre>
      )}
      {left > 0 && <p className={styles.says}>{left.toLocaleString('en')} more.</p>}
    </section>
  );
}
