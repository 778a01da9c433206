import type { PrimitiveName } from '../../../src/core/primitives/table';
import { type Program, statementsOf } from '../../../src/core/program/program';
import type { Attributes } from '../../../src/core/rule/attributes';
import { settingsOf } from '../../../src/lang/expression/settings';

/**
 * What a program computes, apart from names, order, constants written twice and dangling values:
 * per output, its value as a number that stands for (operation, operands), with sharing kept.
 */
export function meaning(program: Program): readonly (readonly string[])[] {
  const inputs = new Map(program.inputs.map(({ statement }) => [statement, `x${statement}`]));
  const statements = [...statementsOf(program)];
  return program.outputs.map((output) => {
    const lines: string[] = [];
    const shown = new Map<number, string>();
    const pending = [output.statement];
    for (let i = pending.at(-1); i !== undefined; i = pending.at(-1)) {
      const { operation, operands, attributes, shape } = statements[
        i
      ] as (typeof statements)[number];
      const missing = shown.has(i) ? undefined : operands.find((x) => !shown.has(x));
      if (missing !== undefined) {
        pending.push(missing);
        continue;
      }
      pending.pop();
      if (shown.has(i)) continue;
      const constant = program.constants.get(i);
      if (inputs.has(i)) {
        // Inputs are told apart by where they are first used.
        const count = [...shown.values()].filter((name) => name.startsWith('x')).length;
        shown.set(i, `x${count}${shape.length > 0 ? `[${shape}]` : ''}`);
      } else if (constant) {
        const numbers = Array.from(constant.data, (x) => (Object.is(x, -0) ? '-0' : String(x)));
        shown.set(
          i,
          constant.shape.length === 0 ? (numbers[0] as string) : `[${constant.shape}: ${numbers}]`,
        );
      } else {
        shown.set(i, `v${lines.length}`);
        const settings = settingsIn(operation as PrimitiveName, attributes);
        lines.push(`${operation}${settings} ${operands.map((x) => shown.get(x)).join(' ')}`);
      }
    }
    return [...lines, shown.get(output.statement) as string];
  });
}

/** Settings with their defaults; a number is a list of one, as it is to whatever takes lists. */
function settingsIn(primitive: PrimitiveName, attributes: Attributes): string {
  const defaults = settingsOf(primitive).map((spec) => [spec.name, spec.default]);
  const all = { ...Object.fromEntries(defaults), ...attributes };
  const names = Object.keys(all).filter((name) => all[name] !== null);
  return names
    .sort()
    .map((name) => `{${name}: ${[all[name]].flat()}}`)
    .join('');
}
