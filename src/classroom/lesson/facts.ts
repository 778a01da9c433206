import type { NodeId } from '../../core/graph/graph';
import { valueAt } from '../../core/sweep/evaluate';
import { fromTensor, type Tensor } from '../../core/tensor/tensor';
import { stepAt } from '../../core/trace/trace';
import { derivedOf, tangentOf } from '../../document/derived';
import { type Document, EMPTY_DOCUMENT } from '../../document/document';
import { setValue } from '../../document/edits';
import { withExpression } from '../../document/expression';
import { formatNumber } from '../../lang/number';

/** What stands between « and » in prose: a number of the graph, and where it is computed otherwise. */
const FACT = /«([^«»@:]+?)(?:@([A-Za-z]\w*)=([^«»:]+))?(?::(\d+))?»/g;

const DECIMALS = 3;

/**
 * Prose with the numbers of a graph in it, which are written «v4» for a value, «x1'» for an adjoint, «x1.» for a
 * tangent, «=2*x1» for an expression of values, «steps» and «turn» for how many steps the trace has and has before
 * its turn. «y@x1=2.1» is y where x1 is 2.1 instead, and «y:6» has six decimals instead of three.
 * @throws RangeError for what the graph does not have.
 */
export function withFacts(prose: string, document: Document): string {
  return prose.replace(FACT, (_, name: string, input?: string, value?: string, digits?: string) => {
    const seen = input === undefined ? document : changed(document, input, Number(value));
    return factOf(seen, name.trim(), digits === undefined ? DECIMALS : Number(digits));
  });
}

function changed(document: Document, name: string, value: number): Document {
  const node = document.graph.nodes.find((each) => each.kind === 'input' && each.name === name);
  if (!node) throw new RangeError(`There is no input ${name} to change.`);
  return setValue(document, node.id, value);
}

function factOf(document: Document, name: string, digits: number): string {
  const { trace } = derivedOf(document);
  if (name.startsWith('=')) return written(computed(document, name.slice(1)), digits);
  if (name === 'steps') return String(trace.stepCount);
  if (name === 'turn') return String(trace.turn);
  const [called, of] = /['.]$/.test(name) ? [name.slice(0, -1), name.slice(-1)] : [name, ''];
  const statement = statementOf(document, called);
  const numbers =
    of === ''
      ? valueAt(trace.program, trace.values, statement)
      : of === '.'
        ? tangentAt(document, statement)
        : adjointAt(document, statement);
  if (!numbers) throw new RangeError(`There is no ${name}.`);
  return written(numbers, digits);
}

/** An expression in names of the graph, computed as any graph is. */
function computed(document: Document, expression: string): Tensor {
  const { program, values } = derivedOf(document).trace;
  const asked = withExpression(EMPTY_DOCUMENT, expression);
  const filled = asked.graph.nodes.reduce((so, node) => {
    if (node.kind !== 'input') return so;
    const value = valueAt(program, values, statementOf(document, node.name));
    return setValue(so, node.id, fromTensor(value));
  }, asked);
  const { trace } = derivedOf(filled);
  const [output] = trace.program.outputs;
  if (!output) throw new RangeError(`There is nothing to compute in ${expression}.`);
  return valueAt(trace.program, trace.values, output.statement);
}

/** The node that is called so. @throws RangeError */
export function nodeCalled(document: Document, name: string): NodeId {
  const node = derivedOf(document).nodeOf.get(statementOf(document, name));
  if (node === undefined) throw new RangeError(`${name} is no node.`);
  return node;
}

/** A statement by v with its subscript, or by the name of an input, a value or an output. */
function statementOf(document: Document, name: string): number {
  const { trace, subscripts } = derivedOf(document);
  const { inputs, outputs, names } = trace.program;
  const subscript = /^v(-?\d+)$/.exec(name)?.[1];
  const found =
    subscript === undefined
      ? ([...inputs, ...outputs].find((each) => each.name === name)?.statement ??
        [...names].find(([, called]) => called === name)?.[0])
      : subscripts.indexOf(Number(subscript));
  if (found === undefined || found < 0) throw new RangeError(`There is nothing called ${name}.`);
  return found;
}

function adjointAt(document: Document, statement: number): Tensor | null {
  const { trace } = derivedOf(document);
  let found: Tensor | null = null;
  for (let k = trace.turn; k < trace.stepCount; k++) {
    const step = stepAt(trace, k);
    const { writes } = step;
    if (writes?.of === 'adjoint' && writes.statement === statement) found = step.value;
  }
  return found;
}

function tangentAt(document: Document, statement: number): Tensor | null {
  const trace = tangentOf(document);
  const steps = Array.from({ length: trace.stepCount }, (_, k) => stepAt(trace, k));
  return steps.find((step) => step.statement === statement)?.tangent ?? null;
}

function written({ shape, data }: Tensor, digits: number): string {
  const width = shape.at(-1);
  const numbers = Array.from(data, (number) => formatNumber(number, digits));
  if (width === undefined) return numbers[0] ?? '';
  const row = (from: number) => `[${numbers.slice(from, from + width).join(', ')}]`;
  if (shape.length === 1) return row(0);
  return `[${Array.from({ length: data.length / width }, (_, r) => row(r * width)).join(', ')}]`;
}
