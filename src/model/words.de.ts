import type { wording as english } from './words';

/** The same in German. */
export const wording: typeof english = {
  forOnnx: 'für ONNX Runtime und alles, was seine Operatoren in Version 17 liest',
  aGraphDef: 'ein GraphDef, für tf.import_graph_def und alles, was eingefrorene Graphen liest',
  aGraphModel:
    'ein Graphmodell: der GraphDef von TensorFlow als JSON und seine Gewichte, in float32',
};
