import { useState } from 'react';
import type { CompiledArrays, CompiledScalars, Lines } from '../../study/compiled/compiled-graph';
import { SegmentedControl } from '../parts/fields/SegmentedControl';
import { Note } from '../parts/frame/prose';
import { Controls, Section } from '../parts/frame/Section';
import styles from './Compiled.module.css';
import { partText } from './compiled-words';
import { useSourceText } from './use-source-text';
import { wording } from './words';

const sweeps = [
  { value: 'value', label: wording.value },
  { value: 'gradient', label: wording.gradient },
] as const;

/** The WebAssembly of a sweep in its text form, each part beside the statement that it is of. */
export function CompiledCodeTable({ code }: { readonly code: CompiledScalars | CompiledArrays }) {
  const [sweep, setSweep] = useState<(typeof sweeps)[number]['value']>('value');
  const { program, lines, isCut, functions, calls } = code[sweep];
  const sourceText = useSourceText(program);
  return (
    <Section
      title={wording.webAssembly}
      about={
        code.kind === 'scalars'
          ? wording.whatTheEngineWasGiven
          : wording.whatTheEngineWasGivenOfArrays
      }
    >
      <Controls>
        <SegmentedControl
          label={wording.sweep}
          segments={sweeps}
          value={sweep}
          onChange={setSweep}
        />
      </Controls>
      <section
        className={styles.code}
        aria-label={wording.webAssemblyBesideItsStatements}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard.
        tabIndex={0}
      >
        <table>
          <thead>
            <tr>
              <th scope="col">{wording.statement}</th>
              <th scope="col">{wording.webAssembly}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map(({ of, text }, k) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: lines have no other name.
              <tr key={k} data-part={of.kind}>
                <th scope="row">
                  <Head of={of} sourceText={sourceText} />
                </th>
                <td>
                  <pre>{text || wording.byTheInterpreter}</pre>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {isCut && <Note>{wording.whatFollowsIsLeftOut}</Note>}
      {(functions || calls.length > 0) && (
        <details className={styles.functions}>
          <summary>{wording.functionsThatAreCalled}</summary>
          {calls.length > 0 && (
            <>
              <Note>{wording.ofJavaScript}</Note>
              <pre>{calls.join('\n')}</pre>
            </>
          )}
          {functions && <pre>{functions}</pre>}
        </details>
      )}
    </Section>
  );
}

/** What a part of the code is of: a statement, those that share a loop, or a matter of the compiler’s. */
function Head({
  of,
  sourceText,
}: {
  readonly of: Lines['of'];
  readonly sourceText: (statement: number) => string;
}) {
  switch (of.kind) {
    case 'statement':
    case 'interpreted':
      return <span className={styles.source}>{sourceText(of.statement)}</span>;
    case 'elements':
      return (
        <>
          <span className={styles.matter}>{wording.aLoopOverElements(of.elements)}</span>
          {of.statements.map((statement) => (
            <span key={statement} className={styles.fused}>
              {sourceText(statement)}
            </span>
          ))}
        </>
      );
    default:
      return <span className={styles.matter}>{partText(of)}</span>;
  }
}
