import { check } from '../../../src/core/graph/check';
import { anyLanguage } from '../../../src/lang/front-ends/any-language';
import { frontEndOf } from '../../../src/lang/front-ends/front-ends';
import { printExpression } from '../../../src/lang/print/print';
import type { Mend } from '../../../src/lang/read/mend';
import { ParseError } from '../../../src/lang/read/parse-error';

/** What a text comes to, with what is said of it. @throws ParseError */
function read(source: string) {
  const { graph, notes, ranges } = frontEndOf(source).read(source);
  const { program, diagnostics } = check(graph);
  const failure = diagnostics.find(({ severity }) => severity === 'error');
  if (failure) {
    const [from, to] = ranges.get(failure.node ?? '') ?? [0, source.length];
    throw anyLanguage.graphError(failure, graph, from, to, source);
  }
  return { graph, notes, program };
}

/**
 * What a text is read as: printed in our language; a note after ~, with its buttons in brackets; a refusal
 * after !, with its buttons.
 */
export function readingOf(source: string): string {
  try {
    const { graph, notes, program } = read(source);
    const printed = printExpression(program);
    const given = graph.nodes.flatMap((node) =>
      node.kind === 'input' && typeof node.value === 'number' && node.value !== 1
        ? [`${node.name}=${node.value}`]
        : [],
    );
    const at = given.length > 0 ? ` at ${given.join(', ')}` : '';
    return [
      (printed + at).trim(),
      ...notes.map((note) => `${note.message}${buttons(note.mends)}`),
    ].join(' ~ ');
  } catch (error) {
    if (!(error instanceof ParseError)) throw error;
    return `! ${error.message}${buttons(error.mends)}`;
  }
}

/** The buttons of a text. */
export function mendsOf(source: string): readonly Mend[] {
  try {
    return read(source).notes.flatMap(({ mends }) => mends);
  } catch (error) {
    if (!(error instanceof ParseError)) throw error;
    return error.mends;
  }
}

function buttons(mends: readonly Mend[]): string {
  return mends.map(({ label }) => ` [${label.replace(/^Write /, '')}]`).join('');
}
