import type { Program } from '../../core/program/program';
import { namedConstant } from '../expression/constants';
import { isReserved } from '../expression/functions';
import { isGlued } from '../expression/glued';
import { namesakeName } from '../expression/namesake';
import { isWritable } from '../expression/written-name';

/** Names under which the values of a program are written, no two alike. */
export interface PrintedNames {
  /** By statement. */
  readonly inputs: ReadonlyMap<number, string>;
  /** By position among the outputs. */
  readonly outputs: readonly string[];
  /** By statement, of values that get an assignment of their own. */
  readonly assigned: ReadonlyMap<number, string>;
}

/**
 * Names for inputs, outputs and the given statements: their own where these are names and clash with
 * no other, else fresh ones. An assigned value that is an output takes the name of the output.
 * @param functions names of what is called.
 */
export function assignNames(
  program: Program,
  assigned: readonly number[],
  functions: ReadonlySet<string> = new Set(),
): PrintedNames {
  const taken = new Set<string>(functions);
  const take = (...wishes: (string | undefined)[]): string | null => {
    for (const wish of wishes) {
      if (wish === undefined || !isWritable(wish) || taken.has(wish)) continue;
      taken.add(wish);
      return wish;
    }
    return null;
  };
  /** Per stem, the number from which on some may be free: names are taken and never given back. */
  const next = new Map<string, number>();
  const numbered = (stem: string): string => {
    let k = next.get(stem) ?? 1;
    while (taken.has(`${stem}${k}`)) k++;
    taken.add(`${stem}${k}`);
    next.set(stem, k + 1);
    return `${stem}${k}`;
  };

  const inputs = new Map<number, string>();
  for (const { name, statement } of program.inputs) {
    if (!inputs.has(statement)) inputs.set(statement, take(name) ?? numbered('x'));
  }
  const nameOfOutput = outputNames(program, taken);
  const outputs = program.outputs.map(
    ({ name }) => take(...nameOfOutput(name), 'y', 'f') ?? numbered('y'),
  );
  const names = new Map<number, string>();
  const outputName = new Map<number, string>();
  program.outputs.forEach(({ statement }, k) => {
    if (!outputName.has(statement)) outputName.set(statement, outputs[k] as string);
  });
  const letters = 'abcdghklmnpqrstuvwxyz';
  let letter = 0;
  const fresh = (): string => {
    for (; letter < letters.length; letter++) {
      const name = take(letters[letter]);
      if (name) return name;
    }
    return numbered('a');
  };
  const nameless: number[] = [];
  for (const statement of assigned) {
    const own = program.names.get(statement);
    const output = outputName.get(statement);
    const name = own !== undefined && own === output ? own : (take(own) ?? output);
    if (name === undefined) nameless.push(statement);
    else names.set(statement, name);
  }
  for (const statement of nameless) names.set(statement, fresh());
  return { inputs, outputs, assigned: names };
}

/** What an output may be called, best first, given the names of the inputs. */
function outputNames(program: Program, taken: ReadonlySet<string>) {
  const inputs = new Set(program.inputs.map(({ name }) => name));
  // Derivatives by the inputs bear their names: x′ is the one by x.
  const isGradient =
    program.outputs.length === inputs.size && program.outputs.every(({ name }) => inputs.has(name));
  const own = new Set(program.names.values());
  const namesake = namesakeName({ has: (name) => taken.has(name) || own.has(name) });
  return (name: string): readonly string[] =>
    isGradient || !inputs.has(name) ? [name, `${name}′`] : [namesake()];
}

/** Names that the parser reads as something else unless the text assigns to them. */
export function needsDeclaration(name: string): boolean {
  return namedConstant(name) !== undefined || isReserved(name) || isGlued(name);
}
