import type { Tensor } from '../../core/tensor/tensor';
import type { Answer } from '../../document/question';
import { shown } from '../../words/shown';
import { agrees, type Tolerance } from '../answer/agreement';
import { keyOf, namesIn } from '../answer/names';
import { readOperator } from '../answer/operator';
import { type AnswerProblem, LONGEST, readAnswer } from '../answer/reading';
import { numberOf, type Quantity } from '../sweep/quantity';
import type { Asked, Field } from './asked';
import { type Diagnosis, diagnosed } from './diagnosis';
import { fitsAs, isSourceOf } from './equivalence';
import { isGivenBefore } from './given';
import { isFireable, isOrder } from './order';
import { sceneOf } from './scene';

/** What is said of what stands in one field. */
export type FieldVerdict =
  | { readonly kind: 'right' }
  /** The mistakes it shows, several where they come to the same. */
  | { readonly kind: 'mistaken'; readonly diagnoses: readonly Diagnosis[] }
  /** Wrong, and it is not known how. */
  | { readonly kind: 'not known' }
  /** Not judged: nothing was answered, or nothing that can be read. */
  | { readonly kind: 'unreadable'; readonly problem: AnswerProblem | NameProblem };

type NameProblem = {
  readonly kind: 'not given yet' | 'no operator' | 'no node' | 'no line';
  readonly name: string;
};

/** Three decimals, as the trace has them at first. */
const USUAL: Tolerance = { digits: 3 };

/** Judges an answer field by field. */
export function check(
  asked: Asked,
  answer: Answer,
  tolerance: Tolerance = USUAL,
): readonly FieldVerdict[] {
  return asked.fields.map((field, k) => judged(asked, field, answer[k] ?? '', tolerance));
}

/** Whether every field is right. */
export function isRight(verdicts: readonly FieldVerdict[]): boolean {
  return verdicts.length > 0 && verdicts.every(({ kind }) => kind === 'right');
}

function judged(asked: Asked, field: Field, text: string, tolerance: Tolerance): FieldVerdict {
  if (text.trim() === '') return { kind: 'unreadable', problem: { kind: 'empty' } };
  switch (field.form) {
    case 'number':
      return judgedNumber(asked, field.quantity, text, tolerance);
    case 'operator': {
      const read = readOperator(text);
      if (read.length === 0) return unreadable('no operator', text);
      const { setting, run } = asked;
      return either(read.some((primitive) => fitsAs(setting, run, field.statement, primitive)));
    }
    case 'node': {
      const statement = statementNamed(asked, text);
      if (statement === null) return unreadable('no node', text);
      if (field.position >= 0) return either(isSourceOf(asked, field, statement));
      return either(isFireable(asked.setting.program, field.statement, statement));
    }
    case 'line': {
      const line = Number(text.trim()) - 1;
      const { lines, wrong } = field.bug;
      return lines[line] ? either(line === wrong) : unreadable('no line', text);
    }
    case 'order': {
      const order = text.split(/[\s,;→<>-]+(?![₋-]?\d)/u).filter((name) => name !== '');
      const statements = order.map((name) => statementNamed(asked, name));
      const lost = statements.indexOf(null);
      if (lost >= 0) return unreadable('no node', order[lost] as string);
      return either(isOrder(asked.setting, asked.mode, statements as number[]));
    }
  }
}

function judgedNumber(
  asked: Asked,
  quantity: Quantity,
  text: string,
  tolerance: Tolerance,
): FieldVerdict {
  const { run, setting, mode } = asked;
  const right = numberOf(run, quantity) as Tensor;
  const read = readAnswer(text, setting.program);
  if ('kind' in read) return { kind: 'unreadable', problem: read };
  const early = read.quantities.find((each) => !isGivenBefore(setting.program, each, quantity));
  if (early) return unreadable('not given yet', nameOf(asked, early));
  const number = read.numberWith((each) => numberOf(run, each));
  if (!number) return unreadable('not given yet', text);
  if (agrees(number, right, tolerance)) return { kind: 'right' };
  const scene = sceneOf(setting, run, quantity, tolerance.digits, mode);
  const diagnoses = diagnosed(scene, number, tolerance, read.decimals);
  return diagnoses.length === 0 ? { kind: 'not known' } : { kind: 'mistaken', diagnoses };
}

function nameOf({ names }: Asked, quantity: Quantity): string {
  return `${names[quantity.statement]}${quantity.of === 'adjoint' ? '′' : ''}`;
}

/** The statement that a text names, with or without marks. */
function statementNamed({ setting }: Asked, text: string): number | null {
  const quantity = namesIn(setting.program).get(keyOf(text.trim()).replace(/[.']$/, ''));
  return quantity?.statement ?? null;
}

function either(right: boolean): FieldVerdict {
  return { kind: right ? 'right' : 'not known' };
}

function unreadable(kind: NameProblem['kind'], name: string): FieldVerdict {
  return { kind: 'unreadable', problem: { kind, name: shown(name, LONGEST) } };
}
