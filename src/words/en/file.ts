import { type ProblemOf, said } from '../problem';
import { worded } from '../worded';
import { listed } from './grammar';
import { questionFaultWords } from './question';
import { quoted } from './quoted';

/** Where something was read from. */
export type Source = 'link' | 'file' | 'clipboard' | 'saved work' | 'program';

/** What is read and can't be: in one sentence what is wrong, where, and what to do. */
export const fileWords = worded('said/file', {
  'another program’s file': () =>
    'This file is not one of Wengert’s; choose one that Wengert saved.',
  'too large': ({ source, most }: { source: Source; most: number }) =>
    `This ${source} is too large; Wengert reads up to ${millions(most)} characters.`,
  'no data': ({ source }: { source: Source }) =>
    `This ${source} holds no graph; choose something that Wengert made.`,
  'no graph': ({ source }: { source: Source }) =>
    `This ${source} holds no graph; make it anew with Wengert.`,
  'no version': ({ source }: { source: Source }) =>
    `This ${source} does not say which version it is of; make it anew with Wengert.`,
  'newer version': ({ source, version, newest }: Versions) =>
    `This ${source} was made by a newer Wengert (version ${version}; this one reads up to ${newest}); reload the page to get the newest.`,
  'spoilt change': () => 'A change that was saved can’t be read.',
  'no nodes copied': () =>
    'The clipboard holds no nodes; select some in Wengert and copy them first.',
  'link too long': ({ most }: Most) =>
    `This link is too long; Wengert reads up to ${millions(most)} characters.`,
  'newer kind': ({ source }: { source: Source }) =>
    `This ${source} was made by a newer Wengert; reload the page to get the newest.`,
  'newer link': () => 'This link was made by a newer Wengert; reload the page to get the newest.',
  'link cut short': () => 'This link is damaged or was cut short; copy it again, to its very end.',
  'link of one case': () =>
    'This link was made all capital or all small letters on its way, and needs both; copy it again from where it was shared, or ask for the graph as a file.',
  'link damaged': () => 'This link is damaged; ask for a new one.',
  'link opens too large': () => 'This link is larger than Wengert opens; share a smaller graph.',
  'no decompression': () => 'This browser can’t open compressed links; update it or use another.',
  'unreadable link': ({ part }: { part: LinkPart }) =>
    `This link can’t be opened because it has ${linkParts[part]}; ask for a new one.`,
  'no graph in so large a file': () => 'It is too large to be a graph.',
  /** `node` counts from 1; it is null for what is no node’s. */
  unfit: ({ source, node, inPrimal, fault }: Unfit) => {
    const place = node === null ? 'it' : `node ${node}${inPrimal ? ' of the primal' : ''}`;
    return `This ${source} can’t be opened because ${place} has ${said({ ...faultWords, ...questionFaultWords }, fault).message}.`;
  },
});

export type FileProblem = ProblemOf<typeof fileWords>;

