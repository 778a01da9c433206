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
    const k = operandStart[i];
    const adjoint = adjoints[i];
    const a = operands[k];
    switch (cases[i]) {
      // no adjoint arrives
      case 0:
      // nothing flows
      case 1:
        break;
      // adjoint | adjoint
      case 2: {
        adjoints[a] = adjoints[a] + adjoint;
        const b = operands[k + 1];
        adjoints[b] = adjoints[b] + adjoint;
        break;
      }
      // adjoint | negate(adjoint)
      case 3: {
        adjoints[a] = adjoints[a] + adjoint;
        const b = operands[k + 1];
        adjoints[b] = adjoints[b] - adjoint;
        break;
      }
      // multiply(adjoint, x2) | multiply(adjoint, x1)
      case 4: {
        const b = operands[k + 1];
        adjoints[a] = adjoints[a] + adjoint * data[b];
        adjoints[b] = adjoints[b] + adjoint * data[a];
        break;
      }
      // negate(adjoint)
      case 5:
        adjoints[a] = adjoints[a] - adjoint;
        break;
      // multiply(adjoint, y)
      case 6:
        adjoints[a] = adjoints[a] + adjoint * data[i];
        break;
      // multiply(adjoint, cos(x1))
      case 7:
        adjoints[a] = adjoints[a] + adjoint * Math.cos(data[a]);
        break;
      // negate(multiply(adjoint, sin(x1)))
      case 8:
        adjoints[a] = adjoints[a] - adjoint * Math.sin(data[a]);
        break;
      // multiply(adjoint, square(sech(x1)))
      case 9: {
        const sech = 1 / Math.cosh(data[a]);
        adjoints[a] = adjoints[a] + adjoint * (sech * sech);
        break;
      }
      // multiply(adjoint, multiply(2, x1))
      case 10:
        adjoints[a] = adjoints[a] + adjoint * (2 * data[a]);
        break;
      // multiply(adjoint, divide(1, x1))
      case 11:
        adjoints[a] = adjoints[a] + adjoint * (1 / data[a]);
        break;
      // multiply(adjoint, divide(1, x2)) | negate(multiply(adjoint, divide(y, x2)))
      case 12: {
        const b = operands[k + 1];
        const divisor = data[b];
        adjoints[a] = adjoints[a] + adjoint * (1 / divisor);
        adjoints[b] = adjoints[b] - adjoint * (data[i] / divisor);
        break;
      }
      // multiply(adjoint, multiply(y, sigmoid(negate(x1))))
      case 13: {
        const rest = sigmoid(-data[a]);
        adjoints[a] = adjoints[a] + adjoint * (data[i] * rest);
        break;
      }
      // multiply(adjoint, divide(1, multiply(2, y)))
      case 14:
        adjoints[a] = adjoints[a] + adjoint * (1 / (2 * data[i]));
        break;
      // where(lessEqual(x1, 0), 0, adjoint)
      case 15:
        adjoints[a] = adjoints[a] + (data[a] <= 0 ? 0 : adjoint);
        break;
      default:
        pullStaged(program, i, rules[rule[i]] as ScalarPullback, data, adjoints);
    }
  }
}
