/** What a model of ONNX has of a graph: names, folds, parameters, gradients, and what can't be said. */
import { describe, expect, it } from 'vitest';
import { check, type Graph } from '../../src/core/index';
import { modelProto } from '../../src/model/onnx/messages';
import { writeOnnx } from '../../src/model/onnx/write-onnx';
import { decode } from '../../src/model/protobuf/binary';
import type { ModelChoices } from '../../src/model/written-model';

/** y = relu(w x), with the product in a fold in a fold. */
const layer: Graph = {
  nodes: [
    { kind: 'input', id: 'x', name: 'x', value: [1, 2], role: 'data' },
    { kind: 'input', id: 'w', name: 'w', value: [[3, 4]], role: 'parameter' },
    { kind: 'primitive', id: 'p', primitive: 'matmul', operands: ['w', 'x'] },
    { kind: 'primitive', id: 'r', primitive: 'relu', operands: ['p'], name: 'hidden' },
    { kind: 'output', id: 'o', name: 'y', operands: ['r'] },
    { kind: 'output', id: 'q', name: 'product', operands: ['p'] },
  ],
  folds: [
    { id: 'f', name: 'layer1', nodes: ['r'] },
    { id: 'g', name: 'linear', within: 'f', nodes: ['p'] },
  ],
};

function modelOf(graph: Graph, choices: Partial<ModelChoices> = {}) {
  const { program, diagnostics } = check(graph);
  if (!program) throw new Error(JSON.stringify(diagnostics));
  const source = { program, title: 'A layer', graph };
  const { files } = writeOnnx(source, { gradients: false, numbers: 'as here', ...choices });
  const model = decode(files[0]?.content as Uint8Array, modelProto, 'ONNX model');
  return { model, graph: model.graph ?? expect.fail('no graph') };
}

describe('a model of ONNX', () => {
  it('says its operators’ version, and has nodes named after the folds around them', () => {
    const { model, graph } = modelOf(layer);
    expect(model.opsetImport).toEqual([{ domain: '', version: 17 }]);
    expect(graph.name).toBe('A layer');
    expect(graph.node.map(({ opType, name }) => [opType, name])).toEqual([
      ['MatMul', 'product'],
      ['Relu', 'y'],
    ]);
  });

  it('has parameters with their values, and other inputs with values that may be given anew', () => {
    const { graph } = modelOf(layer);
    expect(graph.input.map(({ name, docString }) => [name, docString])).toEqual([['x', 'data']]);
    expect(graph.initializer.map(({ name, dims }) => [name, dims])).toEqual([
      ['x', [2]],
      ['w', [1, 2]],
    ]);
    const { rawData = new Uint8Array() } = graph.initializer[1] ?? {};
    expect([...new Float64Array(rawData.slice().buffer)]).toEqual([3, 4]);
  });

  it('has gradients of the first output by every input as outputs, made among the gradients of the fold', () => {
    const { graph } = modelOf(layer, { gradients: true });
    expect(graph.output.map(({ name }) => name)).toEqual([
      ...['y', 'product', 'gradients/x', 'gradients/w'],
    ]);
    expect(graph.node.some(({ name }) => name?.startsWith('gradients/layer1/'))).toBe(true);
  });

  it('has numbers of float64 as float32 where that is asked for', () => {
    const types = (choices: Partial<ModelChoices>) =>
      modelOf(layer, choices).graph.initializer.map(({ dataType }) => dataType);
    expect(types({})).toEqual([11, 11]);
    expect(types({ numbers: 'float32' })).toEqual([1, 1]);
  });

  it('is refused with all that can’t be said, by name and place', () => {
    const square = Array.from({ length: 7 }, (_, i) =>
      Array.from({ length: 7 }, (_, k) => (i === k ? 1 : 0)),
    );
    const graph: Graph = {
      nodes: [
        { kind: 'input', id: 'x', name: 'x', value: square },
        { kind: 'primitive', id: 'i', primitive: 'inverse', operands: ['x'], name: 'turned' },
        { kind: 'output', id: 'o', name: 'y', operands: ['i'] },
      ],
      folds: [{ id: 'f', name: 'back', nodes: ['i'] }],
    };
    expect(() => modelOf(graph)).toThrow(
      'ONNX has no way to write “inverse matrix” of “back/turned”, there is no operator that inverts.',
    );
  });
});
