import { X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { type Confusion, lookingForConfusion } from '../../classroom/assignment/telling-apart';
import { nodeName } from '../../classroom/check/asked';
import { doors } from '../../classroom/door/doors';
import { revealings } from '../../document/assignment';
import type { Document } from '../../document/document';
import type { Question } from '../../document/question';
import { copyAssignment, dropQuestion, savePackage, useDraft } from '../../state/classroom/draft';
import {
  goToQuestion,
  handInHere,
  leaveAssignment,
  named,
  stateOf,
  type Taking,
  useTaking,
} from '../../state/classroom/taking';
import { attempt } from '../../state/loading/attempt';
import { openDialog } from '../../state/stores/dialog-store';
import { useDocument } from '../../state/stores/document-store';
import { inform } from '../../state/stores/notices';
import { useView } from '../../state/stores/view-store';
import { isOnlyHere } from '../../state/visit/only-here';
import { mistakeTexts } from '../../words/en/mistake';
import { questionNames, stateWords } from '../../words/en/question';
import { inStretches } from '../../work/stretches';
import { Button, IconButton } from '../parts/fields/Button';
import { Select } from '../parts/fields/Select';
import { Toggle } from '../parts/fields/Toggle';
import { Part, Sections } from '../parts/frame/Section';
import type { PageProps } from '../parts/frame/Tab';
import { Phrase } from '../parts/text/Phrase';
import styles from './AnswersPanel.module.css';
import { Marking } from './Marking';
import { StudentName } from './StudentName';
import { useAlone } from './use-alone';
import { wording } from './words';

/** The assignment that is done, or the one that is made and marked. */
export function AnswersPanel({ name }: PageProps) {
  const taking = useTaking((state) => state.taking);
  return <Sections name={name}>{taking ? <Doing taking={taking} /> : <Making />}</Sections>;
}

function Doing({ taking }: { readonly taking: Taking }) {
  const { assignment, sheet, student, work, handedIn } = taking;
  // Where the question stands alone, it asks who answers, too.
  const alone = useAlone();
  const hasOwn = assignment.numbers.length > 0;
  const needsName = hasOwn && sheet === null;
  return (
    <Part name={assignment.title || wording.assignment}>
      {needsName || (
        <ol className={styles.questions}>
          {assignment.questions.map((question, k) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: questions stay where they are.
            <li key={k}>
              <Button variant="quiet" onClick={() => goToQuestion(k)}>
                {questionNames[question.kind]}: {stateWords[stateOf(taking, k)]}
                {work[k] && work[k].attempts.length > 0 && `, ${tries(work[k].attempts.length)}`}
              </Button>
            </li>
          ))}
        </ol>
      )}
      {alone || (
        <StudentName
          key={String(needsName)}
          known={student ?? ''}
          fixed={hasOwn && !needsName}
          button={needsName ? wording.begin : wording.handIn}
          said={named}
        />
      )}
      {alone && !needsName && (
        <Button variant="primary" onClick={() => attempt(handInHere)}>
          {wording.handIn}
        </Button>
      )}
      {handedIn && <p>{wording.handedInWhatYouDo}</p>}
      <Button variant="quiet" onClick={leaveAssignment}>
        {wording.leaveTheAssignment}
      </Button>
    </Part>
  );
}

const tries = (count: number) => (count === 1 ? wording.attempt : wording.attemptsCounted(count));

const attemptChoices = ['any', '1', '2', '3', '5'] as const;
const tolerances = [
  { value: '0', label: wording.theDigitsThatAreShown },
  { value: '0.01', label: '1 %' },
  { value: '0.05', label: '5 %' },
] as const;
const revealNames = {
  asked: wording.wheneverAskedFor,
  'handed in': wording.afterHandingIn,
  never: wording.never,
} as const;

