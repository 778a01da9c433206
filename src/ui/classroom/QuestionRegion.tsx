import { X } from 'lucide-react';
import { useEffect, useId, useRef, useState } from 'react';
import { rightAnswers } from '../../classroom/check/answers';
import {
  type Asked,
  bugQuestions,
  fieldName,
  nodeName,
  promptOf,
} from '../../classroom/check/asked';
import type { Bug } from '../../classroom/check/bugs';
import { type FieldVerdict, isRight } from '../../classroom/check/check';
import {
  askInstead,
  checkNow,
  fillIn,
  kindsHere,
  pose,
  reveal,
  stopAsking,
  takeHint,
} from '../../state/classroom/asking';
import { type Asking, useAsking } from '../../state/classroom/asking-store';
import { copyChallenge, keepQuestion } from '../../state/classroom/draft';
import {
  goToQuestion,
  handInHere,
  named,
  nextOpen,
  stateOf,
  useTaking,
} from '../../state/classroom/taking';
import { attempt } from '../../state/loading/attempt';
import { useDocument } from '../../state/stores/document-store';
import { useEmbed } from '../../state/stores/embed-store';
import { useView } from '../../state/stores/view-store';
import { mistakeTexts } from '../../words/en/mistake';
import { questionNames, stateWords } from '../../words/en/question';
import { Button, IconButton } from '../parts/fields/Button';
import { Select } from '../parts/fields/Select';
import { useMode } from '../parts/frame/use-mode';
import styles from './QuestionRegion.module.css';
import { StudentName } from './StudentName';
import { useAlone } from './use-alone';
import { hintsFor, sayVerdict } from './verdict-words';
import { wording } from './words';

/** The question that waits: what is asked, where it is answered, and what is said of the answer. */
export function QuestionRegion() {
  const asking = useAsking((state) => state.asking);
  const naming = useAsking((state) => state.naming);
  // Where there is room, the tab asks for it.
  const alone = useAlone();
  if (naming && alone) return <Naming />;
  return asking && <Waiting key={JSON.stringify(asking.asked.question)} asking={asking} />;
}

function Waiting({ asking }: { readonly asking: Asking }) {
  const { asked, answer, verdicts, hints, revealed, rules } = asking;
  const digits = useView((view) => view.digits);
  const alone = useAlone();
  const taken = useTaking(({ taking }) => taking !== null);
  const first = useRef<HTMLInputElement>(null);
  const said = useId();
  useEffect(() => first.current?.focus(), []);
  const framed = useEmbed(({ frame }) => frame !== null);
  const right = isRight(verdicts);
  const shown = revealed ? rightAnswers(asked, digits) : [];
  return (
    <section
      className={styles.question}
      aria-label={wording.question}
      data-right={right || undefined}
    >
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (rules?.left !== 0) checkNow();
        }}
      >
        <div className={styles.head}>
          <Prompt text={promptOf(asked)} />
          {rules === null && (
            <Select
              label={wording.askFor}
              hideLabel
              options={kindsHere.map((kind) => ({ value: kind, label: questionNames[kind] }))}
              value={asked.question.kind}
              onChange={askInstead}
            />
          )}
          {rules === null && asked.question.kind === 'bug' && <BugPicker asked={asked} />}
          {rules && alone && <QuestionPicker />}
          {framed || (
            <IconButton label={wording.closeTheQuestion} icon={<X />} onClick={stopAsking} />
          )}
        </div>
        <div className={styles.fields}>
          <div className={styles.blanks} data-many={asked.fields.length > 2 || undefined}>
            {asked.fields.map((field, k) =>
              field.form === 'line' ? (
                <Lines
                  key="lines"
                  bug={field.bug}
                  chosen={answer[k] ?? ''}
                  shown={shown[k]}
                  onChoose={(line) => fillIn(k, line)}
                />
              ) : (
                <Field
                  // biome-ignore lint/suspicious/noArrayIndexKey: fields of a question stay where they are.
                  key={k}
                  ref={k === 0 ? first : undefined}
                  name={fieldName(asked, field)}
                  text={answer[k] ?? ''}
                  verdict={verdicts[k]}
                  right={shown[k]}
                  said={said}
                  onChange={(text) => fillIn(k, text)}
                />
              ),
            )}
          </div>
          <Button
            variant="primary"
            type="submit"
            disabled={rules?.left === 0 && wording.thereAreNoAttemptsLeft}
          >
            {wording.check}
          </Button>
          {rules?.hints !== false && (
            <Button disabled={hints >= 3 && wording.thereAreThreeHints} onClick={takeHint}>
              {wording.hint}
            </Button>
          )}
          {rules?.reveal !== false && <Button onClick={reveal}>{wording.reveal}</Button>}
          {rules === null && <Button onClick={keepQuestion}>{wording.putInAssignment}</Button>}
          {rules === null && (
            <Button variant="quiet" onClick={() => attempt(copyChallenge)}>
              {wording.copyAsChallenge}
            </Button>
          )}
          {rules && right && <NextQuestion />}
          {rules && alone && taken && (
            <Button onClick={() => attempt(handInHere)}>{wording.handIn}</Button>
          )}
          {rules?.left != null && <span>{attemptsLeft(rules.left)}</span>}
        </div>
      </form>
      {framed && <HandedIn />}
      <div id={said} className={styles.said} role="status">
        {verdicts.length > 0 && <p>{sayVerdict(asked, verdicts)}</p>}
        {!right &&
          hintsFor(asked, verdicts)
            .slice(0, hints)
            .map((hint) => <p key={hint}>{hint}</p>)}
      </div>
    </section>
  );
}

