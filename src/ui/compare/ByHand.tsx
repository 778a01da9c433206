import { typeHand } from '../../state/study/compare-store';
import type { Hand } from '../../study/compare/hand';
import { judging } from '../../study/compare/judge';
import type { Subject } from '../../study/compare/subject';
import { Cite, Section } from '../parts/frame/Section';
import { useAnalysis } from '../parts/frame/use-analysis';
import { derivativeLatex, derivativeText, inputsText } from './compare-words';
import { HandField } from './HandField';
import { VerdictView } from './VerdictView';

/** A derivative to type, judged at once. */
export function ByHand({
  subject,
  typed,
  hand,
  textKey,
}: {
  readonly subject: Subject;
  readonly typed: string;
  /** What was typed, read; null when nothing was. */
  readonly hand: Hand | null;
  readonly textKey: string;
}) {
  const formula = hand?.kind === 'formula' ? hand.program : null;
  const args = formula && ([subject, formula] as const);
  const { result } = useAnalysis('the verdict', judging, args, subject.program);
  return (
    <Section
      title="By hand"
      about={
        <>
          Takes time and invites mistakes. <Cite section="3.1" /> Type the derivative as you would
          work it out; it is tried against AD here and at random points.
        </>
      }
    >
      <HandField
        label={derivativeText(subject)}
        latex={derivativeLatex(subject)}
        placeholder={`in terms of ${inputsText(subject)}`}
        text={typed}
        mistake={hand?.kind === 'mistake' ? hand.mistake : null}
        notes={hand?.kind === 'formula' ? hand.notes : []}
        onType={(text) => typeHand(textKey, text)}
      />
      <VerdictView subject={subject} verdict={result} pending={formula !== null} />
    </Section>
  );
}
