import type { NodeId } from '../../core/graph/graph';
import { limits } from '../../core/limits';
import { DEFAULT_CONVENTION } from '../../core/rule/convention';
import {
  DEFAULT_VIEW,
  type Document,
  type Snapshot,
  type SourceText,
  type TangentSeed,
  type View,
} from '../../document/document';
import { notesOf } from '../../document/note';
import { ofFewWeights } from '../../document/progress';
import { type LinkKey, linkKeys, type Setting, settings } from '../../document/settings';
import type { Training } from '../../document/training';
import type { LinkPart } from '../../words/en/file';
import { brief } from '../schema/differentiated-schema';
import { exactJson, writeSpecial, writtenNumber } from '../schema/numbers';
import { unfit } from '../schema/refused';
import { foldIdAt, readFolds, writeFolds } from './fold-text';
import { idAt, readNode, readValue, writeNode, writeValue } from './node-text';
import { readNotes, writeNotes } from './note-text';
import { readPositions, writePositions } from './positions';
import { readRuns, writeRuns } from './runs';
import { unreadable } from './unreadable';

const PRIMAL = 'primal';

/**
 * A snapshot as text, line by line: the document in three lines, which are its nodes, its positions and
 * its settings with those of the view; and where there is a primal, the word `primal` and three lines
 * for that. In a line things are separated by `;`. Defaults are left out, and so are empty lines at the
 * end of either document.
 */
export const graphText = { write: writeGraph, read: readGraph };

function writeGraph({ document, view }: Snapshot): string {
  const shown = new Settings();
  for (const key of linkKeys) shown.set(key, textOf(key, view[key], document), DEFAULT_VIEW[key]);
  const lines = writeDocument(document, shown);
  if (document.primal) lines.push(PRIMAL, ...writeDocument(document.primal, new Settings()));
  return lines.join('\n');
}

/** What `writeGraph` wrote, as data for the schema. @throws FileError */
function readGraph(text: string): Readonly<Record<string, unknown>> {
  const lines = text.split('\n');
  const end = lines.indexOf(PRIMAL);
  const own = end < 0 ? lines : lines.slice(0, end);
  const document = readDocument(own);
  return {
    document: { ...document, primal: end < 0 ? null : readDocument(lines.slice(end + 1)) },
    view: viewOf(readSettings(own[2])),
  };
}

/** A setting as it is written: open folds by the ids that they will have. */
function textOf(key: LinkKey, value: View[LinkKey], { graph }: Document): View[LinkKey] {
  if (key !== 'unfolded') return value;
  const open = new Set(String(value).split(','));
  return (graph.folds ?? []).flatMap(({ id }, k) => (open.has(id) ? [foldIdAt(k)] : [])).join();
}

class Settings {
  private readonly written: string[] = [];

  set<T extends string | number | boolean>(key: string, value: T, usual: T): void {
    if (Object.is(value, usual)) return;
    this.written.push(`${key}:${typeof value === 'number' ? writtenNumber(value) : value}`);
  }

  toString(): string {
    return this.written.join(';');
  }
}

function writeDocument(whole: Document, settings: Settings): string[] {
  const document = ofFewWeights(whole);
  const { nodes } = document.graph;
  const index = new Map(nodes.map((node, k) => [node.id, k]));
  const tangents = nodes.flatMap(({ id }, k) =>
    Object.hasOwn(document.tangents, id)
      ? [`${k}=${writeTangent(document.tangents[id] as TangentSeed)}`]
      : [],
  );
  const output = document.output === null ? undefined : index.get(document.output);
  settings.set('output', output ?? -1, -1);
  settings.set('seed', document.seed, 1);
  settings.set('tangents', tangents.join(','), '');
  settings.set('convention', document.convention, DEFAULT_CONVENTION);
  if (document.differentiated.length > 0) {
    const steps = JSON.stringify(document.differentiated.map(brief), writeSpecial);
    settings.set('differentiated', steps, '');
  }
  if (document.source) settings.set('source', writeSource(document.source), '');
  if (document.files) {
    settings.set('files', escaped(JSON.stringify(document.files)), '');
  }
  if (document.training) settings.set('training', writeTraining(document.training, index), '');
  settings.set('title', escaped(document.title ?? ''), '');
  const folds = document.graph.folds ?? [];
  settings.set('folds', writeFolds(folds, index), '');
  const { definitions } = document.graph;
  if (definitions) {
    settings.set('definitions', escaped(JSON.stringify(definitions, writeSpecial)), '');
  }
  settings.set('notes', escaped(writeNotes(notesOf(document), index)), '');
  settings.set('orders', writeRuns(nodes.map(({ order }) => order ?? 0)), '');
  const lines = [
    nodes.map((node, k) => writeNode(node, k, index)).join(';'),
    writePositions(
      [...nodes, ...folds].map(({ id }) =>
        Object.hasOwn(document.positions, id) ? document.positions[id] : undefined,
      ),
    ),
    String(settings),
  ];
  while (lines.at(-1) === '') lines.pop();
  return lines;
}

/** A document as data for the schema. */
function readDocument([nodes = '', positions = '', settings, ...rest]: readonly string[]): Readonly<
  Record<string, unknown>
