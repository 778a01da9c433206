import type { WrittenModel } from '../model-format';
import type { ModelChoices, ModelSource } from '../written-model';
import { graphOfProgram, weightBytes } from './graph-of-program';

const dtypeNames = {
  DT_DOUBLE: 'float32',
  DT_FLOAT: 'float32',
  DT_INT32: 'int32',
  DT_BOOL: 'bool',
};

/** What the name of the weights ends in, which are saved beside the graph. */
const WEIGHTS = 'weights.bin';

/**
 * A program as a graph model of TensorFlow.js, which is TensorFlow's GraphDef in JSON with the numbers of its
 * constants beside it: parameters are constants, other inputs are given.
 * @throws ModelError that names what TensorFlow.js has no operator for, and where.
 */
export function writeGraphModel(source: ModelSource, choices: ModelChoices): WrittenModel {
  const single = { ...choices, numbers: 'float32' } as const;
  const { graph, inputs, outputs } = graphOfProgram(
    source,
    single,
    'A graph model of TensorFlow.js',
  );
  const weights = graph.weights.map(({ name, shape, type }) => ({
    ...{ name, shape },
    dtype: dtypeNames[type],
  }));
  const model = {
    format: 'graph-model',
    generatedBy: 'Wengert',
    signature: { inputs, outputs },
    modelTopology: { node: graph.nodes, library: {}, versions: { producer: 1087 } },
    weightsManifest: [{ paths: [`${source.file ?? 'model'}.${WEIGHTS}`], weights }],
  };
  return {
    files: [
      { extension: 'model.json', mediaType: 'application/json', content: JSON.stringify(model) },
      {
        ...{ extension: WEIGHTS, mediaType: 'application/octet-stream' },
        content: weightBytes(graph.weights),
      },
    ],
    operators: graph.operators,
    singleOnly: [],
  };
}
