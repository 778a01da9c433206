import { type CheckProblem, checkWords } from '../../../words/en/graph';
import type { ProgramBuilder } from '../../program/builder';
import { type Diagnostic, diagnosed } from '../diagnostic';
import type { GraphNode, NodeId } from '../graph';

/** What a check has found out so far: the program it builds, whose statement is whose, and what is wrong. */
export class Findings {
  readonly statementOf = new Map<NodeId, number>();
  readonly diagnostics: Diagnostic<CheckProblem>[] = [];

  constructor(readonly builder: ProgramBuilder) {}

  /** Notes an error of a node, or of the port of it that is to blame. */
  report({ id: node }: GraphNode, problem: CheckProblem, port: number | null = null): void {
    this.diagnostics.push(diagnosed(checkWords, problem, { severity: 'error', node, port }));
  }
}
