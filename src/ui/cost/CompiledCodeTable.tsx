import { useState } from 'react';
import type { CompiledCode } from '../../study/compiled/compiled-graph';
import { SegmentedControl } from '../parts/fields/SegmentedControl';
import { Note } from '../parts/frame/prose';
import { Controls, Section } from '../parts/frame/Section';
import styles from './Compiled.module.css';
import { partText } from './compiled-words';

const sweeps = [
  { value: 'forward', label: 'Value' },
  { value: 'reverse', label: 'Gradient' },
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
    <Section
      title="WebAssembly"
      about="What the engine was given, in the text form of WebAssembly. The value is computed from the first statement to the last, the gradient from the last to the first."
    >
      <Controls>
        <SegmentedControl label="Sweep" segments={sweeps} value={sweep} onChange={setSweep} />
      </Controls>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard. */}
      <section className={styles.code} aria-label="WebAssembly beside its statements" tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">Statement</th>
              <th scope="col">WebAssembly</th>
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
      {code.isCut && <Note>What follows is left out, since there is so much of it.</Note>}
      {(code.functions || code.calls.length > 0) && (
        <details className={styles.functions}>
          <summary>Functions that are called</summary>
          {code.calls.length > 0 && (
            <>
              <Note>Of JavaScript:</Note>
              <pre>{code.calls.join('\n')}</pre>
            </>
          )}
          {code.functions && <pre>{code.functions}</pre>}
        </details>
      )}
    </Section>
  );
}
