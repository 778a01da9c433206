import { expect, type Page } from '@playwright/test';
import { classroomKinds } from '../../src/file/kinds/assignment-kind';
import { encodeLink } from '../../src/file/link/link';
import { paperAssignment } from '../classroom/assignment';
import type { Listener } from './listener';

/** Something that everybody does with the app, without a mouse, by what the page tells them alone. */
interface Task {
  readonly title: string;
  /** The fragment of the link that it begins with; the example of the paper where there is none. */
  readonly from?: () => Promise<string>;
  readonly does: (user: Listener, page: Page) => Promise<void>;
}

/** A command that has no key is given one, in the list of keys. */
async function giveKeys(user: Listener, keys: Readonly<Record<string, string>>): Promise<void> {
  await user.press('?');
  await user.expectFocus('dialog', 'Keyboard shortcuts');
  for (const [command, key] of Object.entries(keys)) {
    await user.seek('Tab', 'button', `Key of ${command}: none`, 120);
    await user.press('Enter', key);
    await user.expectFocus('button', `Key of ${command}: ${key}`);
  }
  await user.press('Escape');
}

/** Puts a text in place of the expression. */
async function write(user: Listener, text: string): Promise<void> {
  await user.seek('Tab', 'textbox', 'Expression', 120);
  await user.press('Control+a');
  await user.type(text);
  await user.press('Enter');
}

/** Adds what a text finds first. */
async function add(user: Listener, text: string, node: string): Promise<void> {
  await user.type(text);
  await user.press('Enter');
  await user.expectNode(node);
}

async function emptyGraph(user: Listener): Promise<void> {
  await user.seek('Tab', 'button', 'More');
  await user.press('Enter');
  await user.expectFocus('menuitem', 'New empty graph');
  await user.press('Enter');
  await user.goToGraph(true);
}

