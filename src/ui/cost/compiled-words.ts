import type { NotCompiled } from '../../core/compile/wasm/compiled';
import type { Reads } from '../../core/compile/wasm/emitted';
import type { LoopFound } from '../../core/compile/wasm/loops-found';
import type { CompiledCode, CompiledGraph, Lines } from '../../study/compiled/compiled-graph';
import type { CompiledTimes } from '../../study/compiled/compiled-times';
import { counted, wholeNumber } from '../../words/en/grammar';
import { bytesText, timesText, timeText } from './amounts';

/** Why a graph is not compiled, and what runs it. */
export function refusalText(refusal: NotCompiled): string {
  const instead = 'so the interpreter runs it, to the same numbers.';
  switch (refusal.kind) {
    case 'arrays':
      return 'This graph has arrays. What is listed here are graphs of single numbers; of arrays, what runs often is run by loops over elements and products of matrices in WebAssembly, all else by the interpreter, to the same numbers.';
    case 'dtypes':
      return `Numbers of this graph have types other than float64, ${instead}`;
    case 'operands':
      return `A statement of this graph has more than ${refusal.most} operands, ${instead}`;
    case 'statements':
      return `This graph has ${counted(refusal.written, 'statement')} that do not repeat. More than ${wholeNumber(refusal.most)} are not written out one by one, ${instead}`;
    case 'no WebAssembly':
      return `This browser has no WebAssembly here, or too little memory is left, ${instead}`;
  }
}

/** What the optimiser came to. */
export function optimisedText({ statements: { before, after }, build }: CompiledGraph): string {
  const less =
    before === after
      ? 'It found nothing to leave out.'
      : `${counted(before - after, 'statement')} of ${before} fell away.`;
  return `${less} Optimising and compiling took ${timeText(build)}.`;
}

/** What of a loop was found, by how much it runs. */
export function loopText({ count, statements }: LoopFound): string {
  return `${counted(statements, 'statement')} ${wholeNumber(count)} times`;
}

export function noLoopsText(written: number): string {
  return `No stretch of statements comes three times in a row with places that move on evenly, so all ${counted(written, 'statement')} are written out.`;
}

export function rolledText(written: number, computed: number): string {
  return `${counted(computed, 'statement')} are computed, ${wholeNumber(written)} are written out.`;
}

/** Where operands come from. */
export function readsText({ locals, constants, memory }: Reads): string {
  const all = locals + constants + memory;
  return `Of ${counted(all, 'reading')} in the code ${wholeNumber(locals)} take what an earlier statement left in a register, ${wholeNumber(constants)} are numbers in the code itself, and ${wholeNumber(memory)} go to memory.`;
}

export function memoryText({ bytes, memory }: CompiledCode): string {
  return `The module has ${bytesText(bytes)}. It runs on ${bytesText(memory)}, planned before the first run and used again by every run: a place for each value and one for each adjoint. Nothing is made or freed while it runs.`;
}

/** What a part of the code is of where it is no statement. */
export function partText(of: Exclude<Lines['of'], { readonly kind: 'statement' }>): string {
  switch (of.kind) {
    case 'loop':
      return `${wholeNumber(of.count)} times`;
    case 'next':
      return 'the next turn';
    case 'seed':
      return 'the seed';
    case 'start':
      return 'adjoints that several contributions add to begin at −0';
  }
}

export function timesSentence({ interpreted, compiled, apart, samples, thread }: CompiledTimes) {
  const same =
    apart === 0
      ? 'Both give the same gradient, to the bit.'
      : `Their gradients differ by at most ${apart.toExponential(1)}, relative to the larger of the derivative and 1.`;
  return `Measured on this machine, ${thread}, just for this graph: value and gradient take ${timeText(interpreted)} interpreted and ${timeText(compiled)} compiled, ${timesText(interpreted / compiled)} as fast. ${same} The median of ${counted(samples, 'sample')}, each of two milliseconds or more.`;
}