> {
  if (rest.length > 0) throw unreadable('line');
  const list = nodes === '' ? [] : nodes.split(';');
  // Of far more than there may be, none is read.
  if (list.length > limits.nodes) {
    throw unfit('link', null, { kind: 'too many nodes', most: limits.nodes });
  }
  const set = readSettings(settings);
  const given = (key: string, read: (text: string) => unknown) => {
    const text = set.get(key);
    return text === undefined ? {} : { [key]: read(text) };
  };
  const folds = set.has('folds') ? readFolds(set.get('folds') ?? '', list.length) : [];
  if (!folds) throw unreadable('fold');
  const places = readPositions(positions, list.length + folds.length);
  if (!places) throw unreadable('position');
  const placeId = (k: number) => (k < list.length ? idAt(k) : foldIdAt(k - list.length));
  const orders = readRuns(set.get('orders') ?? '', list.length);
  if (!orders) throw unreadable('order');
  return {
    graph: {
      nodes: list.map((node, k) => ({
        ...readNode(node, k),
        ...(orders[k] !== 0 && { order: orders[k] }),
      })),
      ...(folds.length > 0 && { folds }),
      ...(set.has('definitions') && {
        definitions: readDefinitions(set.get('definitions') ?? ''),
      }),
    },
    positions: Object.fromEntries(
      places.flatMap((place, k) => (place ? [[placeId(k), place]] : [])),
    ),
    output: set.has('output') ? idAt(Number(set.get('output'))) : null,
    seed: readValue(set.get('seed') ?? '1'),
    tangents: readTangents(set.get('tangents')),
    ...given('convention', (text) => text),
    ...given('source', readSource),
    ...given('files', readFiles),
    ...given('training', readTraining),
    ...given('title', (text) => unescaped(text, 'title')),
    ...given('notes', (text) => readNotes(unescaped(text, 'note'))),
    ...given('differentiated', readValue),
  };
}

function readDefinitions(written: string): unknown {
  try {
    return JSON.parse(unescaped(written, 'definition'));
  } catch {
    throw unreadable('definition');
  }
}

/** Parameters by the ids that their nodes will have. */
function writeTraining(
  { progress, ...recipe }: Training,
  index: ReadonlyMap<NodeId, number>,
): string {
  const start = Object.entries(progress?.start ?? {}).flatMap(([id, numbers]) => {
    const at = index.get(id);
    return at === undefined ? [] : [[idAt(at), numbers] as const];
  });
  const all = progress
    ? { ...recipe, progress: { ...progress, start: Object.fromEntries(start) } }
    : recipe;
  return escaped(exactJson(all));
}

function readTraining(written: string): unknown {
  try {
    return JSON.parse(unescaped(written, 'training'));
  } catch {
    throw unreadable('training');
  }
}

function readFiles(written: string): unknown {
  try {
    return JSON.parse(unescaped(written, 'file'));
  } catch {
    throw unreadable('file');
  }
}

/** A text in which signs that part settings and lines are escaped. */
function escaped(text: string): string {
  return text.replace(/[%;\n]/g, encodeURIComponent);
}

function unescaped(text: string, part: LinkPart): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw unreadable(part);
  }
}

/** The language and, after a space, the text. */
function writeSource({ language, text }: SourceText): string {
  return `${language} ${escaped(text)}`;
}

function readSource(written: string): SourceText {
  const at = written.indexOf(' ');
  const text = unescaped(written.slice(at + 1), 'source');
  return { language: written.slice(0, Math.max(at, 0)), text };
}

function readTangents(text: string | undefined): Readonly<Record<string, unknown>> {
  // Commas stand in arrays too; what an equals sign follows soon is the next tangent.
  const named = (text ? text.split(/,(?=[0-9]+=)/) : []).map((tangent): [string, unknown] => {
    const match = /^([0-9]{1,9})=(@?)(.+)$/.exec(tangent);
    if (!match) throw unreadable('tangent');
    const [, at, unit, value] = match as unknown as [string, string, string, string];
    return [idAt(Number(at)), unit ? { element: Number(value) } : readValue(value)];
  });
  return Object.fromEntries(named);
}

/** `0.5`, `[1,0]`, or `@3` for 1 in that element. */
function writeTangent(tangent: TangentSeed): string {
  if (typeof tangent === 'object' && 'element' in tangent) return `@${tangent.element}`;
  return writeValue(tangent);
}

function viewOf(set: ReadonlyMap<string, string>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    linkKeys.flatMap((key) => {
      const text = set.get(key);
      if (text === undefined) return [];
      return [[key, settingOf(settings[key], text)]];
    }),
  );
}

/** What a setting is by its text, for the schema to look at. */
function settingOf({ kind }: Setting, text: string): unknown {
  if (kind === 'whole') return Number(text);
  return kind === 'flag' ? text === 'true' : text;
}

function readSettings(text = ''): ReadonlyMap<string, string> {
  return new Map(
    (text === '' ? [] : text.split(';')).map((setting) => {
      const at = setting.indexOf(':');
      return [setting.slice(0, at), setting.slice(at + 1)];
    }),
  );
}
