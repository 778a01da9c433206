import type { GraphNode } from '../../core/graph/graph';
import { writeSpecial, writtenNumber } from '../schema/numbers';
import { unreadable } from './unreadable';

/**
 * A node as text, without spaces in names or numbers: inputs `x=2`, constants `=3`, outputs `y:1`,
 * primitives `add 2 1`. A dtype follows the number: `x=2 float32`,
 * and what an input is for: `w=2 float32 ~parameter`. A wire is how many nodes back it comes from, 0 for an empty port. After a
 * primitive come its attributes and its name, if any: `leakyRelu 1 {"slope":0.2} @h`.
 * @param index where each node stands among all.
 */
export function writeNode(node: GraphNode, at: number, index: ReadonlyMap<string, number>): string {
  const back = (id: string | null) => {
    const source = id === null ? undefined : index.get(id);
    return source === undefined ? 0 : at - source;
  };
  switch (node.kind) {
    case 'input':
      return `${node.name}=${writeValue(node.value)}${dtypeText(node)}${roleText(node)}`;
    case 'constant':
      return `=${writeValue(node.value)}${dtypeText(node)}`;
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

function dtypeText({ dtype }: GraphNode & { kind: 'input' | 'constant' }): string {
  return dtype === undefined ? '' : ` ${dtype}`;
}

function roleText({ role }: GraphNode & { kind: 'input' }): string {
  return role === undefined ? '' : ` ~${role}`;
}

/** What `writeNode` wrote as data for the schema, under the id of its place. @throws FileError */
export function readNode(text: string, at: number): Readonly<Record<string, unknown>> {
  const id = idAt(at);
  const source = (back: string): string | null => {
    if (!/^-?[0-9]{1,5}$/.test(back)) throw unreadable('wire');
    return Number(back) === 0 ? null : idAt(at - Number(back));
  };
  const value = /^([^ =:]*)=(.*)$/su.exec(text);
  if (value) {
    const [, name, rest] = value as unknown as [string, string, string];
    const [, number = rest, role] = (name !== '' && /^(.*) ~([a-z]+)$/su.exec(rest)) || [];
    const [, digits = number, dtype] = /^(.*) ([a-z][a-z0-9]*)$/su.exec(number) ?? [];
    const read = { id, value: readValue(digits), ...(dtype && { dtype }), ...(role && { role }) };
    return name === '' ? { kind: 'constant', ...read } : { kind: 'input', name, ...read };
  }
  const output = /^([^ =:]+):(.*)$/su.exec(text);
  if (output)
    return { kind: 'output', id, name: output[1], operands: [source(output[2] as string)] };
  const parts = text.split(' ');
  const name = parts.at(-1)?.startsWith('@') ? { name: parts.pop()?.slice(1) } : {};
  const attributes = parts.at(-1)?.startsWith('{')
    ? { attributes: parse(parts.pop() as string) }
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

/** The id that the node at a place gets. */
export function idAt(index: number): string {
  return `n${index + 1}`;
}

/** A number that `numberText` wrote, or nested arrays of them, for the schema to look at. */
export function readValue(text: string): unknown {
  if (text.startsWith('[')) return parse(text);
  return /^-?[0-9.]+(e[+-]?[0-9]+)?$/.test(text) ? Number(text) : text;
}

/** What `readValue` reads: a number or nested arrays of numbers. */
export function writeValue(value: unknown): string {
  return typeof value === 'number' ? writtenNumber(value) : JSON.stringify(value, writeSpecial);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw unreadable('value');
  }
}
