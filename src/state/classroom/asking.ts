import { type Asked, ask, bugQuestions, isAskable } from '../../classroom/check/asked';
import { check, isRight } from '../../classroom/check/check';
import { stepOf } from '../../classroom/check/place';
import { portOfKey } from '../../core/graph/wire-key';
import { outlineAt } from '../../core/trace/outline';
import { traceOf } from '../../document/derived';
import type { Document } from '../../document/document';
import type { Question, QuestionKind } from '../../document/question';
import { questionTexts } from '../../words/en/question';
import { heldAt, released } from '../session/cursor';
import { currentDocument, useDocument } from '../stores/document-store';
import { inform } from '../stores/notices';
import { currentTrace, usePlayer } from '../stores/player-store';
import { useSelection } from '../stores/selection';
import { change } from '../stores/session-store';
import { useView } from '../stores/view-store';
import { type Rules, useAsking } from './asking-store';
import { wording } from './words';

/** Kinds of question that an open graph can be asked as it is: in the others something is taken out of it. */
export const kindsHere: readonly QuestionKind[] = [
  ...(['value', 'adjoint', 'tangent', 'contribution', 'partial', 'running'] as const),
  ...(['column', 'order', 'next', 'bug'] as const),
];

/** Turns what is selected, else what the player does next, into a question that waits. */
export function askHere(): void {
  const question = questionHere();
  if (question && pose(question)) return;
  inform(wording.selectANodeOrA);
}

/** The question that is nearest to what is selected or played. */
function questionHere(): Question | null {
  const { nodes, wires } = useSelection.getState();
  const document = currentDocument();
  const trace = currentTrace();
  const { mode } = trace;
  const [wire] = wires;
  if (wire !== undefined) {
    const { node, index } = portOfKey(wire);
    const isOutput = document.graph.nodes.some(({ id, kind }) => id === node && kind === 'output');
    if (!isOutput) return { kind: 'contribution', node, port: index };
  }
  const [node] = nodes;
  if (node !== undefined) return { kind: mode === 'reverse' ? 'adjoint' : 'tangent', node };
  const { step } = usePlayer.getState();
  if (trace.stepCount === 0) return null;
  const at = step >= trace.stepCount ? trace.stepCount - 1 : step;
  const { phase, kind, statement, position } = outlineAt(trace, at);
  const id = trace.program.origins.get(statement)?.node;
  if (id === undefined) return null;
  if (kind === 'contribution') return { kind: 'running', node: id, port: position };
  if (phase === 'primal') return { kind: 'value', node: id };
  return { kind: phase === 'tangent' ? 'tangent' : 'adjoint', node: id };
}

/** Has a question wait about the open graph. Returns whether there is an answer to it. */
export function pose(question: Question, document: Document = currentDocument()): boolean {
  const { mode } = useView.getState();
  const asked = ask(document, question, mode);
  if (!asked || !isAskable(asked)) return false;
  wait(asked, document);
  return true;
}

/** Shows a question: the player goes to where it waits. */
export function wait(asked: Asked, document: Document, rules: Rules | null = null): void {
  const shown = currentDocument();
  if (shown === document) {
    const trace = traceOf(document, asked.mode);
    const { kind } = asked.question;
    const whole = kind === 'next' || kind === 'order' || kind === 'partial';
    change((session) => heldAt(released(session), stepOf(trace, asked), whole));
  }
  const answer = asked.fields.map(() => '');
  useAsking.setState({
    asking: { asked, document, answer, verdicts: [], hints: 0, revealed: false, rules },
  });
  watch();
}

/** Asks something else of the same place. */
export function askInstead(kind: QuestionKind): void {
  const { asking } = useAsking.getState();
  const question = asking && otherQuestion(asking.asked, kind);
  if (question && pose(question)) return;
  inform(kind === 'bug' ? questionTexts.noBug : wording.thereIsNoSuchNumber);
}

/** The question of another kind that is about the same place. */
function otherQuestion({ question, setting, mode }: Asked, kind: QuestionKind): Question | null {
  const node = 'node' in question ? question.node : nodeNow();
  const port = 'port' in question ? question.port : 0;
  switch (kind) {
    case 'column':
      return { kind, of: mode === 'reverse' ? 'adjoint' : 'tangent' };
    case 'order':
      return { kind };
    case 'bug': {
      const all = bugQuestions(currentDocument(), mode);
      return all.find((each) => 'node' in each && each.node === node) ?? all[0] ?? null;
    }
    case 'next':
      return { kind, step: setting.program.inputs.length };
    case 'partial':
    case 'contribution':
    case 'running':
    case 'wire':
      return node === null ? null : { kind, node, port };
    default:
      return node === null ? null : { kind, node };
  }
}

function nodeNow(): string | null {
  const [node] = useSelection.getState().nodes;
  return node ?? null;
}

export function fillIn(field: number, text: string): void {
  useAsking.setState(({ asking }) => ({
    asking: asking && {
      ...asking,
      answer: asking.answer.map((each, k) => (k === field ? text : each)),
    },
  }));
}

/** Judges what stands in the fields. Where all of it is right, the player goes on. */
export function checkNow(): void {
  const { asking } = useAsking.getState();
  if (!asking) return;
  const { asked, answer, rules } = asking;
  const { digits } = useView.getState();
  const verdicts = check(asked, answer, { digits, relative: rules?.relative ?? 0 });
  // What can't be read was no attempt.
  const counts = rules !== null && verdicts.some(({ kind }) => kind !== 'unreadable');
  const left = counts && rules.left !== null ? rules.left - 1 : (rules?.left ?? null);
  useAsking.setState({ asking: { ...asking, verdicts, rules: rules && { ...rules, left } } });
  if (counts) rules.did({ answer });
  if (isRight(verdicts)) change(released);
}

export function takeHint(): void {
  useAsking.getState().asking?.rules?.did('hint');
  useAsking.setState(({ asking }) => ({
    asking: asking && { ...asking, hints: Math.min(3, asking.hints + 1) },
  }));
}

/** Shows the right answer, and the steps that lead to it. */
export function reveal(): void {
  useAsking.getState().asking?.rules?.did('reveal');
  useAsking.setState(({ asking }) => ({ asking: asking && { ...asking, revealed: true } }));
  change(released);
}

/** Puts the question away. */
export function stopAsking(): void {
  useAsking.setState({ asking: null });
  change(released);
  stopWatching();
}

let stopWatching: () => void = () => {};

/** A question does not outlive the graph that it is about, nor another mode. */
function watch(): void {
  stopWatching();
  const { mode } = useView.getState();
  const told = [
    useDocument.subscribe(({ document }, before) => {
      if (document !== before.document) stopAsking();
    }),
    useView.subscribe((view) => {
      if (view.mode !== mode) stopAsking();
    }),
  ];
  stopWatching = () => {
    stopWatching = () => {};
    for (const stop of told) stop();
  };
}
