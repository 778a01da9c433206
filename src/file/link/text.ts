import type { Attributes } from '../../core/attributes';
import type { GraphNode } from '../../core/graph';
import { DEFAULT_VIEW, type Snapshot } from '../document';
import { FileError } from '../file-error';
import { numberText, writeSpecial } from '../numbers';
import { readSnapshot } from '../schema';
import { readVersion, VERSION } from '../version';
import { readPositions, writePositions } from './positions';

/**
 * A snapshot as text of up to four lines: version, nodes, positions, settings. Nodes are separated by
 * `;`, in order: inputs `x=2`, constants `=3`, outputs `y:1`, primitives `add 2 1`. A wire is how
 * many nodes back it comes from, 0 for an empty port. After a primitive come its attributes and its
 * name, if any: `leakyRelu 1 {"slope":0.2} @h`. Defaults are left out, and so are empty lines at the end.
 */
export function writeLinkText({ document, view }: Snapshot): string {
  const { nodes } = document.graph;
  const index = new Map(nodes.map((node, k) => [node.id, k]));
  const settings: string[] = [];
  const set = (key: string, value: string | number, usual: string | number) => {
    if (!Object.is(value, usual))
      settings.push(`${key}${typeof value === 'number' ? numberText(value) : value}`);
  };
  set('output:', document.output === null ? -1 : (index.get(document.output) ?? -1), -1);
  set('seed:', document.seed, 1);
  set('notation:', view.notation, DEFAULT_VIEW.notation);
  set('digits:', view.digits, DEFAULT_VIEW.digits);
  set('unreached:', view.unreached, DEFAULT_VIEW.unreached);
  set('step:', view.step, DEFAULT_VIEW.step);
  const lines = [
    String(VERSION),
    nodes.map((node, k) => writeNode(node, k, index)).join(';'),
    writePositions(
      nodes.map(({ id }) =>
        Object.hasOwn(document.positions, id) ? document.positions[id] : undefined,
      ),
    ),
    settings.join(';'),
  ];
  while (lines.at(-1) === '') lines.pop();
  return lines.join('\n');
}

/** Reads what `writeLinkText` wrote, checked by the one schema. @throws FileError */
export function readLinkText(text: string): Snapshot {
  const [version, nodes = '', positions = '', settings = '', ...rest] = text.split('\n');
  const known = readVersion(
    /^[0-9]{1,9}$/.test(version ?? '') ? Number(version) : undefined,
    'link',
  );
  if (rest.length > 0) throw unreadable('an extra line');
  const list = nodes === '' ? [] : nodes.split(';');
  const set = new Map(settings === '' ? [] : settings.split(';').map(splitSetting));
  const places = readPositions(positions, list.length);
  if (!places) throw unreadable('a position that is none');
  const view = new Map<string, unknown>();
  for (const key of ['digits', 'step']) if (set.has(key)) view.set(key, Number(set.get(key)));
  for (const key of ['notation', 'unreached']) if (set.has(key)) view.set(key, set.get(key));
  return readSnapshot(
    {
      version: known,
      document: {
        graph: { nodes: list.map(readNode) },
        positions: Object.fromEntries(
          places.flatMap((place, k) => (place ? [[idAt(k), place]] : [])),
        ),
        output: set.has('output') ? `n${Number(set.get('output')) + 1}` : null,
        seed: readValue(set.get('seed') ?? '1'),
      },
      view: Object.fromEntries(view),
    },
    'link',
  );
}

function idAt(index: number): string {
  return `n${index + 1}`;
}

function splitSetting(setting: string): [string, string] {
  const at = setting.indexOf(':');
  return [setting.slice(0, at), setting.slice(at + 1)];
}

function writeNode(node: GraphNode, at: number, index: ReadonlyMap<string, number>): string {
  const back = (id: string | null) => {
    const source = id === null ? undefined : index.get(id);
    return source === undefined ? 0 : at - source;
  };
  switch (node.kind) {
    case 'input':
      return `${node.name}=${writeValue(node.value)}`;
    case 'constant':
      return `=${writeValue(node.value)}`;
    case 'output':
      return `${node.name}:${back(node.operands[0])}`;
    case 'primitive': {
      const parts: string[] = [node.primitive, ...node.operands.map((id) => String(back(id)))];
      if (node.attributes) parts.push(JSON.stringify(node.attributes, writeSpecial));
      if (node.name !== undefined) parts.push(`@${node.name}`);
      return parts.join(' ');
    }
  }
}

function readNode(text: string, at: number): unknown {
  const id = idAt(at);
  const source = (back: string): string | null => {
    if (!/^-?[0-9]{1,5}$/.test(back)) throw unreadable('a wire that is none');
    return Number(back) === 0 ? null : idAt(at - Number(back));
  };
  const value = /^([^ =:]*)=(.*)$/su.exec(text);
  if (value) {
    const [, name, number] = value as unknown as [string, string, string];
    return name === ''
      ? { kind: 'constant', id, value: readValue(number) }
      : { kind: 'input', id, name, value: readValue(number) };
  }
  const output = /^([^ =:]+):(.*)$/su.exec(text);
  if (output)
    return { kind: 'output', id, name: output[1], operands: [source(output[2] as string)] };
  const parts = text.split(' ');
  const name = parts.at(-1)?.startsWith('@') ? { name: parts.pop()?.slice(1) } : {};
  const attributes = parts.at(-1)?.startsWith('{')
    ? { attributes: parseAttributes(parts.pop() as string) }
    : {};
  const [primitive, ...operands] = parts;
  return {
    kind: 'primitive',
    id,
    primitive,
    operands: operands.map(source),
    ...attributes,
    ...name,
  };
}

function writeValue(value: unknown): string {
  return typeof value === 'number' ? numberText(value) : JSON.stringify(value, writeSpecial);
}

function readValue(text: string): unknown {
  if (text.startsWith('[')) return parse(text);
  return /^-?[0-9.]+(e[+-]?[0-9]+)?$/.test(text) ? Number(text) : text;
}

function parseAttributes(text: string): Attributes {
  return parse(text) as Attributes;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw unreadable('a value that is none');
  }
}

function unreadable(what: string): FileError {
  return new FileError(`This link can’t be opened because it has ${what}; ask for a new one.`);
}
