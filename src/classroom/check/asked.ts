import type { Graph, NodeId } from '../../core/graph/graph';
import { operandsAt, type Program, primitiveAt, subscripts } from '../../core/program/program';
import type { Document } from '../../document/document';
import type { FieldForm, NodeNumber, Question } from '../../document/question';
import { subscript } from '../../lang/number';
import { type Place, promptWords } from '../../words/en/question';
import { numberOf, type Quantity } from '../sweep/quantity';
import { type Run, runOf } from '../sweep/run';
import { type Setting, settingOf } from '../sweep/setting';
import { type Bug, bugAt, bugsOf, placeOfBug } from './bugs';

/** A field that is to be filled in. */
export type Field =
  | { readonly form: 'number'; readonly quantity: Quantity }
  | { readonly form: Exclude<FieldForm, 'number' | 'node' | 'line'>; readonly statement: number }
  | { readonly form: 'line'; readonly bug: Bug }
  /** A node: the beginning of the wire to this operand, or one that can fire at this step where `position` is −1. */
  | { readonly form: 'node'; readonly statement: number; readonly position: number };

/** A question with the graph it is about. */
export interface Asked {
  readonly question: Question;
  readonly mode: 'reverse' | 'forward';
  readonly setting: Setting;
  /** The sweep with the right numbers. */
  readonly run: Run;
  readonly fields: readonly Field[];
  /** By statement what it is called, as v₁. */
  readonly names: readonly string[];
}

const settings = new WeakMap<Document, { readonly setting: Setting; readonly run: Run }>();

/** The sweep of a document with the right numbers, worked out once. */
function rightRun(document: Document): { readonly setting: Setting; readonly run: Run } {
  let known = settings.get(document);
  if (!known) {
    const setting = settingOf(document);
    known = { setting, run: runOf(setting) };
    settings.set(document, known);
  }
  return known;
}

/**
 * A question asked of a document; null where its place is not there, or has no number: an edit may have taken it
 * away, or somebody wrote the link by hand.
 */
export function ask(
  document: Document,
  question: Question,
  mode: 'reverse' | 'forward' = 'reverse',
): Asked | null {
  const { setting, run } = rightRun(document);
  const fields = fieldsOf(document, question, mode, { setting, run });
  if (fields === null || fields.length === 0) return null;
  const names = namesOf(setting.program);
  return { question, mode, setting, run, fields, names };
}

/** What statements are called: v₋₁, v₁, and a constant by its value. */
function namesOf(program: Program): readonly string[] {
  return subscripts(program).map((index, statement) => {
    if (index !== undefined) return `v${subscript(index)}`;
    const constant = program.constants.get(statement);
    return constant?.data.length === 1 ? String(constant.data[0]) : 'the constant';
  });
}

/** The statement of a node. */
function statementOf({ origins }: Program, node: NodeId): number | null {
  for (const [statement, origin] of origins) if (origin.node === node) return statement;
  return null;
}

/** Decimals of the lines among which the wrong one is. */
const BUG_DIGITS = 3;

/** The questions for the wrong line that a document has, one for each mistake at each place. */
export function bugQuestions(document: Document, mode: 'reverse' | 'forward'): readonly Question[] {
  const known = rightRun(document);
  return bugsOf(document, known, mode, BUG_DIGITS).flatMap((bug) => {
    const place = placeOfBug(known.setting, bug);
    return place ? [{ kind: 'bug', mistake: bug.mistake, ...place } as const] : [];
  });
}

interface Known {
  readonly setting: Setting;
  readonly run: Run;
}

function fieldsOf(
  document: Document,
  question: Question,
  mode: 'reverse' | 'forward',
  { setting, run }: Known,
): readonly Field[] | null {
  const { program } = setting;
  const { nodes } = document.graph;
  switch (question.kind) {
    case 'bug': {
      const statement = statementOf(program, question.node);
      const bugs = bugsOf(document, { setting, run }, mode, BUG_DIGITS, question.mistake);
      const bug =
        statement === null ? null : bugAt(bugs, question.mistake, statement, question.port);
      return bug && [{ form: 'line', bug }];
    }
    case 'value':
    case 'adjoint':
    case 'tangent': {
      const statement = statementFor(program, nodes, question.node);
      if (statement === null) return null;
      return numbered(run, [{ of: question.kind, statement }]);
    }
    case 'partial':
    case 'contribution':
    case 'running': {
      const statement = statementOf(program, question.node);
      if (statement === null) return null;
      const way = mode === 'forward' ? 'on' : 'back';
      return numbered(run, [{ of: question.kind, way, statement, position: question.port }]);
    }
    case 'operator':
    case 'node': {
      const statement = statementOf(program, question.node);
      if (statement === null || !primitiveAt(program, statement)) return null;
      const operator = { form: 'operator', statement } as const;
      if (question.kind === 'operator') return [operator];
      const operands = operandsAt(program, statement);
      return [
        operator,
        ...operands.map((_, position) => ({ form: 'node', statement, position }) as const),
      ];
    }
    case 'wire': {
      const statement = statementOf(program, question.node);
      if (statement === null || operandsAt(program, statement)[question.port] === undefined) {
        return null;
      }
      return [{ form: 'node', statement, position: question.port }];
    }
    case 'column':
      return numbered(run, columnOf(setting, question.of));
    case 'order':
      return program.length > 0 ? [{ form: 'order', statement: setting.output }] : null;
    case 'next': {
      const step = question.step - program.inputs.length;
      const applied = appliedOf(program);
      const statement = applied[step];
      return statement === undefined ? null : [{ form: 'node', statement, position: -1 }];
    }
  }
}