/** What something has that can’t be opened: the cause and, after a colon, the mend. */
export const faultWords = worded('said/fault', {
  missing: () => 'a part missing or of the wrong kind: make it anew',
  'no list of nodes': () => 'nodes that are not a list',
  'too many nodes': ({ most }: Most) => `too many nodes: Wengert takes ${most}`,
  'no positions': () => 'positions that are none: write { id: { "x": …, "y": … } }',
  'no number': ({ of }: { of: string }) => `${theNumber(of)} that is not a number`,
  'no whole number': ({ of }: { of: string }) => `${theNumber(of)} that is no whole number`,
  'out of range': ({ of, most }: { of: string; most: number | null }) =>
    `${theNumber(of)} that is out of range: write a whole number from 0${most === null ? '' : ` to ${most}`}`,
  'unfit setting': ({ setting }: { setting: string }) =>
    settings[setting] ?? `a ${setting} that is none`,
  'no view': () => 'a view that is none',
  'no output id': () => 'an output that is not an id',
  'no tangents': () => 'tangents that are none: write { id: number or array }',
  'no tangent': () =>
    'a tangent that is none: write a number, an array of numbers or { "element": 0 }',
  'no convention': () => 'a convention at kinks that is neither pytorch nor jax',
  'primal of a primal': () => 'a primal that has a primal: leave that out',
  'operand that does not exist': ({ id }: Id) =>
    `the operand ${quoted(id)}, which does not exist: wire another`,
  'output as operand': () => 'an output as operand: wire what the output shows',
  'id of another': ({ id }: Id) => `the id ${quoted(id)} of another: give it its own`,
  circle: () => 'wires in a circle: take one of them away',

  'no value': () =>
    'a value that is not a number: write a number, "NaN", "Infinity" or "-Infinity"',
  'no array': () => 'a value that is neither a number nor a small array of numbers: write a number',
  'no coordinate': () => 'a position that is not a number: write one in pixels',
  'too far off': ({ most }: Most) => `a position that is too far off: keep within ±${most}`,
  'no point': () => 'a position that is not a point: write { "x": …, "y": … }',
  'no id': () => 'an id that is not text: give every node an id',
  'empty id': () => 'an empty id: give every node an id',
  'id too long': ({ most }: Most) => `an id that is too long: use at most ${most} characters`,
  'no name': () =>
    'a name that is none: use at most 64 letters, digits and _, starting with a letter',
  'no order': () =>
    'an order that is none: write 1 for the nodes of an adjoint, 2 for those of its adjoint',
  'no dtype': ({ known }: { known: readonly string[] }) =>
    `a dtype that is none: write ${listed(known, 'or')}`,
  'no role': ({ known }: { known: readonly string[] }) =>
    `a role that is none: write ${listed(known, 'or')}, or leave it out`,
  'no list of operands': () =>
    'operands that are not a list: write ids, and null for an empty port',
  'too many operands': ({ most }: Most) => `too many operands: use at most ${most}`,
  'unknown primitive': () =>
    'a primitive that this Wengert does not know: reload the page to get the newest, or use another',
  'no attributes': () => 'attributes that are none: write { "name": number }',
  'wrong number of operands': () =>
    'the wrong number of operands for its primitive: give one for each port, null for an empty one',
  'unfit attributes': () =>
    'attributes that its primitive does not have, or not of that kind: take them away',
  'not one operand': () => 'other than one operand: write [id] or [null]',
  'no kind': () => 'a kind that is none: write input, constant, primitive or output',

  'no list of folds': () => 'a list of folds that is none',
  'too many folds': ({ most }: Most) => `too many folds: Wengert takes ${most}`,
  'no fold': () => 'a fold that is none: write { "id": …, "name": …, "nodes": [id] }',
  'odd fold id': () => 'an id of a fold that is none: use letters, digits, _ and -',
  'no nodes in a fold': () => 'a fold whose nodes are not a list of ids',
  'fold in none': ({ id }: Id) =>
    `a fold within ${quoted(id)}, which is no fold before it: write outer folds first`,
  'folds too deep': ({ most }: Most) => `too many folds in each other: use at most ${most}`,
  'fold of no node': ({ id }: Id) =>
    `a fold of ${quoted(id)}, which is no node that can be folded: take it out`,
  'node in two folds': ({ id }: Id) => `the node ${quoted(id)} in two folds: take it out of one`,

  'no list of definitions': () => 'own primitives that are no list',
  'too many definitions': ({ most }: Most) => `too many own primitives: Wengert takes ${most}`,
  'no definition': () => 'something that is no own primitive',
  'no body': () => 'an own primitive without a body',
  'unfit body': ({ name }: { name: string }) =>
    `the own primitive ${quoted(name)}, which is not a graph of its parameters with one output`,
  'definition of another': ({ name }: { name: string }) => `two own primitives ${quoted(name)}`,
  'unknown definition': ({ name }: { name: string }) =>
    `the own primitive ${quoted(name)}, which applies one that does not come before it`,
  'no derivative': () => 'a derivative by hand that is not a text for each parameter',
  'derivative too long': ({ most }: Most) =>
    `a derivative by hand that is too long: Wengert takes ${most} characters`,
  'too many parameters': ({ most }: Most) =>
    `an own primitive of too many parameters: Wengert takes ${most}`,
  'no language': () => 'a language that is not a name',
  'odd language': () => 'a language that is no name: write letters and digits',
  'no source text': () => 'a source that is no text',
  'source too long': ({ most }: Most) => `a source of more than ${most} characters: shorten it`,
  'no list of files': () => 'files beside the program that are no list',
  'no file': () => 'a file that is none: write { "name": …, "text": … }',
  'odd file name': () =>
    'a name of a file that is none: use letters, digits, _, - and ., with / between folders',
  'file of another': () => 'two files of one name: give each its own',
  'too many files': ({ most }: Most) => `too many files: Wengert takes ${most}`,
  'files too large': ({ most }: Most) =>
    `files of more than ${millions(most)} characters: shorten them`,
  'no training': () =>
    'a way to train that is none: data, optimiser, batch, epochs and seed are expected, each within its bounds',
  'no source': () => 'a source that is none: write { "language": …, "text": … }',

  'no title': () => 'a title that is no text',
  'title too long': ({ most }: Most) => `a title of more than ${most} characters: shorten it`,

  'no list of notes': () => 'notes that are not a list',
  'too many notes': ({ most }: Most) => `too many notes: Wengert takes ${most}`,
  'no note': () =>
    'a note that is none: write { "id": …, "text": …, "at": { "x": …, "y": … }, "to": [id] }',
  'no note text': () => 'a note whose text is none',
  'note too long': ({ most }: Most) => `a note of more than ${most} characters: shorten it`,
  'too many arrows': ({ most }: Most) => `a note with too many arrows: use at most ${most}`,
  'two notes of one id': () => 'two notes of the same id: give each its own',

  'no list of pages': () => 'a list of pages that is none: write at least one',
  'too many pages': ({ most }: Most) => `too many pages: a lesson takes ${most}`,
  'no page': () => 'a page that is none: write { "prose": …, "document": … }',
  'no open page': () => 'a page to open that is none: write a whole number from 0',
  'no page text': () => 'a page whose text is none',
  'prose too long': ({ most }: Most) => `a page of more than ${most} characters: make two of it`,

  'no way to be a number': () =>
    'a way to be one number that is none: write "number", "sum", "vector" or indices',
  'no differentiation': () => 'a differentiation that is none: write { "output": name }',
  'no list of differentiations': () => 'differentiations that are not a list',
  'too many differentiations': ({ most }: Most) =>
    `too many differentiations: Wengert takes ${most}`,
  'differentiation after a later one': () =>
    'a differentiation that comes after a later one: name an earlier one',
});

