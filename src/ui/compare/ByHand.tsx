import { typeHand } from '../../state/study/compare-store';
import type { Hand } from '../../study/compare/hand';
import { judging } from '../../study/compare/judge';
import type { Subject } from '../../study/compare/subject';
import { Cite, Section } from '../parts/frame/Section';
import { useAnalysis } from '../parts/frame/use-analysis';
import { derivativeLatex, derivativeText, inputsText } from './compare-words';
import { HandField } from './HandField';
import { VerdictView } from './VerdictView';
import { wording } from './words';

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
  const { result } = useAnalysis(wording.theVerdict, judging, args, subject.program);
  return (
    <Section
      title={wording.byHand}
      about={
        <>
          {wording.takesTimeAndInvitesMistakes}
          <Cite section="3.1" />
          {wording.typeTheDerivativeAsYou}
        </>
      }
    >
      <HandField
        label={derivativeText(subject)}
        latex={derivativeLatex(subject)}
        placeholder={wording.inTermsOf(inputsText(subject))}
        text={typed}
        mistake={hand?.kind === 'mistake' ? hand.mistake : null}
        notes={hand?.kind === 'formula' ? hand.notes : []}
        onType={(text) => typeHand(textKey, text)}
      />
      <VerdictView subject={subject} verdict={result} pending={formula !== null} />
    </Section>
  );
}
