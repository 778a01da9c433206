import type { ModelFormat } from './model-format';
import { writeOnnx } from './onnx/write-onnx';
import { writeGraphDef } from './tensorflow/write-graph-def';
import { writeGraphModel } from './tensorflow/write-graph-model';
import { wording } from './words';

/** The forms in which a graph leaves the app as a model. */
export const modelFormats: readonly ModelFormat[] = [
  {
    id: 'onnx',
    label: 'ONNX',
    detail: wording.forOnnx,
    write: writeOnnx,
  },
  {
    id: 'graph-def',
    label: 'TensorFlow',
    detail: wording.aGraphDef,
    write: writeGraphDef,
  },
  {
    id: 'graph-model',
    label: 'TensorFlow.js',
    detail: wording.aGraphModel,
    single: true,
    write: writeGraphModel,
  },
];
