import {
  type Graph,
  type GraphNode,
  type NodeId,
  type Program,
  statementsOf,
} from '../../src/core/index';
import { fromTensor, type Tensor } from '../../src/core/tensor/tensor';

/** The graph that means a program: a node for each statement, `n0`, `n1` …, and each output. */
export function graphOf(program: Program): Graph {
  const inputs = new Map(program.inputs.map((input) => [input.statement, input]));
  const id = (statement: number): NodeId => `n${statement}`;
  const nodes = [...statementsOf(program)].map((statement): GraphNode => {
    const { index, operation, operands, attributes } = statement;
    const input = inputs.get(index);
    if (input) {
      const value = fromTensor(input.value as Tensor);
      return { kind: 'input', id: id(index), name: input.name, value };
    }
    const constant = program.constants.get(index);
    if (constant) return { kind: 'constant', id: id(index), value: fromTensor(constant) };
    return {
      kind: 'primitive',
      id: id(index),
      primitive: operation as Exclude<typeof operation, 'input' | 'constant'>,
      operands: operands.map(id),
      attributes,
    };
  });
  const outputs = program.outputs.map(
    ({ name, statement }): GraphNode => ({
      kind: 'output',
      id: `output ${name}`,
      name,
      operands: [id(statement)],
    }),
  );
  return { nodes: [...nodes, ...outputs] };
}

/** ln(x1) + x1 x2 − sin(x2), its nodes created as the paper numbers them: ln, ×, sin, +, −. */
export const paper: Graph = {
  nodes: [
    { kind: 'input', id: 'x1', name: 'x1', value: 2 },
    { kind: 'input', id: 'x2', name: 'x2', value: 5 },
    { kind: 'primitive', id: 'ln', primitive: 'ln', operands: ['x1'] },
    { kind: 'primitive', id: 'product', primitive: 'multiply', operands: ['x1', 'x2'] },
    { kind: 'primitive', id: 'sin', primitive: 'sin', operands: ['x2'] },
    { kind: 'primitive', id: 'sum', primitive: 'add', operands: ['ln', 'product'] },
    { kind: 'primitive', id: 'difference', primitive: 'subtract', operands: ['sum', 'sin'] },
    { kind: 'output', id: 'y', name: 'y', operands: ['difference'] },
  ],
};
