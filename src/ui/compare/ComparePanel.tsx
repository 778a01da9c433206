import { useDeferredValue, useMemo } from 'react';
import type { Diagnostic } from '../../core/graph/diagnostic';
import { useDiagnostics } from '../../state/document/diagnostics';
import { useCompare } from '../../state/study/compare-store';
import { derivingExactly } from '../../study/compare/derivative';
import { STEPS } from '../../study/compare/error-curve';
import { readHand } from '../../study/compare/hand';
import { type Subject, subjectOf } from '../../study/compare/subject';
import { waysFor } from '../../study/compare/ways';
import { Empty } from '../parts/frame/Empty';
import { Note } from '../parts/frame/prose';
import { Section } from '../parts/frame/Section';
import { type PageProps, Tab } from '../parts/frame/Tab';
import { useAnalysis } from '../parts/frame/use-analysis';
import { ByHand } from './ByHand';
import styles from './Compare.module.css';
import { derivativeText, digitsText, pointText } from './compare-words';
import { Numeric } from './Numeric';
import { SubjectChoice } from './SubjectChoice';
import { SubjectRemarks } from './SubjectRemarks';
import { Symbolic } from './Symbolic';
import { WaysTable } from './WaysTable';
import { wording } from './words';

const lacking = {
  output: wording.itsDerivativeIsThenFound,
  input: wording.theDerivativeOfTheOutput,
};

/**
 * The other three ways to a derivative beside AD, on the graph of the document at the point where it
 * is. It takes the whole height and any width it is given, and needs nothing else.
 */
export function ComparePanel(tab: PageProps) {
  const input = useCompare((state) => state.input);
  const diagnostics = useDeferredValue(useDiagnostics('reverse'));
  return (
    <Tab
      {...tab}
      lacking={lacking}
      actions={(document) => {
        const subject = subjectOf(document, input);
        return typeof subject !== 'string' && <SubjectChoice subject={subject} />;
      }}
    >
      {(document) => {
        const subject = subjectOf(document, input);
        return typeof subject === 'string' ? (
          <NoScalars output={subject === 'output has a shape'} />
        ) : (
          <Comparison subject={subject} diagnostics={diagnostics} />
        );
      }}
    </Tab>
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
  const { result: reference } = useAnalysis(
    wording.theDerivative,
    derivingExactly,
    [subject],
    subject.program,
  );
  const exact = reference?.value ?? null;
  return (
    <>
      <Section title={wording.inWays(derivativeText(subject), waysFor(formula).length)}>
        <p className={styles.point}>{wording.atPoint(pointText(subject))}</p>
        <SubjectRemarks subject={subject} exact={exact} diagnostics={diagnostics} />
        <WaysTable subject={subject} h={h} hand={formula} />
        <Note>{wording.aRunOfADCarries(digitsText(reference))}</Note>
      </Section>
      <Numeric subject={subject} exact={exact} />
      <Symbolic subject={subject} />
      <ByHand subject={subject} typed={typed} hand={hand} textKey={textKey} />
    </>
  );
}

/** Why an output and an input do not do for a comparison. */
function NoScalars({ output }: { readonly output: boolean }) {
  return output ? (
    <Empty title={wording.theOutputIsNotA}>{wording.needsOneOutputNumber}</Empty>
  ) : (
    <Empty title={wording.noInputIsASingle}>{wording.needsOneInputNumber}</Empty>
  );
}
