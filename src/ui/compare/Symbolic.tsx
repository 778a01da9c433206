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

const forms = [
  { value: 'written out', label: 'Written out' },
  { value: 'shared', label: 'Shared parts named' },
] as const;

/** The derivative as a formula, and how such formulas grow. */
export function Symbolic({ subject }: { readonly subject: Subject }) {
  const form = useCompare((state) => state.form);
  const progress = useAnalysis(
    'the formula',
    differentiatingSymbolically,
    [subject],
    subject.program,
  );
  const symbolic = progress.result;
  return (
    <Section
      title="Symbolic"
      about={
        <>
          Exact, but formulas have no place for intermediate values, so what is used twice is
          written twice and the derivative swells. <Cite section="3.1" />
        </>
      }
    >
      <Controls>
        <SegmentedControl
          label="How the derivative is written"
          segments={forms}
          value={form}
          onChange={(value) => useCompare.setState({ form: value })}
        />
      </Controls>
      {symbolic === null ? (
        <Instead>{stateText(progress, 'Differentiating…')}</Instead>
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
          Too long to show:{' '}
          {countedSize(
            form === 'shared' ? derivative.shared : derivative.expanded,
            form === 'shared' ? 'operation' : 'part',
          )}
          .
        </Instead>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
        <figure className={styles.formula} aria-label="Derivative as a formula" tabIndex={0}>
          <Formula latex={latex} display />
        </figure>
      )}
      <Note>
        Written out and simplified, the derivative has {countedSize(derivative.expanded, 'part')},
        the function itself {sizeText(f.expanded)}. With shared parts named it takes{' '}
        {countedSize(derivative.shared, 'operation')}.
      </Note>
    </>
  );
}
