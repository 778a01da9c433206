import { useEffect, useState } from 'react';
import { lineOf } from '../../python/recorded/place';
import type { Progress } from '../../python/runtime/host';
import { attempt } from '../../state/loading/attempt';
import { latePart } from '../../state/loading/late-part';
import type { Refusal, SideBySide } from '../../state/program/side-by-side';
import { wholeNumber } from '../../words/grammar';
import { Button } from '../parts/fields/Button';
import { Select } from '../parts/fields/Select';
import { Table } from '../parts/frame/Table';
import { Dialog } from '../parts/menus/Dialog';
import { Phrase } from '../parts/text/Phrase';
import styles from './SideBySideDialog.module.css';
import {
  gradientWords,
  lostWords,
  recordedWords,
  refusedWords,
  rowNames,
  writtenWords,
} from './side-by-side-words';
import { wording } from './words';

const comparer = latePart(
  () => import('../../state/program/side-by-side'),
  wording.whatComparesBothWays,
);
const runner = latePart(() => import('../../state/program/run-program'), wording.whatRunsPrograms);

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
    <Dialog title={wording.bothWays} onClose={onClose} wide>
      <p className={styles.says}>{wording.theSameFunctionDifferentiated}</p>
      {isWhole && of.functions.length > 1 && (
        <Select
          label={wording.function}
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
                {wording.stop}
              </Button>
            )}
          </p>
        )}
        {of === null && (
          <p>
            <Phrase of={wording.thereIsNoFunctionTo(<code>def f(x): return …</code>)} />
          </p>
        )}
        {of && !isWhole && <p>{refusedWords({ ...of, name: wording.theProgram })}</p>}
      </div>
      {isWhole && <Comparison of={of} />}
    </Dialog>
  );
}

function progressWords(progress: Progress | null): string {
  if (progress?.kind === 'loading') {
    const share = progress.total > 0 ? progress.loaded / progress.total : 0;
    return wording.loadingPython(Math.round(100 * share));
  }
  return progress?.kind === 'running' ? wording.runningAndMeasuring : wording.startingPython;
}

function Comparison({ of: { name, transformed, refused, ways } }: { readonly of: SideBySide }) {
  const made = 'nodes' in transformed ? transformed : null;
  const notMade = 'nodes' in transformed ? null : transformed;
  const recorded = 'recorded' in ways && !('error' in ways.recorded) ? ways.recorded : null;
  const whyNotRecorded =
    'lost' in ways
      ? lostWords[ways.lost]
      : 'error' in ways.recorded
        ? wording.itDoesNotRunOn(ways.recorded.error)
        : '';
  const written =
    'written' in ways && ways.written && !('error' in ways.written) ? ways.written : null;
  const whyNotWritten =
    'written' in ways && ways.written && 'error' in ways.written
      ? wording.theAdjointProgramDoesNot(ways.written.error)
      : made && 'error' in made.adjoint
        ? wording.itCantBeWrittenHere(made.adjoint.error)
        : '—';
  const rows: readonly (readonly [keyof typeof rowNames, string, string])[] = [
    [
      'builds',
      recorded ? recordedWords.builds(recorded) : whyNotRecorded,
      made ? writtenWords.builds(made) : wording.nothing(notMade ? refusedWords(notMade) : ''),
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
      <Table caption={wording.nameBothWays(name)} className={styles.table}>
        <thead>
          <tr>
            <td />
            <th scope="col">{wording.operatorOverloading}</th>
            <th scope="col">{wording.sourceTransformation}</th>
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
          title={wording.theTapeOfThisRun}
          lines={
            recorded?.tape.map(({ text, line }) => wording.lineRemark(text, lineOf(line))) ?? []
          }
          more={recorded ? recorded.operations - recorded.tape.length : 0}
        />
        <Listing
          title={wording.theAdjointProgram}
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
        <p className={styles.says}>{wording.thereIsNone}</p>
      ) : (
        // What can be scrolled can be reached by keys.
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls
        <pre tabIndex={0}>{lines.slice(0, MOST).join('\n')}</pre>
      )}
      {left > 0 && <p className={styles.says}>{wording.more(wholeNumber(left))}</p>}
    </section>
  );
}