export type Fault = ProblemOf<typeof faultWords> | ProblemOf<typeof questionFaultWords>;

interface Versions {
  readonly source: Source;
  readonly version: number;
  readonly newest: number;
}

interface Unfit {
  readonly source: Source;
  readonly node: number | null;
  readonly inPrimal: boolean;
  readonly fault: Fault;
}

interface Most {
  readonly most: number;
}

interface Id {
  readonly id: string;
}

/**
 * Settings that travel, where their key says too little: of what may be one of a few what it is if it is
 * none, of numbers what they are.
 */
const settings: Readonly<Record<string, string>> = {
  mode: 'a mode that is neither reverse nor forward',
  notation: 'a notation that is none of the four',
  digits: 'a number of digits',
  unreached: 'rows not reached that are neither dimmed nor full',
  step: 'a step',
};

/** Numbers that are no settings. */
const others: Readonly<Record<string, string>> = { index: 'an index' };

const theNumber = (of: string) => settings[of] ?? others[of] ?? `a ${of}`;

const millions = (count: number) => `${Math.floor(count / 1e6)} million`;

const linkParts = {
  wire: 'a wire that is none',
  value: 'a value that is none',
  line: 'an extra line',
  position: 'a position that is none',
  order: 'an order that is none',
  fold: 'a fold that is none',
  definition: 'an own primitive that is none',
  file: 'files beside its program that are none',
  source: 'a source that is none',
  title: 'a title that is none',
  note: 'a note that is none',
  tangent: 'a tangent that is none',
  training: 'a way to train that can’t be read',
};

export type LinkPart = keyof typeof linkParts;
