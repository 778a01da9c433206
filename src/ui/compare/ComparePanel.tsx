import { type ReactNode, useDeferredValue, useMemo } from 'react';
import type { Diagnostic } from '../../core/graph/diagnostic';
import { useDiagnostics } from '../../state/document/diagnostics';
import { useDocument } from '../../state/stores/document-store';
import { useCompare } from '../../state/study/compare-store';
import { derivingExactly } from '../../study/compare/derivative';
import { STEPS } from '../../study/compare/error-curve';
import { readHand } from '../../study/compare/hand';
import { type Subject, subjectOf, type Unfit } from '../../study/compare/subject';
import { waysFor } from '../../study/compare/ways';
import { analysisWeight } from '../../work/weight';
import { workOf } from '../../work/work';
import { Empty } from '../parts/frame/Empty';
import { NoOutput } from '../parts/frame/NoOutput';
import { Section, Sections } from '../parts/frame/Section';
import parts from '../parts/frame/Section.module.css';
import { quietFor, useWork } from '../parts/frame/use-work';
import { ByHand } from './ByHand';
import { Choices } from './Choices';
import styles from './Compare.module.css';
import { Numeric } from './Numeric';
import { SubjectRemarks } from './SubjectRemarks';
import { Symbolic } from './Symbolic';
import { WaysTable } from './WaysTable';
import { derivativeText, pointText } from './wording';

/**
 * The other three ways to a derivative beside AD, on the graph of the document at the point where it
 * is. It takes the whole height and any width it is given, and needs nothing else.
 */
export function ComparePanel() {
  const document = useDocument((state) => state.document);
  // Numbers that are scrubbed come first; what is compared follows as soon as there is time.
  const settled = useDeferredValue(document);
  const input = useCompare((state) => state.input);
  const subject = subjectOf(settled, input);
  const diagnostics = useDeferredValue(useDiagnostics('reverse'));
  const fit = typeof subject !== 'string';
  return (
    <Sections
      name="Compare"
      actions={fit && <Choices subject={subject} />}
      busy={document !== settled}
    >
      {fit ? (
        <Comparison subject={subject} diagnostics={diagnostics} />
      ) : (
        <NothingToCompare why={subject} />
      )}
    </Sections>
  );
}

function Comparison({
  subject,
  diagnostics,
}: {
  readonly subject: Subject;
  readonly diagnostics: readonly Diagnostic[];
}) {
  const textKey = `${subject.output.name} by ${subject.input.name}`;
  const typed = useCompare((state) => state.hand[textKey] ?? '');
  const h = useCompare((state) => STEPS[state.step] as number);
  const hand = useMemo(() => readHand(typed, subject.program), [typed, subject.program]);
  const formula = hand?.kind === 'formula' ? hand.program : null;
  const work = useMemo(
    () => workOf(derivingExactly, [subject], analysisWeight(subject.program)),
    [subject],
  );
  const { result: exact } = useWork('the derivative', work, quietFor(subject.program.length));
  return (
    <>
      <Section title={`${derivativeText(subject)} in ${waysFor(formula).length} ways`}>
        <p className={styles.point}>at {pointText(subject)}</p>
        <SubjectRemarks subject={subject} exact={exact} diagnostics={diagnostics} />
        <WaysTable subject={subject} h={h} hand={formula} />
        <p className={parts.note}>
          Underlined digits differ from those of AD in reverse mode. A run of AD carries the
          derivative along: in reverse mode those by all inputs at once.
        </p>
      </Section>
      <Numeric subject={subject} exact={exact} />
      <Symbolic subject={subject} />
      <ByHand subject={subject} typed={typed} hand={hand} textKey={textKey} />
    </>
  );
}

const reasons: Readonly<Record<Unfit, readonly [title: string, words: ReactNode]>> = {
  'no output': [
    'Nothing to differentiate yet',
    <NoOutput key="words" then="its derivative is then found in five ways, side by side." />,
  ],
  'no input': [
    'Nothing to differentiate by',
    'Add an input: the derivative of the output by it is then found in five ways, side by side.',
  ],
  'output has a shape': [
    'The output is not a single number',
    'Ways to a derivative are compared on one number. Sum the output, or choose another one.',
  ],
  'inputs have shapes': [
    'No input is a single number',
    'Ways to a derivative are compared on one number by one number. Add a scalar input.',
  ],
};

function NothingToCompare({ why }: { readonly why: Unfit }) {
  const [title, words] = reasons[why];
  return <Empty title={title}>{words}</Empty>;
}
