import type { ModelFormat } from './model-format';
import { writeOnnx } from './onnx/write-onnx';
import { writeGraphDef } from './tensorflow/write-graph-def';
import { writeGraphModel } from './tensorflow/write-graph-model';

/** The forms in which a graph leaves the app as a model. */
export const modelFormats: readonly ModelFormat[] = [
  {
    id: 'onnx',
    label: 'ONNX',
    detail: 'for ONNX Runtime and all that reads its operators, version 17',
    write: writeOnnx,
  },
  {
    id: 'graph-def',
    label: 'TensorFlow',
    detail: 'a GraphDef, for tf.import_graph_def and all that reads frozen graphs',
    write: writeGraphDef,
  },
  {
    id: 'graph-model',
    label: 'TensorFlow.js',
    detail: 'a graph model, which is TensorFlow’s GraphDef as JSON, and its weights, in float32',
    single: true,
    write: writeGraphModel,
  },
];
