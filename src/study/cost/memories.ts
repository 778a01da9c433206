import { type Liveness, liveness } from '../../core/analysis/liveness';
import type { Program } from '../../core/program/program';
import { task } from '../../work/task';

/** Whose memory is looked at: reverse mode freeing early or never, or forward mode. */
export type MemoryOf = 'early' | 'never' | 'forward';

/** What is in memory while a program is differentiated, in each of three ways. */
export type Memories = Readonly<Record<MemoryOf, Liveness>>;

/** Finds all three, one after the other. Forward mode carries a tangent from every input, zeros included. */
export const memories = task('memories', function* (program: Program, output: string): Generator<
  null,
  Memories,
  undefined
> {
  const early = liveness(program, 'reverse', { output });
  yield null;
  const never = liveness(program, 'reverse', { output, free: 'never' });
  yield null;
  const along = program.inputs.map(({ name }) => name);
  const forward = liveness(program, 'forward', { along });
  return { early, never, forward };
});
