import { ProgramBuilder } from '../../core/program/builder';
import { Pullbacks } from '../../core/transform/pullback';
import type { Value } from './value';

/** Stands for the value itself among what its pullback reads. */
const ITSELF = 1 << 30;

/**
 * What the pullback of a value reads, as bits: i for operand i, 30 for the value itself. A tape must keep
 * these until the sweep.
 */
export function readBy({ made }: Value): number {
  if (made?.kind !== 'primitive') return 0;
  const { name, operands, attributes } = made;
  const builder = new ProgramBuilder();
  const statements = operands.map(({ tensor }, k) => builder.input(`x${k}`, tensor.shape));
  const statement = builder.apply(name, statements, attributes);
  const pullback = new Pullbacks(builder.build()).at(statement);
  let bits = 0;
  for (const [k, position] of pullback.positions.entries()) {
    if (!operands[position]?.needs) continue;
    const read = pullback.reads[k];
    for (const operand of read?.operands ?? []) bits |= 1 << Math.min(operand, 29);
    if (read?.output) bits |= ITSELF;
  }
  return bits;
}
