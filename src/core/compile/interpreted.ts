import type { Program } from '../program/program';
import { emptyValues, roundAt, runFrom, type Values } from '../sweep/evaluate';
import type { Machine, Request } from './request';
import { Adjoints } from './value-and-gradient';

/** The interpreter: statement by statement on typed arrays. It runs whatever there is, at once. */
export function interpreted({ program, output, seed, wanted, sizes }: Request): Machine {
  const values = emptyValues(program);
  const adjoints = new Adjoints(program, output);
  const value = new Float64Array(sizes.value);
  const gradient = new Float64Array(sizes.gradient);
  const run = (x: Float64Array) => {
    fillInputs(program, values, x);
    runFrom(program, values);
    const at = values.start[output];
    for (let k = 0; k < value.length; k++) value[k] = values.data[at + k];
    return value;
  };
  return {
    value: run,
    valueAndGradient: (x) => {
      run(x);
      adjoints.sweep(values, seed);
      let at = 0;
      for (const statement of wanted) at = adjoints.copyTo(gradient, at, statement);
      return { value, gradient };
    },
  };
}

function fillInputs(program: Program, values: Values, x: Float64Array): void {
  const { data, start } = values;
  let from = 0;
  for (const { statement } of program.inputs) {
    const to = start[statement + 1];
    for (let at = start[statement]; at < to; at++) data[at] = x[from++];
    roundAt(program, values, statement);
  }
}
