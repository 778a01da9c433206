/** Whatever is done in whatever tab, in whatever order: a simple model says what is there afterwards. */

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { DEFAULT_VIEW, type Document, EMPTY_DOCUMENT } from '../../../src/document/document';
import { withExpression } from '../../../src/document/expression';
import { fold } from '../../../src/document/folds/folding';
import { begunLesson, turnedTo, withNewPage, withPage } from '../../../src/document/lesson';
import { addNote, notesOf, rewriteNote } from '../../../src/document/note';
import { keptAsOwn } from '../../../src/document/own/keeping';
import { OwnError } from '../../../src/document/own/own-error';
import { withFiles } from '../../../src/document/program-files';
import { withTraining } from '../../../src/document/training';
import { shownIn } from '../../../src/file/journal/timeline';
import {
  currentDocument,
  edit,
  openDocument,
  redo,
  undo,
  useDocument,
} from '../../../src/state/stores/document-store';
import { Browser, type Page } from './pages';

/** A state of a document: which document it is, told by where it began, its number, and all of it. */
interface State {
  readonly began: number;
  readonly seed: number;
  readonly document: Document;
}

/** What a person does to a document, by the number that it has then. */
const doings: readonly ((document: Document, n: number) => Document)[] = [
  (document) => document,
  (document, n) => withExpression(document, `a = x*${n}; b = sin(a); y = a + b`),
  (document, n) => addNote(document, { text: `note ${n}`, at: { x: n, y: 0 }, to: [] }).document,
  (document, n) => {
    const [note] = notesOf(document);
    return note ? rewriteNote(document, note.id, `other ${n}`) : document;
  },
  (document) => {
    const ids = document.graph.nodes.flatMap(({ id, kind }) => (kind === 'primitive' ? [id] : []));
    const made = ids.length > 2 ? fold(document, ids.slice(0, 3)) : null;
    const id = made?.document.graph.folds?.at(-1)?.id;
    if (!made || id === undefined) return document;
    try {
      return keptAsOwn(made.document, id);
    } catch (error) {
      if (error instanceof OwnError) return made.document;
      throw error;
    }
  },
  (document, n) => ({ ...document, source: { language: 'python', text: `print(${n})` } }),
  (document, n) => withFiles(document, [{ name: `part_${n % 3}.py`, text: `n = ${n}` }]),
  (document, n) => withTraining(document, { seed: n }),
  (document) => begunLesson({ document, view: DEFAULT_VIEW }),
  (document, n) =>
    document.lesson ? withPage(document, { title: `page ${n}`, prose: `read $${n}$` }) : document,
  (document) => (document.lesson ? withNewPage({ document, view: DEFAULT_VIEW }) : document),
  (document, n) =>
    document.lesson ? turnedTo(document, n % document.lesson.pages.length) : document,
];

/** A document after the edit that gives it a number. */
const edited = (document: Document, n: number, what: number): Document => ({
  ...(doings[what % doings.length]?.(document, n) ?? document),
  seed: n,
});

/** What a tab is to have: what undo and redo lead to. */
interface Tab {
  past: State[];
  now: State;
  future: State[];
}

/** All that is to be so. */
interface Model {
  readonly tabs: { tab: Tab; page: Page }[];
  front: number;
  /** What each document was last, by where it began. */
  readonly stored: Map<number, number>;
  /** What is done by each edit. */
  readonly doings: readonly number[];
  /** Documents and numbers so far. */
  count: number;
}

const actions = ['edit', 'edit', 'edit', 'undo', 'undo', 'redo', 'open', 'reload', 'kill'] as const;
type Action = (typeof actions)[number] | 'tab' | 'turn' | 'pause' | 'edit and open';
const action: fc.Arbitrary<Action> = fc.constantFrom(
  ...actions,
  ...(['tab', 'turn', 'pause', 'edit and open'] as const),
);

/** What is done, and what each edit of it is. */
const history = fc.tuple(
  fc.array(action, { maxLength: 40, size: 'medium' }),
  fc.array(fc.nat(doings.length - 1), { minLength: 40, maxLength: 40 }),
);

const begun = withExpression(EMPTY_DOCUMENT, 'a = x*2; b = sin(a); y = a + b');
const documentOf = (seed: number): Document => ({ ...begun, seed });

const stateOf = (began: number, seed: number): State => ({
  ...{ began, seed },
  document: documentOf(seed),
});

