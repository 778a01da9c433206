import { sigmoid } from '../loops/sigmoid';
import type { Program } from '../program/program';
import { pullStaged, type ScalarPullback, type ScalarPullbacks } from './scalar-pullbacks';

/**
 * The reverse sweep over a program of scalars.
 * @param cases per statement, the case that passes its adjoint on.
 * @param data the value of each statement.
 * @param adjoints the seeds, −0 elsewhere: added to −0 every number stays itself, as an assignment
 * leaves it. Afterwards the adjoint of each statement that one arrives at; what stands elsewhere means nothing.
 */
export function pullScalars(
  program: Program,
  { rule, rules }: ScalarPullbacks,
  cases: Uint8Array,
  data: Float64Array,
  adjoints: Float64Array,
): void {
  const { operandStart, operands } = program;
  for (let i = program.length - 1; i >= 0; i--) {
    const k = operandStart[i] as number;
    const adjoint = adjoints[i] as number;
    const a = operands[k] as number;
    switch (cases[i]) {
      // no adjoint arrives
      case 0:
      // nothing flows
      case 1:
        break;
      // adjoint | adjoint
      case 2: {
        adjoints[a] = (adjoints[a] as number) + adjoint;
        const b = operands[k + 1] as number;
        adjoints[b] = (adjoints[b] as number) + adjoint;
        break;
      }
      // adjoint | negate(adjoint)
      case 3: {
        adjoints[a] = (adjoints[a] as number) + adjoint;
        const b = operands[k + 1] as number;
        adjoints[b] = (adjoints[b] as number) - adjoint;
        break;
      }
      // multiply(adjoint, x2) | multiply(adjoint, x1)
      case 4: {
        const b = operands[k + 1] as number;
        adjoints[a] = (adjoints[a] as number) + adjoint * (data[b] as number);
        adjoints[b] = (adjoints[b] as number) + adjoint * (data[a] as number);
        break;
      }
      // negate(adjoint)
      case 5:
        adjoints[a] = (adjoints[a] as number) - adjoint;
        break;
      // multiply(adjoint, y)
      case 6:
        adjoints[a] = (adjoints[a] as number) + adjoint * (data[i] as number);
        break;
      // multiply(adjoint, cos(x1))
      case 7:
        adjoints[a] = (adjoints[a] as number) + adjoint * Math.cos(data[a] as number);
        break;
      // negate(multiply(adjoint, sin(x1)))
      case 8:
        adjoints[a] = (adjoints[a] as number) - adjoint * Math.sin(data[a] as number);
        break;
      // multiply(adjoint, square(sech(x1)))
      case 9: {
        const sech = 1 / Math.cosh(data[a] as number);
        adjoints[a] = (adjoints[a] as number) + adjoint * (sech * sech);
        break;
      }
      // multiply(adjoint, multiply(2, x1))
      case 10:
        adjoints[a] = (adjoints[a] as number) + adjoint * (2 * (data[a] as number));
        break;
      // multiply(adjoint, divide(1, x1))
      case 11:
        adjoints[a] = (adjoints[a] as number) + adjoint * (1 / (data[a] as number));
        break;
      // multiply(adjoint, divide(1, x2)) | negate(multiply(adjoint, divide(y, x2)))
      case 12: {
        const b = operands[k + 1] as number;
        const divisor = data[b] as number;
        adjoints[a] = (adjoints[a] as number) + adjoint * (1 / divisor);
        adjoints[b] = (adjoints[b] as number) - adjoint * ((data[i] as number) / divisor);
        break;
      }
      // multiply(adjoint, multiply(y, sigmoid(negate(x1))))
      case 13: {
        const rest = sigmoid(-(data[a] as number));
        adjoints[a] = (adjoints[a] as number) + adjoint * ((data[i] as number) * rest);
        break;
      }
      // multiply(adjoint, divide(1, multiply(2, y)))
      case 14:
        adjoints[a] = (adjoints[a] as number) + adjoint * (1 / (2 * (data[i] as number)));
        break;
      // where(lessEqual(x1, 0), 0, adjoint)
      case 15:
        adjoints[a] = (adjoints[a] as number) + ((data[a] as number) <= 0 ? 0 : adjoint);
        break;
      default:
        pullStaged(program, i, rules[rule[i] as number] as ScalarPullback, data, adjoints);
    }
  }
}
