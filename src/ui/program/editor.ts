import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands';
import { python } from '@codemirror/lang-python';
import {
  bracketMatching,
  HighlightStyle,
  indentOnInput,
  indentUnit,
  syntaxHighlighting,
} from '@codemirror/language';
import { EditorState, type Range, StateEffect, StateField } from '@codemirror/state';
import {
  Decoration,
  type DecorationSet,
  drawSelection,
  EditorView,
  highlightActiveLine,
  keymap,
  lineNumbers,
  placeholder,
  WidgetType,
} from '@codemirror/view';
import { tags } from '@lezer/highlight';
import { wording } from './words';

/** What is shown of lines beside their text. */
interface Marks {
  /** Where an exception was raised; null for nowhere. */
  readonly fault: number | null;
  /** Where the player is, and what that line put on the tape; null for nowhere. */
  readonly now: { readonly line: number; readonly made: string } | null;
  /** What was not run. */
  readonly skipped: readonly number[];
}

/** Where a program is written. */
export interface ProgramEditor {
  /** Shows another text, where it is another. */
  show(text: string): void;
  /** Marks lines, 1 for the first. */
  mark(marks: Marks): void;
  /** Lights up lines, 1 for the first. */
  light(lines: readonly number[]): void;
  focus(): void;
  destroy(): void;
}

const markLines = StateEffect.define<Marks>();

/** What a line put on the tape, after its text. */
class Made extends WidgetType {
  constructor(private readonly text: string) {
    super();
  }

  override eq({ text }: Made): boolean {
    return text === this.text;
  }

  override toDOM(): HTMLElement {
    const element = document.createElement('span');
    element.className = 'cm-made';
    element.textContent = this.text;
    return element;
  }
}

const marked = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(decorations, { effects, changes, state, docChanged }) {
    let found = docChanged ? decorations.map(changes) : decorations;
    for (const effect of effects) if (effect.is(markLines)) found = decorated(effect.value, state);
    return found;
  },
  provide: (field) => EditorView.decorations.from(field),
});

function decorated({ fault, now, skipped }: Marks, { doc }: EditorState): DecorationSet {
  const isThere = (line: number) => line >= 1 && line <= doc.lines;
  const ranges: Range<Decoration>[] = [];
  const mark = (line: number, name: string) => {
    if (isThere(line)) ranges.push(Decoration.line({ class: name }).range(doc.line(line).from));
  };
  for (const line of skipped) mark(line, 'cm-skipped');
  if (fault !== null) mark(fault, 'cm-fault');
  if (now) {
    mark(now.line, 'cm-now');
    if (isThere(now.line) && now.made !== '') {
      const widget = Decoration.widget({ widget: new Made(now.made), side: 1 });
      ranges.push(widget.range(doc.line(now.line).to));
    }
  }
  return Decoration.set(ranges, true);
}

const lightLines = StateEffect.define<readonly number[]>();

const lit = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(decorations, { effects, changes, state }) {
    let found = decorations.map(changes);
    for (const effect of effects) {
      if (!effect.is(lightLines)) continue;
      const there = effect.value.filter((line) => line >= 1 && line <= state.doc.lines);
      const ranges = [...new Set(there)]
        .sort((a, b) => a - b)
        .map((line) => Decoration.line({ class: 'cm-lit' }).range(state.doc.line(line).from));
      found = Decoration.set(ranges);
    }
    return found;
  },
  provide: (field) => EditorView.decorations.from(field),
});

const colours = HighlightStyle.define([
  { tag: [tags.keyword, tags.operatorKeyword], color: 'var(--adjoint)' },
  { tag: [tags.string, tags.special(tags.string)], color: 'var(--ok)' },
  { tag: [tags.number, tags.bool, tags.null], color: 'var(--value)' },
  { tag: [tags.comment], color: 'var(--ink-soft)', fontStyle: 'italic' },
  {
    tag: [tags.function(tags.definition(tags.variableName)), tags.definition(tags.className)],
    color: 'var(--value)',
  },
]);

