import { check } from '../../core/graph/check';
import type { Program } from '../../core/program/program';
import { shapeAt } from '../../core/program/program';
import { type ParsedGraph, parseGraph } from '../../lang/expression/parse';
import { ParseError } from '../../lang/read/parse-error';

/** A derivative someone has typed: the formula as a program, or what is wrong with it and where. */
export type Hand =
  | { readonly kind: 'formula'; readonly program: Program }
  | { readonly kind: 'mistake'; readonly mistake: Mistake };

/** What is wrong with a text, from its character `from` to just before `to`, and what to do about it. */
export interface Mistake {
  readonly message: string;
  readonly from: number;
  readonly to: number;
  readonly hint: string;
}

/** Reads a derivative typed by hand, in terms of the inputs of `program`; null while nothing is typed. */
export function readHand(text: string, program: Program): Hand | null {
  if (text.trim() === '') return null;
  try {
    const parsed = parseGraph(text);
    const mistake = foreignInput(parsed, program) ?? severalOutputs(parsed, text);
    if (mistake) return { kind: 'mistake', mistake };
    const checked = check(parsed.graph);
    const fault = checked.diagnostics.find(({ severity }) => severity === 'error');
    if (fault) {
      const [from, to] = parsed.ranges.get(fault.node ?? '') ?? [0, text.length];
      throw new ParseError(fault.message, from, to, fault.mend);
    }
    const output = checked.program.outputs[0];
    if (!output || shapeAt(checked.program, output.statement).length > 0) {
      throw new ParseError('This is not a single number', 0, text.length, '');
    }
    return { kind: 'formula', program: checked.program };
  } catch (error) {
    if (!(error instanceof ParseError)) throw error;
    const { message, from, to, hint } = error;
    return { kind: 'mistake', mistake: { message, from, to, hint } };
  }
}

function foreignInput({ graph, ranges, declared }: ParsedGraph, program: Program): Mistake | null {
  const names = program.inputs.map(({ name }) => name);
  for (const node of graph.nodes) {
    if (node.kind !== 'input') continue;
    const [from, to] = ranges.get(node.id) ?? [0, 0];
    if (!names.includes(node.name)) {
      const hint = `Write it in terms of ${listed(names)}.`;
      return { message: `${node.name} is no input of the graph`, from, to, hint };
    }
    const input = program.inputs.find(({ name }) => name === node.name);
    if (input && shapeAt(program, input.statement).length > 0) {
      const hint = 'Only single numbers can be used here.';
      return { message: `${node.name} is a tensor`, from, to, hint };
    }
    if (declared.has(node.id)) {
      const hint = 'Its value is that on the canvas.';
      return { message: `${node.name} is an input of the graph`, from, to, hint };
    }
  }
  return null;
}

function severalOutputs({ graph, ranges }: ParsedGraph, text: string): Mistake | null {
  const outputs = graph.nodes.filter(({ kind }) => kind === 'output');
  const extra = outputs[1];
  if (!extra) return null;
  const [from, to] = ranges.get(extra.id) ?? [0, text.length];
  return { message: 'This is a second formula', from, to, hint: 'Leave one, for the derivative.' };
}

function listed(names: readonly string[]): string {
  if (names.length < 2) return names.join('') || 'numbers: the graph has no inputs';
  const shown = names.slice(0, 6);
  const rest = names.length > shown.length ? ' …' : '';
  const last = rest === '' ? shown.pop() : undefined;
  return `${shown.join(', ')}${rest}${last === undefined ? '' : ` and ${last}`}`;
}
