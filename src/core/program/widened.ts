import { dtypes } from '../tensor/dtype';
import type { Program } from './program';

const FLOAT64 = 1 + dtypes.indexOf('float64');
const FLOAT32 = 1 + dtypes.indexOf('float32');

/** A program that computes in float64 what another rounds to float32; the program itself where none is rounded. */
export function widened(program: Program): Program {
  const codes = program.dtypes;
  if (!codes?.includes(FLOAT32)) return program;
  return { ...program, dtypes: codes.map((code) => (code === FLOAT32 ? FLOAT64 : code)) };
}
