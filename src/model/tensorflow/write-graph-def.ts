import type { WrittenModel } from '../model-format';
import { encode } from '../protobuf/binary';
import { readJson } from '../protobuf/json';
import type { Written } from '../protobuf/message';
import type { ModelChoices, ModelSource } from '../written-model';
import { graphOfProgram, weightBytes } from './graph-of-program';
import { graphDef, type nodeDef } from './messages';

/** A producer of this version writes graphs that all TensorFlow from 2.0 on reads. */
const VERSIONS = { producer: 1087, minConsumer: 0 };

/**
 * A program as a GraphDef, TensorFlow's own intermediate representation, with the numbers of its constants in
 * it: parameters are constants, other inputs placeholders, outputs the nodes of their names.
 * @throws ModelError that names what TensorFlow has no operator for, and where.
 */
export function writeGraphDef(source: ModelSource, choices: ModelChoices): WrittenModel {
  const { graph } = graphOfProgram(source, choices, 'A GraphDef');
  const contents = new Map(graph.weights.map((weight) => [weight.name, weightBytes([weight])]));
  const { node } = readJson({ node: graph.nodes }, graphDef, 'GraphDef');
  const nodes = node.map((each): Written<typeof nodeDef> => {
    const value = each.attr.get('value');
    const tensorContent = contents.get(each.name ?? '');
    if (!value?.tensor || !tensorContent) return each;
    const tensor = { ...value.tensor, tensorContent };
    return { ...each, attr: new Map([...each.attr, ['value', { ...value, tensor }]]) };
  });
  const content = encode({ node: nodes, versions: VERSIONS }, graphDef);
  return {
    files: [{ extension: 'pb', mediaType: 'application/octet-stream', content }],
    operators: graph.operators,
    singleOnly: [],
  };
}
