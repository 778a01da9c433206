import type { Definition } from '../../core/graph/graph';
import type { NestedNumbers } from '../../core/tensor/tensor';
import { binding } from '../grammar';
import { afterValue } from './after-value';
import { declaredShape } from './declared-shape';
import { ExpressionParser } from './expression-parser';
import { type Glued, partGlued } from './glued';
import { assignedNames, headAt, isArrow } from './head';
import { instead } from './mend';
import { ownFunctions } from './own-functions';
import { refuseProgram } from './program-words';
import { noFunction } from './refusals';
import { refused } from './refused';
import { ruleByHand } from './rule-by-hand';
import type { Instruction, ParsedStatement } from './statement';
import { tokenize } from './token';

/** A text as it was read. */
export interface ParsedText {
  readonly statements: readonly ParsedStatement[];
  /** Names that were read as products, since the text does not assign to them. */
  readonly glued: readonly Glued[];
}

/** Reads a text as a list of statements. @throws ParseError */
export function parseStatements(
  text: string,
  known: ReadonlySet<string> = new Set(),
  definitions: readonly Definition[] = [],
): ParsedText {
  const tokens = tokenize(text);
  const assigned = assignedNames(tokens);
  const functions = ownFunctions(tokens, assigned, definitions);
  const declared = new Set([...assigned, ...known, ...functions.keys()]);
  const parted = partGlued(tokens, declared);
  const parser = new StatementParser(text, parted.tokens, declared, functions);
  return { statements: parser.statements(), glued: parted.glued };
}

/** Reads statements, each of which is an expression with or without a name. */
class StatementParser extends ExpressionParser {
  statements(): readonly ParsedStatement[] {
    const statements: ParsedStatement[] = [];
    for (;;) {
      while (this.peek().kind === 'newline') this.at++;
      if (this.peek().kind === 'end') break;
      statements.push(this.statement());
      const next = this.peek();
      if (this.endsWithComma()) this.at++;
      else if (next.kind !== 'newline' && next.kind !== 'end')
        throw afterValue(this, this.behind(), next);
    }
    const computed = new Set(statements.map((s) => (s.declared === null ? s.target?.name : '')));
    const factor = this.factors.find(({ text }) => computed.has(text));
    if (factor) throw noFunction(factor, 'value as function');
    return statements;
  }

  /** Whether a comma stands here that can only end a statement: before an assignment, or at the end. */
  private endsWithComma(): boolean {
    const next = this.tokens[this.at + 1];
    return this.isAt(',') && (next?.kind === 'end' || headAt(this.tokens, this.at + 1) !== null);
  }

  private statement(): ParsedStatement {
    const { from } = this.peek();
    refuseProgram(this);
    // = x² is copied without the name before it.
    if (this.at === 0 && this.isAt('=') && this.tokens.length > 2) this.at++;
    this.refuseListNumber();
    const head = headAt(this.tokens, this.at);
    if (!head) this.refuseArrow();
    if (head) this.at = head.end;
    const first = this.at;
    const target = head?.target ?? null;
    const parameters = head?.parameters ?? null;
    const role = head?.role ? { role: head.role } : {};
    const isRoleAlone = head?.role && this.tokens[head.end - 1]?.text !== '=';
    const shape = isRoleAlone ? 1 : head && !parameters ? declaredShape(this) : null;
    if (shape) {
      const { to } = this.behind();
      if (target && !isRoleAlone) this.ranks.set(target.name, rankOf(shape));
      const declared = { declared: shape, valueless: true } as const;
      return { from, to, target, parameters, code: [], ...declared, ...role };
    }
    this.code = [];
    this.expression(binding.choice);
    const empty = this.code.find(isEmpty);
    if (empty) throw refused(empty, { kind: 'empty list' });
    const { to } = this.behind();
    const rule = target && parameters ? ruleByHand(this, target, parameters) : undefined;
    const only = this.code.length === 1 ? this.code[0] : undefined;
    const isValue = only?.do === 'number' || only?.do === 'tensor';
    const declares = head && !parameters && isValue && this.tokens[first]?.text !== '(';
    const declared = declares ? only.value : null;
    if (target && declared !== null) this.ranks.set(target.name, rankOf(declared));
    if (head?.role && declared === null) {
      throw refused({ from, to }, { kind: 'role of what is computed', role: head.role });
    }
    const statement = { from, to, target, parameters, code: this.code, declared, ...role };
    return rule ? { ...statement, rule } : statement;
  }

  /** “2. x^2” may be the second of a list. */
  private refuseListNumber(): void {
    const [number, next] = this.tokens.slice(this.at, this.at + 2);
    if (number?.kind !== 'number' || !/^\d+\.$/.test(number.text) || !next) return;
    if (next.kind !== 'name' || next.from === number.to) return;
    const range = { from: number.from, to: next.from };
    throw refused(range, { kind: 'two readings' }, [
      instead(range, '', `${next.text}…`),
      instead(range, `${number.text.slice(0, -1)}*`, `${number.text.slice(0, -1)}*${next.text}…`),
    ]);
  }

  /** x<-2 assigns in R, and compares elsewhere. */
  private refuseArrow(): void {
    const [name, less, minus] = this.tokens.slice(this.at, this.at + 3);
    if (name?.kind !== 'name' || !less || !minus || !isArrow(this.tokens, this.at + 1)) return;
    const range = { from: less.from, to: minus.to };
    throw refused(range, { kind: 'two readings' }, [
      instead(range, ' = ', `${name.text} = …`),
      instead(range, ' < -', `${name.text} < -…`),
    ]);
  }
}

/** Whether a list has nothing in it: where a setting takes none, it is no part of the code. */
function isEmpty(instruction: Instruction): boolean {
  if (instruction.do === 'apply')
    return instruction.primitive === 'stack' && instruction.count === 0;
  return (
    instruction.do === 'tensor' &&
    Array.isArray(instruction.value) &&
    instruction.value.length === 0
  );
}

function rankOf(value: number | NestedNumbers): number {
  return typeof value === 'number' ? 0 : 1 + rankOf(value[0] ?? 0);
}
