import * as v from 'valibot';
import { roundAll } from '../../core/tensor/dtype';
import { ModelError } from '../model-error';
import { elementSize, numbersOf } from '../opened/elements';
import { checkedExtents } from '../opened/extents';
import type { OpenedModel } from '../opened/opened-model';
import type { Held } from '../opened/reading';
import { readJson } from '../protobuf/json';
import type { SourceFile } from '../source-file';
import { graphDef } from './messages';
import { readingGraph } from './read-graph';

const FORMAT = 'TensorFlow.js model';

/** Characters of `model.json` that are read. */
const LONGEST = 2 ** 25;

const weight = v.object({
  name: v.string(),
  shape: v.array(v.number()),
  dtype: v.picklist(['float32', 'int32', 'bool']),
  quantization: v.optional(
    v.object({
      dtype: v.picklist(['uint8', 'uint16', 'float16']),
      scale: v.optional(v.number()),
      min: v.optional(v.number()),
    }),
  ),
});

const tensors = v.optional(v.record(v.string(), v.object({ name: v.optional(v.string()) })));

const model = v.object({
  format: v.optional(v.nullable(v.string())),
  modelTopology: v.record(v.string(), v.unknown()),
  weightsManifest: v.array(v.object({ paths: v.array(v.string()), weights: v.array(weight) })),
  signature: v.optional(v.nullable(v.object({ outputs: tensors }))),
  userDefinedMetadata: v.optional(
    v.nullable(v.object({ signature: v.optional(v.object({ outputs: tensors })) })),
  ),
});

type Weight = v.InferOutput<typeof weight>;

/** Whether a text is the `model.json` of TensorFlow.js. */
export function isGraphModel(text: string): boolean {
  return /^\s*\{/.test(text) && /"modelTopology"\s*:/.test(text);
}

/**
 * Reads a graph model of TensorFlow.js from `model.json` and the files of weights beside it.
 * @throws ModelError that says what can't be read, and where.
 */
export function* readingGraphModel(
  { bytes }: SourceFile,
  others: readonly SourceFile[],
): Generator<number, OpenedModel, undefined> {
  yield 0;
  if (bytes.length > LONGEST) {
    throw new ModelError({ kind: 'too much', format: FORMAT, what: 'characters', most: LONGEST });
  }
  const parsed = v.safeParse(model, jsonOf(bytes));
  if (!parsed.success) throw new ModelError({ kind: 'unfit json', format: FORMAT });
  const { format, modelTopology, weightsManifest, ...rest } = parsed.output;
  if (format === 'layers-model' || Object.hasOwn(modelTopology, 'model_config')) {
    throw new ModelError({ kind: 'layers model' });
  }
  const weights = new Map<string, Held>();
  for (const group of weightsManifest) {
    const packed = joined(group.paths, others);
    let at = 0;
    for (const each of group.weights) {
      const { held, size } = weightOf(each, packed, at);
      if (weights.has(each.name)) throw new ModelError({ kind: 'made twice', name: each.name });
      weights.set(each.name, held);
      at += size;
    }
    if (at !== packed.length) {
      throw new ModelError({ kind: 'weights cut short', expected: at, given: packed.length });
    }
  }
  const signature = rest.signature?.outputs ?? rest.userDefinedMetadata?.signature?.outputs ?? {};
  const outputs = new Map(Object.entries(signature).map(([key, { name }]) => [key, name ?? key]));
  const graph = readJson(modelTopology, graphDef, FORMAT);
  return yield* readingGraph(graph, FORMAT, { weights, outputs });
}

function jsonOf(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    throw new ModelError({ kind: 'unfit json', format: FORMAT });
  }
}

/** The bytes of files by their names, one after the other. @throws ModelError that names what is missing. */
function joined(paths: readonly string[], files: readonly SourceFile[]): Uint8Array {
  const found = paths.map((path) => files.find(({ name }) => name === path.split('/').at(-1)));
  const missing = paths.filter((_, k) => !found[k]);
  if (missing.length > 0) throw new ModelError({ kind: 'no weights', files: missing.slice(0, 8) });
  const parts = found.flatMap((file) => (file ? [file.bytes] : []));
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

function weightOf(
  { name, shape: extents, dtype, quantization }: Weight,
  packed: Uint8Array,
  at: number,
): { readonly held: Held; readonly size: number } {
  const shape = checkedExtents(name, extents);
  const element = quantization?.dtype ?? dtype;
  const count = shape.reduce((product, extent) => product * extent, 1);
  const size = count * elementSize[element];
  if (!(at + size <= packed.length)) {
    throw new ModelError({ kind: 'weights cut short', expected: at + size, given: packed.length });
  }
  const data = numbersOf(packed.subarray(at, at + size), element);
  if (quantization && quantization.dtype !== 'float16') {
    const { scale = 1, min = 0 } = quantization;
    data.forEach((each, k) => {
      data[k] = each * scale + min;
    });
  }
  roundAll(dtype, data, 0, count);
  return { held: { shape, dtype, known: { shape, data } }, size };
}