const looks = EditorView.theme({
  '&': {
    height: '100%',
    color: 'var(--ink)',
    backgroundColor: 'var(--panel)',
    fontSize: 'var(--text-s)',
  },
  '&.cm-focused': { outline: '2px solid var(--focus)', outlineOffset: '-2px' },
  '.cm-scroller': { fontFamily: 'var(--font-mono)', lineHeight: '1.5' },
  '.cm-content': { padding: 'var(--space-2) 0', caretColor: 'var(--ink)' },
  '.cm-placeholder': { color: 'var(--ink-soft)', fontStyle: 'italic' },
  '.cm-gutters': { color: 'var(--ink-soft)', backgroundColor: 'var(--sunk)', border: 'none' },
  '.cm-activeLine': { backgroundColor: 'transparent' },
  '&.cm-focused .cm-activeLine': { backgroundColor: 'var(--sunk)' },
  '.cm-cursor': { borderLeftColor: 'var(--ink)' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground':
    {
      backgroundColor: 'var(--selection)',
    },
  '.cm-lit': { backgroundColor: 'var(--value-tint)' },
  '.cm-fault': { backgroundColor: 'var(--danger-tint)' },
  '.cm-now': { backgroundColor: 'var(--selection)', boxShadow: 'inset 3px 0 var(--value)' },
  '.cm-skipped': { opacity: '0.55' },
  '.cm-made': {
    marginLeft: '2ch',
    color: 'var(--ink-soft)',
    fontFamily: 'var(--font-ui)',
    fontSize: 'var(--text-xs)',
  },
  '.cm-matchingBracket': {
    backgroundColor: 'var(--hover)',
    outline: '1px solid var(--line-strong)',
  },
});

/**
 * Opens an editor for Python within an element, in a tree of its own, since its styles are made as it runs.
 * @param changed is told every text that is typed.
 * @param fits says whether a text may have so many characters; what would have more is not typed or pasted.
 * @param pointed is told which line the pointer or the cursor comes to; null where it leaves.
 */
export function openEditor(
  element: HTMLElement,
  text: string,
  {
    label,
    isPython,
    changed,
    fits,
    run,
    pointed,
  }: {
    /** The accessible name. */
    readonly label: string;
    readonly isPython: boolean;
    readonly changed: (text: string) => void;
    readonly fits: (length: number) => boolean;
    readonly run: () => void;
    readonly pointed: (line: number | null) => void;
  },
): ProgramEditor {
  const root = element.shadowRoot ?? element.attachShadow({ mode: 'open' });
  let shown = text;
  const view = new EditorView({
    root,
    parent: root,
    state: EditorState.create({
      doc: text,
      extensions: [
        lineNumbers(),
        history(),
        drawSelection(),
        highlightActiveLine(),
        indentOnInput(),
        bracketMatching(),
        indentUnit.of('    '),
        EditorState.tabSize.of(4),
        EditorState.changeFilter.of(({ docChanged, newDoc }) => !docChanged || fits(newDoc.length)),
        isPython ? [python(), placeholder(wording.pasteAProgram)] : [],
        syntaxHighlighting(colours),
        looks,
        marked,
        lit,
        EditorView.domEventHandlers({
          mousemove: (event, view) => {
            const at = view.posAtCoords({ x: event.clientX, y: event.clientY });
            pointed(at === null ? null : view.state.doc.lineAt(at).number);
          },
          mouseleave: () => pointed(null),
          blur: () => pointed(null),
        }),
        keymap.of([
          {
            key: 'Mod-Enter',
            run: () => {
              run();
              return true;
            },
          },
          // Tab indents until Escape, then leaves, so that nobody is caught.
          ...defaultKeymap,
          ...historyKeymap,
          indentWithTab,
        ]),
        EditorView.contentAttributes.of({
          'aria-label': label,
          spellcheck: 'false',
          tabindex: '0',
        }),
        EditorView.updateListener.of((update) => {
          if (update.selectionSet && !update.docChanged && update.view.hasFocus) {
            pointed(update.state.doc.lineAt(update.state.selection.main.head).number);
          }
          if (!update.docChanged) return;
          const now = update.state.doc.toString();
          if (now === shown) return;
          shown = now;
          changed(now);
        }),
      ],
    }),
  });
  return {
    show(next) {
      if (next === shown) return;
      shown = next;
      view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: next } });
    },
    mark(marks) {
      const effects: StateEffect<unknown>[] = [markLines.of(marks)];
      const { doc } = view.state;
      if (marks.now && marks.now.line <= doc.lines) {
        effects.push(EditorView.scrollIntoView(doc.line(marks.now.line).from));
      }
      view.dispatch({ effects });
    },
    light: (lines) => view.dispatch({ effects: lightLines.of(lines) }),
    focus: () => view.focus(),
    destroy: () => view.destroy(),
  };
}
