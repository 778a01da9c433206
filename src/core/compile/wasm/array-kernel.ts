import type { Program } from '../../program/program';
import { simplify } from '../../simplify/simplify';
import { emptyValues, roundAt, runFrom } from '../../sweep/evaluate';
import { gradient } from '../../transform/gradient';
import type { Machine, Request } from '../request';
import { type NoStretches, type Prepared, preparedBy, type Stretches, stretchesOf } from './arrays';

/** A program that is run as a whole, and its code, or why there is none. */
interface Written {
  readonly program: Program;
  readonly stretches: Stretches | NoStretches;
}

/** What programs of arrays are run as, each written once it is asked for. */
export interface ArrayCode {
  readonly kind: 'arrays';
  /** Gives the output alone. */
  value(): Written;
  /** The gradient program, simplified: it gives the derivatives, in order, and the output last. */
  both(): Written;
}

export function arrayCode({ program, output, wanted, seed }: Request): ArrayCode {
  const alone = {
    ...program,
    outputs: program.outputs.filter(({ statement }) => statement === output).slice(0, 1),
  };
  const inputs = program.inputs.flatMap(({ name, statement }) =>
    wanted.includes(statement) ? [name] : [],
  );
  return {
    kind: 'arrays',
    value: once(() => written(simplify(alone))),
    both: once(() => written(simplify(gradient(alone, { inputs, seed, keepOutputs: true })))),
  };
}

function written(program: Program): Written {
  return { program, stretches: stretchesOf(program, false) };
}

function once<T>(make: () => T): () => T {
  let made: { readonly is: T } | null = null;
  return () => {
    made ??= { is: make() };
    return made.is;
  };
}

/** Runs the code on memory of its own. */
export function arrayMachine({ program, wanted, sizes }: Request, code: ArrayCode): Machine {
  const gradient = new Float64Array(sizes.gradient);
  // Of an input that is asked for twice there is one derivative.
  const order = program.inputs.flatMap(({ statement }) =>
    wanted.includes(statement) ? [statement] : [],
  );
  const alone = once(() => running(code.value()));
  const both = once(() => running(code.both()));
  return {
    value: (x) => {
      const { run, output } = alone();
      run(x);
      return output(0);
    },
    valueAndGradient: (x) => {
      const { run, output } = both();
      run(x);
      let at = 0;
      for (const statement of wanted) {
        const derivative = output(order.indexOf(statement));
        gradient.set(derivative, at);
        at += derivative.length;
      }
      return { value: output(order.length), gradient };
    },
  };
}

interface Running {
  run(x: Float64Array): void;
  /** What an output is after the last run: where it lies, until the next. */
  output(index: number): Float64Array;
}

function running({ program, stretches }: Written): Running {
  const { values, run } = preparedBy(program, stretches) ?? interpreted(program);
  const { data, start } = values;
  const outputs = program.outputs.map(({ statement }) =>
    data.subarray(start[statement], start[statement + 1]),
  );
  return {
    run: (x) => {
      let from = 0;
      for (const { statement } of program.inputs) {
        const [at, end] = [start[statement], start[statement + 1]];
        data.set(x.subarray(from, from + end - at), at);
        roundAt(program, values, statement);
        from += end - at;
      }
      run();
    },
    output: (index) => outputs[index] as Float64Array,
  };
}

function interpreted(program: Program): Prepared {
  const values = emptyValues(program);
  return { values, run: () => runFrom(program, values) };
}
