import { type KeyboardEvent, useMemo, useState } from 'react';
import { derivedOf } from '../../document/derived';
import { EmitError } from '../../lang/emit/emit-error';
import { adjointProgram } from '../../lang/emit/python/adjoint-program';
import type { AdjointLine } from '../../lang/emit/python/line';
import { pythonEmitters } from '../../lang/emit/python/python-emitters';
import { goTo } from '../../state/playback/playback';
import { useDocument } from '../../state/stores/document-store';
import { CopyMenu } from '../parts/export/CopyMenu';
import { Toggle } from '../parts/fields/Toggle';
import { classes } from '../parts/text/classes';
import styles from './AdjointProgram.module.css';
import { isLit, point, stepsOfLine, useLit } from './lit';
import { wording } from './words';

/** Longer programs are shown to here; copied, they are whole. */
const MOST_LINES = 600;

/**
 * The adjoint program of the graph, in Python: what a line computes is pointed out on the graph, in the trace
 * and in the program that it was written from.
 */
export function AdjointProgram({ name }: { readonly name: string }) {
  const program = useDocument(({ document }) => derivedOf(document).checked.program);
  const output = useDocument(({ document }) => {
    const shown = document.graph.nodes.find(({ id }) => id === document.output);
    return shown?.kind === 'output' ? shown.name : undefined;
  });
  const [simplified, setSimplified] = useState(false);
  const written = useMemo((): readonly AdjointLine[] | string => {
    if (!program) return wording.theGraphIsNotComplete;
    try {
      return adjointProgram(program, { name, simplified, ...(output && { output }) });
    } catch (error) {
      if (error instanceof EmitError) return wording.itCantBeWrittenIn(error.message);
      throw error;
    }
  }, [program, name, simplified, output]);
  return (
    <section className={styles.panel} aria-label={wording.adjointProgram}>
      <div className={styles.bar}>
        <h2>{wording.adjointProgram}</h2>
        <Toggle label={wording.simplified} checked={simplified} onChange={setSimplified} />
        <CopyMenu
          label={wording.copyTheAdjointProgram}
          name={wording.adjointProgram}
          emitters={pythonEmitters}
          subject={() => program ?? null}
        />
      </div>
      {typeof written === 'string' ? (
        <p className={styles.why}>{written}</p>
      ) : (
        <Lines lines={written} exact={!simplified} />
      )}
    </section>
  );
}

function Lines({
  lines,
  exact,
}: {
  readonly lines: readonly AdjointLine[];
  readonly exact: boolean;
}) {
  const lit = useLit();
  const seen = new Map<string, number>();
  const rows = lines.slice(0, MOST_LINES).map((line) => {
    const [node = ''] = line.nodes;
    const nth = line.kind === 'adjoint' && exact ? (seen.get(node) ?? 0) : null;
    if (nth !== null) seen.set(node, nth + 1);
    return { line, nth, lit: isLit(line, nth, lit) };
  });
  const current = rows.findIndex((row) => row.lit);
  const first = rows.findIndex(({ line }) => line.nodes.length > 0);
  return (
    <div className={styles.lines}>
      {rows.map(({ line, nth, lit: isNow }, k) =>
        line.nodes.length === 0 ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines have no other name
          <div key={k} className={classes(styles.line, line.kind === 'comment' && styles.comment)}>
            {line.text || ' '}
          </div>
        ) : (
          <button
            // biome-ignore lint/suspicious/noArrayIndexKey: lines have no other name
            key={k}
            type="button"
            tabIndex={k === (current < 0 ? first : current) ? 0 : -1}
            className={classes(styles.line, styles[line.kind], isNow && styles.lit)}
            aria-current={isNow ? 'step' : undefined}
            onPointerEnter={() => point(stepsOfLine(line, nth))}
            onPointerLeave={() => point([])}
            onFocus={(event) => {
              if (event.target.matches(':focus-visible')) point(stepsOfLine(line, nth));
            }}
            onBlur={() => point([])}
            onKeyDown={walk}
            onClick={() => {
              const step = stepsOfLine(line, nth).at(-1);
              if (step !== undefined) goTo(step + 1);
            }}
          >
            {line.text}
          </button>
        ),
      )}
      {lines.length > MOST_LINES && (
        <p className={styles.why}>{wording.moreLinesAreInThe(lines.length - MOST_LINES)}</p>
      )}
    </div>
  );
}

/** ↑ and ↓ go to the line above and below. */
function walk(event: KeyboardEvent<HTMLButtonElement>): void {
  if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
  event.preventDefault();
  event.stopPropagation();
  const lines = [...(event.currentTarget.parentElement?.querySelectorAll('button') ?? [])];
  const at = lines.indexOf(event.currentTarget);
  lines[at + (event.key === 'ArrowUp' ? -1 : 1)]?.focus();
}
