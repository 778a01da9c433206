import { useMemo, useState } from 'react';
import type { Output, Program } from '../../core/program/program';
import { compiledTimes } from '../../study/compiled/compiled-times';
import { workOf } from '../../work/work';
import { Button } from '../parts/fields/Button';
import { Note } from '../parts/frame/prose';
import { Controls, Section } from '../parts/frame/Section';
import { useWork } from '../parts/frame/use-work';
import { timesSentence } from './compiled-words';
import { wording } from './words';

/** What is timed is never done on the page, which has other things to do. */
const ALWAYS = Number.POSITIVE_INFINITY;

/** The compiled graph against the interpreter, when asked for. */
export function CompiledTimes({
  program,
  output,
}: {
  readonly program: Program;
  readonly output: Output;
}) {
  const [timed, setTimed] = useState<{ readonly of: Program; readonly turn: number } | null>(null);
  const measured = timed?.of === program ? timed : null;
  const timing = useMemo(
    () => (measured ? workOf(compiledTimes, [program, output], ALWAYS) : null),
    [measured, program, output],
  );
  const times = useWork(wording.theTimes, timing, 50);
  const isRunning = measured !== null && times.state === 'running';
  return (
    <Section title={wording.timePerRun}>
      <Controls>
        <Button
          disabled={isRunning}
          onClick={() => setTimed({ of: program, turn: (timed?.turn ?? 0) + 1 })}
        >
          {times.done ? wording.measureAgain : wording.measureAgainstTheInterpreter}
        </Button>
        <Note as="span" role="status">
          {times.result
            ? timesSentence(times.result)
            : isRunning
              ? wording.measuring(Math.round(100 * (times.steps.at(-1) ?? 0)))
              : ''}
        </Note>
      </Controls>
    </Section>
  );
}
