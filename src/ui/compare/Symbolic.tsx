import { type CompareState, useCompare } from '../../state/study/compare-store';
import type { Subject } from '../../study/compare/subject';
import {
  differentiatingSymbolically,
  formulaOf,
  linesOf,
  type Symbolic as SymbolicDerivative,
} from '../../study/compare/symbolic';
import { SegmentedControl } from '../parts/fields/SegmentedControl';
import { Note } from '../parts/frame/prose';
import { Cite, Controls, Instead, Section } from '../parts/frame/Section';
import { useAnalysis } from '../parts/frame/use-analysis';
import { stateText } from '../parts/frame/use-work';
import { Formula } from '../parts/text/Formula';
import styles from './Compare.module.css';
import { countedSize, derivativeLatex, sizeText } from './compare-words';
import { SwellPlot } from './SwellPlot';
import { wording } from './words';

const forms = [
  { value: 'written out', label: wording.writtenOutLabel },
  { value: 'shared', label: wording.sharedPartsNamed },
] as const;

/** The derivative as a formula, and how such formulas grow. */
export function Symbolic({ subject }: { readonly subject: Subject }) {
  const form = useCompare((state) => state.form);
  const progress = useAnalysis(
    wording.theFormula,
    differentiatingSymbolically,
    [subject],
    subject.program,
  );
  const symbolic = progress.result;
  return (
    <Section
      title={wording.symbolic}
      about={
        <>
          {wording.exactButFormulasHaveNo}
          <Cite section="3.1" />
        </>
      }
    >
      <Controls>
        <SegmentedControl
          label={wording.howTheDerivativeIsWritten}
          segments={forms}
          value={form}
          onChange={(value) => useCompare.setState({ form: value })}
        />
      </Controls>
      {symbolic === null ? (
        <Instead>{stateText(progress, wording.differentiating)}</Instead>
      ) : (
        <WrittenFormula subject={subject} symbolic={symbolic} form={form} />
      )}
      <SwellPlot subject={subject} />
    </Section>
  );
}

function WrittenFormula({
  subject,
  symbolic,
  form,
}: {
  readonly subject: Subject;
  readonly symbolic: SymbolicDerivative;
  readonly form: CompareState['form'];
}) {
  const { derivative, function: f } = symbolic;
  const write = form === 'shared' ? linesOf : formulaOf;
  const latex = write(symbolic, derivativeLatex(subject));
  return (
    <>
      {latex === null ? (
        <Instead>
          {wording.tooLongToShow(
            countedSize(
              form === 'shared' ? derivative.shared : derivative.expanded,
              form === 'shared' ? 'operation' : 'part',
            ),
          )}
        </Instead>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
        <figure className={styles.formula} aria-label={wording.derivativeAsAFormula} tabIndex={0}>
          <Formula latex={latex} display />
        </figure>
      )}
      <Note>
        {wording.writtenOutAndSimplifiedThe(
          countedSize(derivative.expanded, 'part'),
          sizeText(f.expanded),
          countedSize(derivative.shared, 'operation'),
        )}
      </Note>
    </>
  );
}
