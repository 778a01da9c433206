import type { NotCompiled } from '../../core/compile/wasm/compiled';
import type { Reads } from '../../core/compile/wasm/emitted';
import type { LoopFound } from '../../core/compile/wasm/loops-found';
import type { CompiledCode, CompiledGraph, Lines } from '../../study/compiled/compiled-graph';
import type { CompiledTimes } from '../../study/compiled/compiled-times';
import { bytesText, timesText, timeText } from './amounts';
import { wording } from './words';

/** Why a graph is not compiled, and what runs it. */
export function refusalText(refusal: NotCompiled): string {
  const instead = wording.soTheInterpreterRunsIt;
  switch (refusal.kind) {
    case 'arrays':
      return wording.thisGraphHasArraysWhat;
    case 'dtypes':
      return wording.numbersOfThisGraphHave(instead);
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
    before === after ? wording.itFoundNothingToLeave : wording.ofFellAway(before - after, before);
  return wording.optimisingAndCompilingTook(less, timeText(build));
}

/** What of a loop was found, by how much it runs. */
export function loopText({ count, statements }: LoopFound): string {
  return wording.times(statements, count);
}

export function noLoopsText(written: number): string {
  return wording.noStretchOfStatementsComes(written);
}

export function rolledText(written: number, computed: number): string {
  return wording.areComputedAreWrittenOut(computed, written);
}

/** Where operands come from. */
export function readsText({ locals, constants, memory }: Reads): string {
  const all = locals + constants + memory;
  return wording.ofInTheCodeTake(all, locals, constants, memory);
}

export function memoryText({ bytes, memory }: CompiledCode): string {
  return wording.theModuleHasItRuns(bytesText(bytes), bytesText(memory));
}

/** What a part of the code is of where it is no statement. */
export function partText(of: Exclude<Lines['of'], { readonly kind: 'statement' }>): string {
  switch (of.kind) {
    case 'loop':
      return wording.times2(of.count);
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
  return wording.measuredOnThisMachineJust3(
    thread,
    timeText(interpreted),
    timeText(compiled),
    timesText(interpreted / compiled),
    same,
    samples,
  );
}
