import { dtypeAt, type Program } from '../program/program';
import { rounded } from '../tensor/dtype';
import { genericValue, ruleOf, valueCaseOf } from './scalar-operations';

/**
 * Runs the statements of a program of scalars in order.
 * @param data one number a statement, those of inputs and constants filled in.
 */
export function runScalars(program: Program, data: Float64Array): void {
  if (!program.dtypes) {
    runRange(program, data, 0, program.length);
    return;
  }
  for (let i = 0; i < program.length; i++) {
    runRange(program, data, i, i + 1);
    data[i] = rounded(dtypeAt(program, i), data[i]);
  }
}

function runRange(program: Program, data: Float64Array, from: number, to: number): void {
  const { opcodes, operandStart, operands } = program;
  const cases = valueCaseOf;
  for (let i = from; i < to; i++) {
    const opcode = opcodes[i];
    const k = operandStart[i];
    switch (cases[opcode]) {
      // an input or a constant
      case 0:
        break;
      // add
      case 1:
        data[i] = data[operands[k]] + data[operands[k + 1]];
        break;
      // subtract
      case 2:
        data[i] = data[operands[k]] - data[operands[k + 1]];
        break;
      // multiply
      case 3:
        data[i] = data[operands[k]] * data[operands[k + 1]];
        break;
      // divide
      case 4:
        data[i] = data[operands[k]] / data[operands[k + 1]];
        break;
      // negate
      case 5:
        data[i] = -data[operands[k]];
        break;
      // square
      case 6: {
        const x = data[operands[k]];
        data[i] = x * x;
        break;
      }
      // reciprocal
      case 7:
        data[i] = 1 / data[operands[k]];
        break;
      // sqrt
      case 8:
        data[i] = Math.sqrt(data[operands[k]]);
        break;
      // exp
      case 9:
        data[i] = Math.exp(data[operands[k]]);
        break;
      // ln
      case 10:
        data[i] = Math.log(data[operands[k]]);
        break;
      // sin
      case 11:
        data[i] = Math.sin(data[operands[k]]);
        break;
      // cos
      case 12:
        data[i] = Math.cos(data[operands[k]]);
        break;
      // tanh
      case 13:
        data[i] = Math.tanh(data[operands[k]]);
        break;
      // where
      case 14:
        data[i] = data[operands[data[operands[k]] !== 0 ? k + 1 : k + 2]];
        break;
      // less
      case 15:
        data[i] = data[operands[k]] < data[operands[k + 1]] ? 1 : 0;
        break;
      // greater
      case 16:
        data[i] = data[operands[k]] > data[operands[k + 1]] ? 1 : 0;
        break;
      // sinh
      case 17:
        data[i] = Math.sinh(data[operands[k]]);
        break;
      // cosh
      case 18:
        data[i] = Math.cosh(data[operands[k]]);
        break;
      // any other function of one number
      case 20: {
        const value = ruleOf[opcode] as (x: number) => number;
        data[i] = value(data[operands[k]]);
        break;
      }
      // any other function of two numbers
      case 21: {
        const value = ruleOf[opcode] as (a: number, b: number) => number;
        data[i] = value(data[operands[k]], data[operands[k + 1]]);
        break;
      }
      // any other function of three numbers
      case 22: {
        const value = ruleOf[opcode] as (a: number, b: number, c: number) => number;
        data[i] = value(data[operands[k]], data[operands[k + 1]], data[operands[k + 2]]);
        break;
      }
      // addN
      case 23: {
        const end = operandStart[i + 1];
        let sum = data[operands[k]];
        for (let at = k + 1; at < end; at++) sum += data[operands[at]];
        data[i] = sum;
        break;
      }
      // multiplyN
      case 24: {
        const end = operandStart[i + 1];
        let product = data[operands[k]];
        for (let at = k + 1; at < end; at++) product *= data[operands[at]];
        data[i] = product;
        break;
      }
      default:
        data[i] = genericValue(program, i, data);
    }
  }
}
