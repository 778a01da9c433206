import type { Diagnostic } from '../../core/graph/diagnostic';
import type { Definition, Graph } from '../../core/graph/graph';
import type { Program } from '../../core/program/program';
import type { CheckProblem } from '../../words/en/graph';
import type { ParseError } from './parse-error';
import type { ParsedGraph } from './parsed-graph';

/** A language that graphs are written in by people. */
export interface FrontEnd {
  /** Names the language in links and files, for ever. */
  readonly id: string;
  /** Names it to people, as in “edit expression”. */
  readonly label: string;
  /** Whether a text can only be of this language; left out where it is what any other text is. */
  recognises?(text: string): boolean;
  /**
   * Reads a text as a graph.
   * @param known names of inputs that there are already: each is one name, whatever its letters are.
   * @param definitions functions that there are already.
   * @throws ParseError, and nothing else.
   */
  read(text: string, known?: ReadonlySet<string>, definitions?: readonly Definition[]): ParsedGraph;
  /**
   * Writes a program so that `read` makes the same of it. Where a language can't, a document keeps
   * the text it was read from.
   */
  print?(program: Program): string;
  /**
   * Says what is wrong with the graph of a text as an error in the text, where the language has a
   * better mend than the diagnostic.
   * @param from,to where in the text.
   */
  graphError?(
    failure: Diagnostic<CheckProblem>,
    graph: Graph,
    from: number,
    to: number,
    text: string,
  ): ParseError;
}
