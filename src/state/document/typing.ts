import { limits } from '../../core/limits';
import { placed } from '../../document/arranging';
import type { Document } from '../../document/document';
import { excessOf } from '../../document/excess';
import { rewiring } from '../../document/reconcile/reconcile';
import type { FrontEnd } from '../../lang/read/front-end';
import type { Note } from '../../lang/read/note';
import { ParseError } from '../../lang/read/parse-error';
import type { ParsedGraph } from '../../lang/read/parsed-graph';
import { withPlaces } from '../../layout/automatic';
import { withRoom } from '../../layout/make-room';
import { part } from '../../work/plan';
import { workHere } from '../../work/work';
import { currentDocument, edit, settle } from '../stores/document-store';
import { inform } from '../stores/notices';
import { following, stageNow } from '../stores/viewport';
import { wording } from './late-words';
import { transform } from './transforming';

/** Nodes that are laid out between two keys; more are elsewhere, and the graph follows when they are. */
const MOST_AT_ONCE = 1000;
/** Milliseconds that a character takes to be read. */
const CHARACTER = 3e-3;
/** The same of a node that is held against what is read. */
const NODE = 4e-3;

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
  private ended = false;
  private readonly frontEnd: FrontEnd;

  /** @param language what is typed. */
  constructor(language: FrontEnd) {
    this.frontEnd = {
      ...language,
      read: (...given) => {
        this.parsed = language.read(...given);
        return this.parsed;
      },
    };
  }

  /**
   * Makes the graph follow a text; when the text has an error the graph stays, and the error is returned.
   * @param onFollowed called where the graph follows later, since it takes a while to read the text or to lay
   * the graph out, with the error that is found then; not called where another text comes before that.
   */
  apply(
    text: string,
    onFollowed: (error: ParseError | null) => void = () => {},
  ): ParseError | null {
    // Something else changed the document meanwhile, so that is what the text now edits.
    if (this.last !== null && currentDocument() !== this.last) this.base = currentDocument();
    this.text = null;
    const { base } = this;
    const read = () => rewiring(base, this.frontEnd, text);
    // One that is too long is refused without being read.
    const isRead = text.length <= limits.text;
    const weight = isRead ? text.length * CHARACTER + base.graph.nodes.length * NODE : 0;
    const plan = function* () {
      const next = yield* part(workHere(read, weight));
      if (next.graph.nodes.length > MOST_AT_ONCE) return yield* placed(next, stageNow());
      return withRoom(base.graph, withPlaces(next, stageNow()));
    };
    let isNow = true;
    let refusal: ParseError | null = null;
    const tell = (error: ParseError | null) => {
      if (isNow) refusal = error;
      else onFollowed(error);
    };
    transform({
      what: wording.theGraphOfTheText,
      isOwn: true,
      plan,
      onDone: (made) => {
        tell(following(() => this.follow(text, made)));
        if (this.ended) this.end();
      },
      onRefused: (error) => {
        if (!(error instanceof ParseError)) return false;
        tell(error);
        return true;
      },
    });
    isNow = false;
    return refusal;
  }

  /** Whether the graph is what the text says that was applied last. */
  get hasFollowed(): boolean {
    return this.text !== null;
  }

  private follow(text: string, next: Document): ParseError | null {
    const excess = excessOf(currentDocument(), next);
    if (excess)
      return new ParseError(excess.message.replace(/\.$/, ''), 0, text.length, excess.mend);
    edit(wording.edit(this.frontEnd.label), () => next, this.frontEnd.id);
    this.text = text;
    this.last = currentDocument();
    return null;
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
    this.ended = true;
    settle();
    if (this.text === null || this.parsed === null) return;
    const renamed = [...this.parsed.renamed];
    if (renamed.length === 0) return;
    const outputs = renamed.map(([wished, name]) => wording.isAnInputSoThe(wished, name));
    inform(`${outputs.join('; ')}.`);
  }
}
