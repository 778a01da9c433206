import { operandsAt, primitiveAt } from '../../../core/program/program';
import { outputStatements } from '../../../core/program/reach';
import type { Block, Outline } from './outline';

/** What goes into blocks and comes out of them. */
export interface Crossing {
  of(block: Block): {
    /** Values from outside that it reads, in the order in which it does. */
    readonly parameters: readonly number[];
    /** Its values that are read outside, in order. */
    readonly results: readonly number[];
  };
}

/**
 * Finds what crosses the edges of blocks.
 * @param needed per statement, 0 for what is left out.
 */
export function crossings({ program, blocks }: Outline, needed: Uint8Array): Crossing {
  const innermost = new Array<Block | null>(program.length).fill(null);
  const around = new Map<Block, Block | null>();
  const parameters = new Map<Block, Set<number>>();
  const results = new Map<Block, Set<number>>();
  const place = (inside: readonly Block[], outer: Block | null) => {
    for (const block of inside) {
      around.set(block, outer);
      parameters.set(block, new Set());
      results.set(block, new Set());
      for (let i = block.from; i < block.to; i++) if (primitiveAt(program, i)) innermost[i] = block;
      place(block.inner, block);
    }
  };
  place(blocks, null);
  const blocksAround = (statement: number): Set<Block> => {
    const found = new Set<Block>();
    let block = innermost[statement] ?? null;
    for (; block; block = around.get(block) ?? null) found.add(block);
    return found;
  };
  const read = (operand: number, from: ReadonlySet<Block>) => {
    if (isLocal(operand)) return;
    const own = blocksAround(operand);
    for (const block of from) if (!own.has(block)) parameters.get(block)?.add(operand);
    for (const block of own) if (!from.has(block)) results.get(block)?.add(operand);
  };
  /** Constants are written where they are read, unless they have a name. */
  const isLocal = (statement: number) =>
    program.constants.has(statement) && !program.names.has(statement);
  for (let i = 0; i < program.length; i++) {
    if (!needed[i] || !primitiveAt(program, i)) continue;
    const from = blocksAround(i);
    for (const operand of operandsAt(program, i)) read(operand, from);
  }
  const outside = new Set<Block>();
  for (const output of outputStatements(program)) read(output, outside);
  return {
    of: (block) => ({
      parameters: [...(parameters.get(block) ?? [])],
      results: [...(results.get(block) ?? [])].sort((a, b) => a - b),
    }),
  };
}