async function act(browser: Browser, model: Model, what: Action): Promise<void> {
  const held = model.tabs[model.front] as Model['tabs'][number];
  const { tab } = held;
  const moved = (state: State) => {
    tab.now = state;
    model.stored.set(state.began, state.seed);
  };
  switch (what) {
    case 'edit': {
      const seed = ++model.count;
      const document = edited(
        tab.now.document,
        seed,
        model.doings[seed % model.doings.length] ?? 0,
      );
      edit('edit', () => document);
      tab.past.push(tab.now);
      tab.future = [];
      moved({ ...tab.now, seed, document });
      return;
    }
    case 'undo': {
      undo();
      const before = tab.past.pop();
      if (!before) return;
      tab.future.push(tab.now);
      moved(before);
      return;
    }
    case 'redo': {
      redo();
      const after = tab.future.pop();
      if (!after) return;
      tab.past.push(tab.now);
      moved(after);
      return;
    }
    case 'edit and open':
      // At once, while what was edited is only about to be written.
      await Promise.all([act(browser, model, 'edit'), act(browser, model, 'open')]);
      return;
    case 'open': {
      const seed = ++model.count;
      openDocument('open', documentOf(seed), 'example');
      tab.past.push(tab.now);
      tab.future = [];
      moved({ began: seed, seed, document: documentOf(seed) });
      return;
    }
    case 'reload':
    case 'kill': {
      if (what === 'kill') await browser.pass();
      held.page = await browser.reload(held.page, what === 'kill' ? 'killed' : 'left');
      // Undo goes back to where the document was opened, no further.
      const own = ({ began }: State) => began === tab.now.began;
      tab.past = tab.past.slice(tab.past.findLastIndex((state) => !own(state)) + 1);
      tab.future = tab.future.slice(tab.future.findLastIndex((state) => !own(state)) + 1);
      return;
    }
    case 'tab': {
      await browser.pass();
      const page = await browser.open();
      const seed = ++model.count;
      openDocument('open', documentOf(seed), 'example');
      edit('edit', (document) => ({ ...document, seed: -seed }));
      await browser.pass();
      const now = stateOf(seed, -seed);
      model.stored.set(seed, -seed);
      model.tabs.push({ page, tab: { past: [stateOf(seed, seed)], now, future: [] } });
      model.front = model.tabs.length - 1;
      const added = model.tabs[model.front] as Model['tabs'][number];
      added.page = await browser.reload(page);
      return;
    }
    case 'turn':
      await browser.pass();
      model.front = (model.front + 1) % model.tabs.length;
      browser.turnTo((model.tabs[model.front] as Model['tabs'][number]).page);
      return;
    case 'pause':
      await browser.pass();
  }
}

/** What the front tab has, as the model tells it. */
function told(): {
  now: number;
  past: number[];
  future: number[];
} {
  const { past, future } = useDocument.getState();
  return {
    now: currentDocument().seed,
    past: past.map(({ before }) => before.seed),
    future: future.map(({ before }) => before.seed),
  };
}

it('edits, undo, redo, reloads, kills, other documents and other tabs lose nothing', async () => {
  await fc.assert(
    fc.asyncProperty(history, async ([all, drawn]) => {
      const browser = new Browser();
      const page = await browser.open();
      openDocument('open', documentOf(0), 'example');
      edit('edit', (document) => ({ ...document, seed: 1 }));
      await browser.pass();
      const model: Model = {
        tabs: [
          {
            page: await browser.reload(page),
            tab: { past: [stateOf(0, 0)], now: stateOf(0, 1), future: [] },
          },
        ],
        front: 0,
        stored: new Map([[0, 1]]),
        doings: drawn,
        count: 1,
      };
      for (const what of all) {
        await act(browser, model, what);
        const { tab } = model.tabs[model.front] as Model['tabs'][number];
        const is = told();
        const seeds = (states: readonly State[]) => states.map(({ seed }) => seed);
        const ought = { now: tab.now.seed, past: seeds(tab.past), future: seeds(tab.future) };
        if (JSON.stringify(is) !== JSON.stringify(ought)) {
          throw new Error(`After ${what}: ${JSON.stringify(is)}, not ${JSON.stringify(ought)}`);
        }
        expect(currentDocument(), `after ${what}`).toStrictEqual(tab.now.document);
      }
      await browser.pass();
      await browser.pass();
      const { shelf } = (model.tabs[model.front] as Model['tabs'][number]).page.keeper.keeping;
      const { graphs } = await shelf.list();
      const seeds = await Promise.all(
        graphs.map(async ({ id }) => shownIn((await shelf.open(id)).timeline).seed),
      );
      browser.end();
      // What is as it was opened is nobody's work.
      for (const [began, seed] of model.stored) {
        if (began !== seed && !seeds.includes(seed)) {
          throw new Error(`${seed} is lost; there is ${JSON.stringify(seeds)}`);
        }
      }
    }),
    { numRuns: 40 },
  );
});
