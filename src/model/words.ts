import { worded } from '../words/worded';

/** What forms of models are good for. */
export const wording = worded('model', {
  forOnnx: 'for ONNX Runtime and all that reads its operators, version 17',
  aGraphDef: 'a GraphDef, for tf.import_graph_def and all that reads frozen graphs',
  aGraphModel: 'a graph model, which is TensorFlow’s GraphDef as JSON, and its weights, in float32',
});