/** Output nodes show the number of what they are wired to. */
function statementFor(program: Program, nodes: Graph['nodes'], id: NodeId): number | null {
  const node = nodes.find((each) => each.id === id);
  if (node?.kind !== 'output') return statementOf(program, id);
  const [from] = node.operands;
  return from === null ? null : statementOf(program, from);
}

/** Statements that apply a primitive, in order. */
export function appliedOf(program: Program): readonly number[] {
  return Array.from({ length: program.length }, (_, k) => k).filter((k) => primitiveAt(program, k));
}

/** The quantities of a column, in the order of the sweep. */
function columnOf({ program }: Setting, of: NodeNumber): readonly Quantity[] {
  const computed = appliedOf(program);
  if (of !== 'adjoint') return computed.map((statement) => ({ of, statement }));
  const inputs = program.inputs.map(({ statement }) => statement);
  return [...inputs, ...computed].reverse().map((statement) => ({ of, statement }));
}

function numbered(run: Run, quantities: readonly Quantity[]): readonly Field[] {
  return quantities
    .filter((quantity) => numberOf(run, quantity) !== null)
    .map((quantity) => ({ form: 'number', quantity }));
}

/** Whether there is something to find: numbers that are finite. */
export function isAskable({ fields, run }: Asked): boolean {
  return fields.every(
    (field) =>
      field.form !== 'number' ||
      numberOf(run, field.quantity)?.data.every(Number.isFinite) === true,
  );
}

/** Where a question is about, in names; of a question about all of the graph, its output. */
export function placeNames({ question, setting, mode, names }: Asked): Place {
  const { program, output } = setting;
  const own = 'node' in question ? statementOf(program, question.node) : null;
  const of = own ?? output;
  const node = names[of] ?? '';
  const operands = of < 0 ? [] : operandsAt(program, of);
  const read =
    'port' in question && question.port !== undefined
      ? operands.slice(question.port, question.port + 1)
      : operands.slice(0, 0);
  const all = question.kind === 'operator' ? operands : read;
  const columns = { value: 'values', adjoint: 'adjoints', tangent: 'tangents' } as const;
  return {
    node,
    primitive: primitiveSign(program, of),
    operand: all.length > 0 ? all.map((k) => names[k]).join(' and ') : node,
    output: program.outputs.find(({ statement }) => statement === output)?.name ?? '',
    column: question.kind === 'column' ? columns[question.of] : '',
    mode,
  };
}

/** What is asked: in the words of whoever asks, else in those of its kind. */
export function promptOf(asked: Asked): string {
  const { question } = asked;
  return question.prompt ?? promptWords[question.kind](placeNames(asked));
}

/** The sign of the primitive that a statement applies; nothing for others. */
export function primitiveSign(program: Program, statement: number): string {
  return statement < 0 ? '' : (primitiveAt(program, statement)?.symbol ?? '');
}

/** What the quantity of a field is called, as v′₁. */
export function fieldName({ names, setting }: Asked, field: Field): string {
  if (field.form !== 'number') return '';
  const { quantity } = field;
  const name = names[quantity.statement] ?? '';
  if (!('position' in quantity)) {
    const marks = { value: '', adjoint: '′', tangent: '̇' } as const;
    return name.replace(/^v/, `v${marks[quantity.of]}`);
  }
  const operand = operandsAt(setting.program, quantity.statement)[quantity.position] as number;
  return quantity.of === 'partial' ? `∂${name}/∂${names[operand]}` : `${name} → ${names[operand]}`;
}

/** What a node is called in the trace of a document, as v₁. */
export function nodeName(document: Document, node: NodeId): string {
  const { program } = rightRun(document).setting;
  const statement = statementOf(program, node);
  return statement === null ? '' : (namesOf(program)[statement] ?? '');
}