/** A prompt of more characters has more than one line on a phone. */
const ONE_LINE = 36;

/** What is asked; on phones a long one is folded to its first line, so that the graph stays in sight. */
function Prompt({ text }: { readonly text: string }) {
  const isLong = useMode() === 'narrow' && text.length > ONE_LINE;
  const [open, setOpen] = useState(false);
  if (!isLong) return <p className={styles.prompt}>{text}</p>;
  return (
    <button
      type="button"
      className={styles.prompt}
      aria-expanded={open}
      data-folded={!open || undefined}
      onClick={() => setOpen(!open)}
    >
      <span className={styles.promptText}>{text}</span>
    </button>
  );
}

/** Which mistake the wrong line is to show, for who makes the question. */
function BugPicker({ asked }: { readonly asked: Asked }) {
  const document = useDocument((state) => state.document);
  const bugs = bugQuestions(document, asked.mode);
  const options = bugs.flatMap((each, k) =>
    each.kind === 'bug'
      ? [
          {
            value: String(k),
            label: `${mistakeTexts[each.mistake].title}, ${nodeName(document, each.node)}`,
          },
        ]
      : [],
  );
  const now = JSON.stringify(asked.question);
  return (
    <Select
      label={wording.whichMistake}
      hideLabel
      options={options}
      value={String(bugs.findIndex((each) => JSON.stringify(each) === now))}
      onChange={(value) => {
        const bug = bugs[Number(value)];
        if (bug) pose(bug);
      }}
    />
  );
}

/** The lines of a sweep, of which the wrong one is pointed at. */
function Lines({
  bug,
  chosen,
  shown,
  onChoose,
}: {
  readonly bug: Bug;
  readonly chosen: string;
  /** The number of the wrong line, where it is shown. */
  readonly shown: string | undefined;
  readonly onChoose: (line: string) => void;
}) {
  const name = useId();
  return (
    <fieldset className={styles.lines}>
      <legend className="visually-hidden">{wording.lines}</legend>
      {bug.lines.map(({ symbols, number }, k) => {
        const line = String(k + 1);
        return (
          <label key={line} className={styles.line} data-shown={line === shown || undefined}>
            <input
              type="radio"
              name={name}
              value={line}
              checked={chosen === line}
              onChange={() => onChoose(line)}
            />
            <span>{symbols}</span>
            <span className={styles.number}>= {number}</span>
          </label>
        );
      })}
    </fieldset>
  );
}

/** Which question is before one, with what became of each. */
function QuestionPicker() {
  const taking = useTaking((state) => state.taking);
  const asked = useAsking(({ asking }) => asking?.asked);
  if (!taking?.sheet || taking.sheet.asked.length < 2) return null;
  const options = taking.assignment.questions.map(({ kind }, k) => ({
    value: String(k),
    label: `${k + 1}: ${questionNames[kind]}, ${stateWords[stateOf(taking, k)]}`,
  }));
  return (
    <Select
      label={wording.whichQuestion}
      hideLabel
      options={options}
      value={String(taking.sheet.asked.indexOf(asked ?? null))}
      onChange={(value) => goToQuestion(Number(value))}
    />
  );
}

/** What is handed in from a frame whose page takes nothing, to be copied by hand. */
function HandedIn() {
  const link = useTaking(({ taking }) => taking?.link);
  if (!link) return null;
  return (
    <label className={styles.field}>
      <span className={styles.name}>{wording.whatYouHandIn}</span>
      <input readOnly value={link} onFocus={(event) => event.currentTarget.select()} />
    </label>
  );
}

/** Asks who answers, where numbers are theirs, or something is handed in. */
function Naming() {
  return (
    <section className={styles.question} aria-label={wording.question}>
      <StudentName button={wording.goOn} said={named} />
    </section>
  );
}

/** Leads to the next question that is not answered yet. */
function NextQuestion() {
  const next = useTaking(({ taking }) => taking && nextOpen(taking));
  if (next === null) return null;
  return <Button onClick={() => goToQuestion(next)}>{wording.nextQuestion}</Button>;
}

const attemptsLeft = (left: number) =>
  left === 1 ? wording.attemptIsLeft : wording.attemptsAreLeft(left);

function Field({
  name,
  text,
  verdict,
  right,
  said,
  onChange,
  ref,
}: {
  readonly name: string;
  readonly text: string;
  readonly verdict: FieldVerdict | undefined;
  /** The right answer, where it is shown. */
  readonly right: string | undefined;
  readonly said: string;
  readonly onChange: (text: string) => void;
  readonly ref: React.Ref<HTMLInputElement> | undefined;
}) {
  const isWrong = verdict !== undefined && verdict.kind !== 'right';
  return (
    <label className={styles.field}>
      <span className={styles.name}>{name === '' ? wording.answer : `${name} =`}</span>
      <input
        ref={ref}
        value={text}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        enterKeyHint="done"
        aria-invalid={isWrong || undefined}
        aria-describedby={said}
        data-verdict={verdict?.kind}
        onChange={(event) => onChange(event.target.value)}
      />
      {right !== undefined && <output className={styles.right}>{right}</output>}
    </label>
  );
}
