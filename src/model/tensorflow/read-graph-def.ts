import { ModelError } from '../model-error';
import type { OpenedModel } from '../opened/opened-model';
import { decode } from '../protobuf/binary';
import { readText } from '../protobuf/text';
import { graphDef, savedModel } from './messages';
import { readingGraph } from './read-graph';

const FORMAT = 'GraphDef';

/** What the first byte of a saved model says: its version, which a graph has not. */
const SAVED = 0x08;

/**
 * Reads a GraphDef from its bytes, or the graph of a `saved_model.pb`.
 * @throws ModelError that says what can't be read, and where.
 */
export function* readingGraphDef(bytes: Uint8Array): Generator<number, OpenedModel, undefined> {
  yield 0;
  if (bytes[0] === SAVED) {
    const [first] = decode(bytes, savedModel, FORMAT).metaGraphs;
    if (!first?.graphDef) throw new ModelError({ kind: 'no graph', format: FORMAT });
    return yield* readingGraph(first.graphDef, FORMAT);
  }
  return yield* readingGraph(decode(bytes, graphDef, FORMAT), FORMAT);
}

/** Characters of a graph in text that are read. */
const LONGEST = 2 ** 26;

/** Reads a GraphDef that is written as text, as `tf.io.write_graph` does. @throws ModelError */
export function* readingGraphText(bytes: Uint8Array): Generator<number, OpenedModel, undefined> {
  yield 0;
  if (bytes.length > LONGEST) {
    throw new ModelError({ kind: 'too much', format: FORMAT, what: 'characters', most: LONGEST });
  }
  return yield* readingGraph(readText(new TextDecoder().decode(bytes), graphDef, FORMAT), FORMAT);
}