function Making() {
  const draft = useDraft();
  const { questions, attempts, hints, revealing, own, relative } = draft;
  const document = useDocument((state) => state.document);
  const [busy, setBusy] = useState(false);
  const copy = async () => {
    setBusy(true);
    try {
      await copyAssignment();
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <Part name={wording.assignment}>
        {questions.length === 0 ? (
          <p>{wording.selectANodeOrA}</p>
        ) : (
          <ol className={styles.questions}>
            {questions.map((question, k) => (
              <li key={JSON.stringify(question)}>
                <div className={styles.asked}>
                  <span>
                    {questionNames[question.kind]}{' '}
                    {'node' in question && nodeName(document, question.node)}
                  </span>
                  <IconButton
                    label={wording.takeQuestionAway(k + 1)}
                    icon={<X />}
                    onClick={() => dropQuestion(k)}
                  />
                  <ConfusionLine document={document} question={question} />
                </div>
              </li>
            ))}
          </ol>
        )}
        <div className={styles.buttons}>
          <Button
            variant="primary"
            disabled={
              (busy && wording.numbersAreBeingDrawn) ||
              (questions.length === 0 && wording.thereIsNoQuestionYet)
            }
            onClick={() => attempt(copy)}
          >
            {wording.copyLink}
          </Button>
          <Button
            disabled={questions.length === 0 && wording.thereIsNoQuestionYet}
            onClick={() => openDialog({ kind: 'export', page: 'students' })}
          >
            {wording.onPaper}
          </Button>
        </div>
        <Select
          label={wording.attempts}
          options={attemptChoices.map((value) => ({
            value,
            label: value === 'any' ? wording.asManyAsOneLikes : value,
          }))}
          value={attempts === null ? 'any' : (String(attempts) as (typeof attemptChoices)[number])}
          onChange={(value) =>
            useDraft.setState({ attempts: value === 'any' ? null : Number(value) })
          }
        />
        <Select
          label={wording.answersAreShown}
          options={revealings.map((value) => ({ value, label: revealNames[value] }))}
          value={revealing}
          onChange={(value) => useDraft.setState({ revealing: value })}
        />
        <Select
          label={wording.rightWithin}
          options={tolerances}
          value={
            (tolerances.find(({ value }) => Number(value) === relative) ?? tolerances[0]).value
          }
          onChange={(value) => useDraft.setState({ relative: Number(value) })}
        />
        <Toggle
          label={wording.hints}
          checked={hints}
          onChange={(value) => useDraft.setState({ hints: value })}
        />
        <Toggle
          label={wording.numbersOfOnesOwn}
          checked={own}
          onChange={(value) => useDraft.setState({ own: value })}
        />
      </Part>
      <Doors />
      <Marking />
    </>
  );
}

/** The assignment as a package for what a course uses. */
function Doors() {
  const [chosen, choose] = useState(doors[0]?.id ?? '');
  const empty = useDraft(({ questions }) => questions.length === 0);
  const door = doors.find(({ id }) => id === chosen);
  if (!door) return null;
  const save = async () => {
    const link = await savePackage(door);
    if (isOnlyHere(link)) {
      inform(wording.thePackageLeadsToThis);
    }
  };
  return (
    <Part name={wording.forACoursesPlatform}>
      <Select
        label={wording.platform}
        options={doors.map(({ id, label }) => ({ value: id, label }))}
        value={chosen}
        onChange={choose}
      />
      <p>{door.how}</p>
      <p>{wording.theMarkComesFrom(door.marks)}</p>
      <Button disabled={empty && wording.thereIsNoQuestionYet} onClick={() => attempt(save)}>
        {wording.savePackage}
      </Button>
    </Part>
  );
}

/** What can't be told apart with the numbers of the graph, and with which it could. */
function ConfusionLine({
  document,
  question,
}: {
  readonly document: Document;
  readonly question: Question;
}) {
  const mode = useView((view) => view.mode);
  const digits = useView((view) => view.digits);
  const [found, setFound] = useState<Confusion | null>(null);
  useEffect(() => {
    let wanted = true;
    setFound(null);
    attempt(async () => {
      const confusion = await inStretches(lookingForConfusion(document, question, mode, digits));
      if (wanted) setFound(confusion);
    });
    return () => {
      wanted = false;
    };
  }, [document, question, mode, digits]);
  if (!found) return null;
  const [one, other] = found.mistakes.map((id) => mistakeTexts[id].title);
  const { better } = found;
  return (
    <p className={styles.note}>
      <Phrase of={wording.mistakesThatCoincide(one, other, better)} />
    </p>
  );
}
