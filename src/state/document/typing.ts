import type { Document } from '../../document/document';
import { excessOf } from '../../document/excess';
import { reconcile } from '../../document/reconcile/reconcile';
import type { FrontEnd } from '../../lang/read/front-end';
import type { Note } from '../../lang/read/note';
import { ParseError } from '../../lang/read/parse-error';
import type { ParsedGraph } from '../../lang/read/parsed-graph';
import { currentDocument, edit, settle } from '../stores/document-store';
import { inform } from '../stores/notices';
import { stageNow } from '../stores/viewport';

/**
 * A session of typing a text. Each version of it is applied to the document as it was when the
 * session began, so that what is deleted and typed again keeps its place and value, and the whole
 * session is one step of undo.
 */
export class TypingSession {
  private base: Document = currentDocument();
  private last: Document | null = null;
  private text: string | null = null;
  private parsed: ParsedGraph | null = null;
  private readonly frontEnd: FrontEnd;

  /** @param language what is typed. */
  constructor(language: FrontEnd) {
    this.frontEnd = {
      ...language,
      read: (text) => {
        this.parsed = language.read(text);
        return this.parsed;
      },
    };
  }

  /** Makes the graph follow a text; when the text has an error the graph stays, and the error is returned. */
  apply(text: string): ParseError | null {
    // Something else changed the document meanwhile, so that is what the text now edits.
    if (this.last !== null && currentDocument() !== this.last) this.base = currentDocument();
    this.text = null;
    try {
      const next = reconcile(this.base, this.frontEnd, text, stageNow());
      const excess = excessOf(currentDocument(), next);
      if (excess)
        return new ParseError(excess.message.replace(/\.$/, ''), 0, text.length, excess.mend);
      edit(`edit ${this.frontEnd.label}`, () => next, this.frontEnd.id);
      this.text = text;
      this.last = currentDocument();
      return null;
    } catch (error) {
      if (error instanceof ParseError) return error;
      throw error;
    }
  }

  /** The names of the inputs whose value the text gives that was applied last. */
  given(): ReadonlySet<string> {
    if (this.text === null || this.parsed === null) return new Set();
    const { graph, declared } = this.parsed;
    return new Set(
      graph.nodes.flatMap((node) =>
        node.kind === 'input' && declared.has(node.id) ? [node.name] : [],
      ),
    );
  }

  /** What is to be said of the text that was applied last; nothing of names that were there before. */
  notes(): readonly Note[] {
    if (this.text === null || this.parsed === null) return [];
    const known = new Set(
      this.base.graph.nodes.flatMap((node) => (node.kind === 'input' ? [node.name] : [])),
    );
    return this.parsed.notes.filter(({ name }) => name === null || !known.has(name));
  }

  end(): void {
    settle();
    if (this.text === null || this.parsed === null) return;
    const renamed = [...this.parsed.renamed];
    if (renamed.length === 0) return;
    const outputs = renamed.map(
      ([wished, name]) => `${wished} is an input, so the output is called ${name}`,
    );
    inform(`${outputs.join('; ')}.`);
  }
}
