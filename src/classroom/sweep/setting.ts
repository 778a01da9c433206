import { operandsAt, type Program } from '../../core/program/program';
import { dependsOnInput } from '../../core/program/reach';
import type { Tensor } from '../../core/tensor/tensor';
import { tangentSeeds } from '../../core/transform/forward-derivative';
import { seedFor } from '../../core/transform/gradient';
import { checkedOf, chosenOutput, tangentOf } from '../../document/derived';
import type { Document } from '../../document/document';

/** All that the numbers of a sweep follow from. */
export interface Setting {
  readonly program: Program;
  /** The statement whose adjoint is the seed; −1 where there is no output. */
  readonly output: number;
  readonly seed: Tensor | null;
  /** Tangents of inputs, by statement. */
  readonly tangents: ReadonlyMap<number, Tensor>;
  /** By statement, 1 where it depends on an input. */
  readonly active: Uint8Array;
  /** By statement, what reads it: each once for every operand that it is. */
  readonly readers: readonly (readonly Edge[])[];
}

/** A wire between statements: the one that reads, and which of its operands. */
export interface Edge {
  readonly statement: number;
  readonly position: number;
}

/** The setting of a document: its program at its numbers, its seed and its tangents. */
export function settingOf(document: Document): Setting {
  const { program } = checkedOf(document);
  const output = program.outputs[chosenOutput(document)];
  return {
    ...placesOf(program),
    output: output?.statement ?? -1,
    seed: output ? seedFor(program, output, document.seed) : null,
    tangents: tangentSeeds(program, tangentOf(document).seed),
  };
}

function placesOf(program: Program): Pick<Setting, 'program' | 'active' | 'readers'> {
  const readers: Edge[][] = Array.from({ length: program.length }, () => []);
  for (let statement = 0; statement < program.length; statement++) {
    for (const [position, operand] of operandsAt(program, statement).entries()) {
      readers[operand]?.push({ statement, position });
    }
  }
  return { program, active: dependsOnInput(program), readers };
}
