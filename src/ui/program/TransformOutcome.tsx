import { Waypoints } from 'lucide-react';
import { latePart } from '../../state/loading/late-part';
import { attemptEdit } from '../../state/loading/unmade';
import type { TransformOutcome as Outcome } from '../../state/program/transform-store';
import { Button } from '../parts/fields/Button';
import { Select } from '../parts/fields/Select';
import styles from './TransformOutcome.module.css';
import { wording } from './words';

const transformer = latePart(
  () => import('../../state/program/transform-program'),
  wording.whatReadsPrograms,
);

const transform = (name?: string) =>
  attemptEdit(transformer, ({ transformProgram }) => transformProgram(name));

/** Reads a function of the program without running it. */
export function TransformButton({ disabled }: { readonly disabled: boolean }) {
  return (
    <Button
      icon={<Waypoints size={14} aria-hidden />}
      disabled={disabled && wording.noProgramToTransform}
      onClick={() => transform()}
    >
      {wording.transform}
    </Button>
  );
}

/** What came of that: which function, and what was decided; or why it can’t be done, and what can. */
export function TransformOutcome({
  outcome,
  run,
}: {
  readonly outcome: Outcome | null;
  readonly run: () => void;
}) {
  if (!outcome) return null;
  const { functions, name: named } = outcome;
  return (
    <div className={styles.outcome}>
      {outcome.kind === 'made' ? (
        <p role="status">{sentence(outcome)}</p>
      ) : (
        <p role="alert">{wording.lineOfFault(outcome.line, outcome.message, outcome.mend)}</p>
      )}
      <div className={styles.doings}>
        {functions.length > 1 && (
          <Select
            label={wording.function}
            options={functions.map((name) => ({ value: name, label: name }))}
            value={named}
            onChange={(name) => transform(name)}
          />
        )}
        {outcome.kind === 'refused' && (
          <Button onClick={run}>{wording.runItByOperatorOverloading}</Button>
        )}
      </div>
    </div>
  );
}

function sentence({ name, nodes, decided, fixed }: Outcome & { kind: 'made' }): string {
  const read = wording.wasReadWithoutBeingRun(name, nodes);
  const lines =
    decided.length === 1 ? wording.lineInline(decided[0]) : wording.lines(decided.join(', '));
  const both = decided.length === 0 ? '' : wording.valueDecidesByWhere(lines);
  const constants =
    fixed.length === 0 ? '' : wording.howTheFunctionGoes(fixed.join(', '), fixed.length);
  return `${read}${both}${constants}`;
}
