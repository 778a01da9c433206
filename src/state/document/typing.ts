import type { Document } from '../../document/document';
import { reconcile } from '../../document/reconcile/reconcile';
import type { FrontEnd } from '../../lang/read/front-end';
import { ParseError } from '../../lang/read/parse-error';
import { currentDocument, edit, settle } from '../stores/document-store';
import { inform } from '../stores/notices';

/**
 * A session of typing a text. Each version of it is applied to the document as it was when the
 * session began, so that what is deleted and typed again keeps its place and value, and the whole
 * session is one step of undo.
 */
export class TypingSession {
  private base: Document = currentDocument();
  private last: Document | null = null;
  private text: string | null = null;

  /** @param frontEnd the language that is typed. */
  constructor(private readonly frontEnd: FrontEnd) {}

  /** Makes the graph follow a text; when the text has an error the graph stays, and the error is returned. */
  apply(text: string): ParseError | null {
    // Something else changed the document meanwhile, so that is what the text now edits.
    if (this.last !== null && currentDocument() !== this.last) this.base = currentDocument();
    this.text = null;
    try {
      const next = reconcile(this.base, this.frontEnd, text);
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
    if (this.text === null) return new Set();
    const { graph, declared } = this.frontEnd.read(this.text);
    return new Set(
      graph.nodes.flatMap((node) =>
        node.kind === 'input' && declared.has(node.id) ? [node.name] : [],
      ),
    );
  }

  end(): void {
    settle();
    if (this.text === null) return;
    const renamed = [...this.frontEnd.read(this.text).renamed];
    if (renamed.length === 0) return;
    const outputs = renamed.map(
      ([wished, name]) => `${wished} is an input, so the output is called ${name}`,
    );
    inform(`${outputs.join('; ')}.`);
  }
}