/** In the order in which one learns them; each begins with a page of its own. */
export const tasks: readonly Task[] = [
  {
    title: 'opens the example of the paper and reads its table',
    does: async (user) => {
      await emptyGraph(user);
      await user.seek('Shift+Tab', 'button', 'Examples');
      await user.press('Enter');
      await user.expectFocus('menuitem', 'The example of the paper');
      await user.press('Enter');
      const steps = async () =>
        (await user.names('button')).filter((name) => name.startsWith('Go to step'));
      await expect.poll(async () => (await steps()).length).toBe(19);
      expect(await steps()).toContain('Go to step 19: x′₁ = v′₋₁');
    },
  },
  {
    title: 'builds σ(w·x + b) in 90 keys at most',
    does: async (user) => {
      await emptyGraph(user);
      user.presses = 0;
      await add(user, 'w', 'input w');
      await add(user, 'x', 'input x');
      await user.press(user.graph.previous);
      await user.expectNode('input w');
      await user.press('Shift+Enter', user.graph.next);
      await user.expectNode('input x');
      await add(user, '*', 'multiplication ×, v1');
      await add(user, '+', 'addition +, not wired completely');
      await add(user, 'b', 'input b');
      await user.press('Control+ArrowRight');
      await user.expectNode('addition +, v2');
      await add(user, 'sigmoid', 'logistic sigmoid');
      await add(user, 'output', 'output y');
      expect(user.presses).toBeLessThanOrEqual(90);

      // A wire that is begun ends where one walks, or nowhere.
      await user.press('Control+Enter');
      await user.expectTold('What should feed output y?');
      await user.press('Escape');
      await user.expectTold('No wire laid');
      await user.press('Control+Home', 'Control+Enter');
      await user.expectTold('Where should input w run?');
      await user.press('Control+ArrowRight', 'Control+ArrowRight');
      await user.expectNode('addition +');
      await user.press('Enter');
      await user.expectFocus('combobox', 'What should input w run into?');
      await user.press('Escape');
    },
  },
  {
    title: 'steps through, and hears which node accumulates what',
    does: async (user) => {
      await user.press('Tab', 'Home');
      let heard = '';
      for (let k = 0; k < 19 && !heard.includes('accumulates'); k++) {
        const before = await user.told();
        await user.press('Control+.');
        await expect.poll(() => user.told()).not.toBe(before);
        heard = await user.told();
      }
      expect(heard).toContain('v′₀ accumulates: −0.284 + 2 = 1.716');
    },
  },
  {
    title: 'finds what is no number',
    does: async (user) => {
      await write(user, 'ln(0-x)');
      await user.goToGraph();
      await user.expectNode('input x');
      await user.seekNode('next', 'ln, v2, value NaN');
    },
  },
  {
    title: 'differentiates and simplifies',
    does: async (user) => {
      await user.press('Tab');
      await giveKeys(user, { Differentiate: 'F9', Simplify: 'F10' });
      await user.press('F9');
      await user.expectTold('The adjoint program of y has');
      await user.press('F10');
      await user.expectTold('Simplified:');
    },
  },
  {
    title: 'folds two nodes into one',
    does: async (user) => {
      await user.goToGraph();
      await user.seekNode('next', 'ln, v1');
      await user.press('Shift+Enter', user.graph.next);
      await user.expectNode('multiplication ×, v2');
      await user.press('Control+e');
      await user.expectNode('fold f1, 2 nodes');
    },
  },
  {
    title: 'enters a matrix in place of a number',
    does: async (user) => {
      await write(user, 'tanh(x)');
      await user.goToGraph();
      await user.expectNode('input x');
      await user.press('Enter');
      await user.expectFocus('menuitem', '');
      await user.type('make');
      await user.press('Enter');
      await user.expectFocus('dialog', 'Input x');
      await user.seek('Tab', 'textbox', 'Type or paste', 20);
      await user.press('Control+a');
      await user.type('[[1,2],[3,4]]');
      await user.seek('Tab', 'button', 'Take these numbers', 10);
      await user.press('Enter', 'Escape');
      await user.expectNode('input x, v0, shape 2 by 2');
    },
  },
  {
    title: 'shares',
    does: async (user, page) => {
      await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
      await user.seek('Tab', 'button', 'Share');
      await user.press('Enter');
      await user.expectTold('copied');
      expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('#');
    },
  },
  {
    title: 'runs a program and reads what it printed and made',
    does: async (user) => {
      await user.seek('Tab', 'tab', 'Build');
      await user.seek('ArrowRight', 'tab', 'Program', 6);
      await user.expectThere('textbox', 'Program');
      await user.seek('Tab', 'textbox', 'Program', 20);
      await user.press('Control+a');
      await user.type('import torch\nx = torch.tensor(3.0, requires_grad=True)\ny = x * x\n');
      await user.type('y.backward()\nprint(x.grad)');
      await user.press('Control+Enter');
      await user.expectTold('Ended', 300_000);
      await user.expectText('tensor(6.)');
      // Escape, then Tab leaves the editor.
      await user.press('Escape');
      await user.seek('Tab', 'button', 'Differentiate', 40);
      await user.expectThere('group', 'multiplication ×');
    },
  },
  {
    title: 'answers a question of an assignment and hands it in',
    from: () =>
      encodeLink(
        {
          kind: 'assignment',
          content: {
            ...paperAssignment,
            numbers: [],
            questions: paperAssignment.questions.slice(1),
          },
        },
        classroomKinds,
      ),
    does: async (user, page) => {
      await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
      await user.expectFocus('textbox', 'v′₀ =');
      await user.type('1');
      await user.press('Enter');
      await user.expectTold('Not right.');
      await user.press('Control+a');
      await user.type('1.716');
      await user.press('Enter');
      await user.expectTold('Right.');
      await user.seek('Shift+Tab', 'textbox', 'Your name or number', 60);
      await user.type('Ada');
      await user.press('Enter');
      await user.expectTold('What you hand in is copied');
      await user.expectText('Handed in.');
    },
  },
  {
    title: 'trains XOR until every row is right',
    does: async (user) => {
      await user.seek('Tab', 'tab', 'Build');
      await user.seek('ArrowRight', 'tab', 'Train', 6);
      await user.expectThere('button', 'XOR');
      await user.seek('Tab', 'button', 'XOR', 30);
      await user.press('Enter');
      await user.expectFocus('button', 'Train');
      await user.press('Enter');
      await user.expectTold('100 % right', 120_000);
    },
  },
  {
    title: 'undoes all of it',
    does: async (user) => {
      await user.goToGraph();
      await user.press('F2');
      await user.type('7');
      await user.press('Enter');
      await user.expectNode('input x1, v-1, value 7');
      await add(user, 'sin', 'sin');
      await user.press('Delete', 'Control+Home', 'Delete');
      while (!(await user.isDisabled('button', 'Undo'))) await user.press('Control+z');
      for (const name of ['input x1, v-1, value 2', 'subtraction −, v5', 'output y']) {
        await user.expectThere(user.graph.nodes, name);
      }
    },
  },
];
