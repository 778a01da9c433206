import { Waypoints } from 'lucide-react';
import { latePart } from '../../state/loading/late-part';
import { attemptEdit } from '../../state/loading/unmade';
import type { TransformOutcome as Outcome } from '../../state/program/transform-store';
import { Button } from '../parts/fields/Button';
import { Select } from '../parts/fields/Select';
import styles from './TransformOutcome.module.css';

const transformer = latePart(
  () => import('../../state/program/transform-program'),
  'What reads programs',
);

const transform = (name?: string) =>
  attemptEdit(transformer, ({ transformProgram }) => transformProgram(name));

/** Reads a function of the program without running it. */
export function TransformButton({ disabled }: { readonly disabled: boolean }) {
  return (
    <Button
      icon={<Waypoints size={14} aria-hidden />}
      disabled={disabled && 'There is no program to transform yet.'}
      onClick={() => transform()}
    >
      Transform
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
        <p role="alert">
          Line {outcome.line}: {outcome.message}. {outcome.mend}
        </p>
      )}
      <div className={styles.doings}>
        {functions.length > 1 && (
          <Select
            label="Function"
            options={functions.map((name) => ({ value: name, label: name }))}
            value={named}
            onChange={(name) => transform(name)}
          />
        )}
        {outcome.kind === 'refused' && (
          <Button onClick={run}>Run it by operator overloading instead</Button>
        )}
      </div>
    </div>
  );
}

function sentence({ name, nodes, decided, fixed }: Outcome & { kind: 'made' }): string {
  const read = `${name} was read without being run, and is a graph of ${nodes} nodes.`;
  const lines = decided.length === 1 ? `line ${decided[0]}` : `lines ${decided.join(', ')}`;
  const both =
    decided.length === 0
      ? ''
      : ` A value decides in ${lines}: both ways are computed, and “where” takes one.`;
  const constants =
    fixed.length === 0
      ? ''
      : ` ${fixed.join(', ')} ${fixed.length === 1 ? 'is a constant, since it decides' : 'are constants, since they decide'} how the function goes.`;
  return `${read}${both}${constants}`;
}
