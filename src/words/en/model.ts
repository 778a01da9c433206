import type { ProblemOf } from '../problem';
import { worded } from '../worded';
import { counted, listed, plural } from './grammar';
import { quoted } from './quoted';

/** What kind of file a model is read from. */
export type ModelFormat = 'ONNX model' | 'GraphDef' | 'TensorFlow.js model';

/** An operator that is not known, how often it stands there, and the first node that has it. */
interface Unknown {
  readonly operator: string;
  readonly count: number;
  readonly node: string;
}

/** Why a model can't be read or written: the cause, the place and what to do about it. */
export const modelWords = worded('said/model', {
  damaged: ({ format, at }: { format: ModelFormat; at: number }) =>
    `This ${format} is damaged or was cut short at byte ${at}; save it again.`,
  'damaged text': ({ format, line }: { format: ModelFormat; line: number }) =>
    `This ${format} can’t be read in line ${line}; save it again.`,
  'unfit json': ({ format }: { format: ModelFormat }) =>
    `This ${format} is not written as TensorFlow writes it; save it again.`,
  'too much': ({ format, what, most }: { format: ModelFormat; what: string; most: number }) =>
    `This ${format} has too many ${what}; Wengert reads up to ${counted(most, '').trim()}.`,
  'too deep': ({ format }: { format: ModelFormat }) =>
    `This ${format} has messages within messages, too deep to be read; save it again.`,
  'no graph': ({ format }: { format: ModelFormat }) =>
    `This ${format} holds no graph; choose another file.`,
  'no operators': ({ format }: { format: ModelFormat }) =>
    `This ${format} computes nothing; choose another file.`,
  'unknown operators': ({ format, unknown, nodes }: UnknownOperators) =>
    `This ${format} uses ${counted(unknown.length, 'operator')} that Wengert has not, in ${counted(nodes, 'node')}: ${listed(
      unknown.map(
        ({ operator, count, node }) =>
          `${shownOperator(operator)} (${count > 1 ? `${count} times, first in ` : 'in '}${quoted(node, 48)})`,
      ),
    )}; export it without ${plural(unknown.length, 'it', 'them')}.`,
  'made by nothing': ({ node, name }: { node: string; name: string }) =>
    `The node ${quoted(node, 48)} reads ${quoted(name, 48)}, which nothing makes; save the model again.`,
  cycle: ({ node }: { node: string }) =>
    `The node ${quoted(node, 48)} depends on its own value; a graph without cycles can be opened.`,
  'made twice': ({ name }: { name: string }) =>
    `The name ${quoted(name, 48)} is given to two values; save the model again.`,
  'unfit node': ({ node, operator, why }: { node: string; operator: string; why: string }) =>
    `The node ${quoted(node, 48)} (${shownOperator(operator)}) can’t be read: ${why}`,
  'not an extent': ({ name, extent }: { name: string; extent: number }) =>
    `The value ${quoted(name, 48)} has an axis of extent ${extent}; extents are whole numbers from 0.`,
  'too large': ({ name, most }: { name: string; most: number }) =>
    `The value ${quoted(name, 48)} would take the model over ${counted(most, 'number')}; open a smaller model.`,
  'other length': ({ name, expected, given }: { name: string; expected: number; given: number }) =>
    `The value ${quoted(name, 48)} should hold ${counted(expected, 'number')} and holds ${counted(given, 'number')}; save the model again.`,
  'unknown type': ({ name, type }: { name: string; type: string }) =>
    `The value ${quoted(name, 48)} is of type ${quoted(type)}; Wengert has float64, float32, int32, int64 and bool.`,
  'no shape': ({ name }: { name: string }) =>
    `The input ${quoted(name, 48)} does not say its shape; export the model with a shape for it.`,
  'no numbers': ({ name }: { name: string }) =>
    `The constant ${quoted(name, 48)} holds no numbers; save the model again.`,
  'data elsewhere': ({ name, file }: { name: string; file: string }) =>
    `The numbers of ${quoted(name, 48)} are in another file, ${quoted(file, 48)}; save the model with its numbers in one file.`,
  'no weights': ({ files }: { files: readonly string[] }) =>
    `The weights are in ${listed(files.map((file) => quoted(file, 48)))}; drop ${plural(files.length, 'it', 'them')} together with model.json.`,
  'weights cut short': ({ expected, given }: { expected: number; given: number }) =>
    `The weights should be ${counted(expected, 'byte')} and are ${counted(given, 'byte')}; take the files of one model.`,
  'layers model': () =>
    'This is a layers model of TensorFlow.js; convert it to a graph model, which says what each layer computes.',
  'not constant': () => 'one of its settings is computed from an input.',
  'setting not read': ({ setting }: { setting: string }) => `its ${setting} is not supported.`,
  'missing operand': () => 'an operand is missing.',
  'no such output': ({ name }: { name: string }) =>
    `The output ${quoted(name, 48)} is made by nothing; save the model again.`,
  'not written': ({ format, unwritten }: NotWritten) =>
    `${format} has no way to write ${listed(unwritten.map(({ operation, place, why }) => `${quoted(operation, 48)}${place ? ` of ${quoted(place, 48)}` : ''}${why ? `, ${why}` : ''}`))}.`,
  'no program': () => 'The graph is not complete: there is no program to write yet.',
});

/** What can't be written: a primitive, where it stands, and why, as far as that is known. */
export interface Unwritten {
  readonly operation: string;
  readonly place: string;
  readonly why: string;
}

interface NotWritten {
  readonly format: string;
  readonly unwritten: readonly Unwritten[];
}

interface UnknownOperators {
  readonly format: ModelFormat;
  /** Each kind once. */
  readonly unknown: readonly Unknown[];
  /** How many nodes have one. */
  readonly nodes: number;
}

export type ModelProblem = ProblemOf<typeof modelWords>;

const shownOperator = (operator: string) =>
  /^[A-Za-z0-9_.]{1,48}$/.test(operator) ? operator : quoted(operator, 48);
