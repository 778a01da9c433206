import type { NotCompiled } from '../../core/compile/wasm/compiled';
import type { Reads } from '../../core/compile/wasm/emitted';
import type { LoopFound } from '../../core/compile/wasm/loops-found';
import type {
  CompiledArrays,
  CompiledGraph,
  CompiledScalars,
  Lines,
} from '../../study/compiled/compiled-graph';
import type { CompiledTimes } from '../../study/compiled/compiled-times';
import { bytesText, timesText, timeText } from './amounts';
import { wording } from './words';

/** Why a graph is not compiled, and what runs it. */
export function refusalText(refusal: NotCompiled): string {
  const instead = wording.soTheInterpreterRunsIt;
  switch (refusal.kind) {
    case 'no code':
      return wording.noStatementOfThisGraph(instead);
    case 'memory':
      return wording.theArraysOfThisGraph(
        bytesText(refusal.bytes),
        bytesText(refusal.most),
        instead,
      );
    case 'operands':
      return wording.aStatementOfThisGraph(refusal.most, instead);
    case 'statements':
      return wording.thisGraphHasThatDo(refusal.written, refusal.most, instead);
    case 'no WebAssembly':
      return wording.thisBrowserHasNoWebAssembly(instead);
  }
}

/** What the optimiser came to. */
export function optimisedText({ statements: { before, after }, build }: CompiledGraph): string {
  const less =
    before === after
      ? wording.itFoundNothingToLeave
      : wording.statementsFellAway(before - after, before);
  return wording.optimisingAndCompilingTook(less, timeText(build));
}

/** What of a loop was found, by how much it runs. */
export function loopText({ count, statements }: LoopFound): string {
  return wording.statementsSoManyTimes(statements, count);
}

export function noLoopsText(written: number): string {
  return wording.noStretchOfStatementsComes(written);
}

export function rolledText(written: number, computed: number): string {
  return wording.computedAndWrittenOut(computed, written);
}

/** Where operands come from. */
export function readsText({ locals, constants, memory }: Reads): string {
  const all = locals + constants + memory;
  return wording.whereOperandsAreRead(all, locals, constants, memory);
}

export function memoryText({ kind, bytes, memory }: CompiledScalars | CompiledArrays): string {
  return kind === 'scalars'
    ? wording.theModuleHasItRuns(bytesText(bytes), bytesText(memory))
    : wording.theModuleOfArraysHas(bytesText(bytes), bytesText(memory));
}

/** What became of the statements of a graph of arrays. */
export function fusedText({ fused, called, interpreted }: CompiledArrays): string {
  return wording.fusedCalledInterpreted(fused.statements, fused.loops, called, interpreted);
}

/** What a part of the code is of where it is a matter of the compiler’s. */
export function partText(
  of: Extract<Lines['of'], { readonly kind: 'loop' | 'next' | 'seed' | 'start' }>,
): string {
  switch (of.kind) {
    case 'loop':
      return wording.soManyTimes(of.count);
    case 'next':
      return wording.theNextTurn;
    case 'seed':
      return wording.theSeed;
    case 'start':
      return wording.adjointsThatSeveralContributions;
  }
}

export function timesSentence({ interpreted, compiled, apart, samples, thread }: CompiledTimes) {
  const same =
    apart === 0
      ? wording.bothGiveTheSameGradient
      : wording.theirGradientsDifferByAt(apart.toExponential(1));
  return wording.measuredCompiled(
    thread,
    timeText(interpreted),
    timeText(compiled),
    timesText(interpreted / compiled),
    same,
    samples,
  );
}
