import type { ModelFormat } from './model-format';
import { writeOnnx } from './onnx/write-onnx';

/** The forms in which a graph leaves the app as a model. */
export const modelFormats: readonly ModelFormat[] = [
  {
    id: 'onnx',
    label: 'ONNX',
    detail: 'for ONNX Runtime and all that reads its operators, version 17',
    write: writeOnnx,
  },
];
