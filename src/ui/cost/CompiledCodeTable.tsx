import { useState } from 'react';
import type { CompiledCode } from '../../study/compiled/compiled-graph';
import { SegmentedControl } from '../parts/fields/SegmentedControl';
import { Note } from '../parts/frame/prose';
import { Controls, Section } from '../parts/frame/Section';
import styles from './Compiled.module.css';
import { partText } from './compiled-words';
import { wording } from './words';

const sweeps = [
  { value: 'forward', label: wording.value2 },
  { value: 'reverse', label: wording.gradient },
] as const;

/** The WebAssembly of a sweep in its text form, each part beside the statement that it is of. */
export function CompiledCodeTable({
  code,
  sourceText,
}: {
  readonly code: CompiledCode;
  readonly sourceText: (statement: number) => string;
}) {
  const [sweep, setSweep] = useState<(typeof sweeps)[number]['value']>('forward');
  const lines = code[sweep];
  return (
    <Section title={wording.webAssembly} about={wording.whatTheEngineWasGiven}>
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
              <th scope="col">{wording.statement3}</th>
              <th scope="col">{wording.webAssembly}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map(({ of, text }, k) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: lines have no other name.
              <tr key={k} data-part={of.kind}>
                <th scope="row" className={of.kind === 'statement' ? styles.source : undefined}>
                  {of.kind === 'statement' ? sourceText(of.statement) : partText(of)}
                </th>
                <td>
                  <pre>{text}</pre>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {code.isCut && <Note>{wording.whatFollowsIsLeftOut}</Note>}
      {(code.functions || code.calls.length > 0) && (
        <details className={styles.functions}>
          <summary>{wording.functionsThatAreCalled}</summary>
          {code.calls.length > 0 && (
            <>
              <Note>{wording.ofJavaScript}</Note>
              <pre>{code.calls.join('\n')}</pre>
            </>
          )}
          {code.functions && <pre>{code.functions}</pre>}
        </details>
      )}
    </Section>
  );
}
