import type { Definition } from '../../core/graph/graph';
import type { FrontEnd } from '../read/front-end';
import { ParseError } from '../read/parse-error';
import { declaringMends } from './declaring';
import { expression } from './expression';
import { frontEndOf } from './front-ends';

/** Any language that a text can be recognised as; what is read is printed in ours. */
export const anyLanguage = {
  ...expression,
  read: (text: string, known?: ReadonlySet<string>, definitions?: readonly Definition[]) =>
    frontEndOf(text).read(text, known, definitions),
  graphError(failure, graph, from, to, text) {
    const error = expression.graphError(failure, graph, from, to);
    const isOurs = frontEndOf(text).id === expression.id;
    const mends = error.mends.length > 0 ? error.mends : declaringMends(graph, text, isOurs);
    return new ParseError(error.message, from, to, error.hint, error.problem, mends);
  },
} satisfies FrontEnd;
