/** Nothing is lost when the browser is killed: of an edit that stands alone, from 100 ms after it. */

import { expect, type Page, test } from '@playwright/test';
import type { GraphNode } from '../../src/core/graph/graph';
import { DEFAULT_VIEW, EMPTY_DOCUMENT } from '../../src/document/document';
import { encodeLink } from '../file/graphs';
import { button, node, slider } from './app';
import { ownProfile } from './own-browser';
import { stored } from './stored';

const profile = ownProfile();

const passed = (page: Page, milliseconds: number) =>
  page.evaluate((long) => new Promise((resolve) => setTimeout(resolve, long)), milliseconds);

/** The value of the first input of the graph that was written last, as far as the log has it. */
const valueStored = async (page: Page) => {
  const log = (await stored(page)).filter(([key]) => key.includes(' log '));
  const values = log.map(([, entry]) => JSON.stringify(entry)).join();
  return Number([...values.matchAll(/"name":"x1","value":([0-9.]+)/g)].at(-1)?.[1]);
};

/** A link to an input, so many nodes that pass its value on, and an output. */
function linkToChain(count: number): Promise<string> {
  const nodes: GraphNode[] = [{ kind: 'input', id: 'n0', name: 'x1', value: 0.5 }];
  for (let k = 1; k < count - 1; k++) {
    const primitive = k % 2 === 0 ? 'cos' : 'sin';
    nodes.push({ kind: 'primitive', id: `n${k}`, primitive, operands: [`n${k - 1}`] });
  }
  nodes.push({ kind: 'output', id: 'y', name: 'y', operands: [`n${count - 2}`] });
  const document = { ...EMPTY_DOCUMENT, graph: { nodes } };
  return encodeLink({ document, view: { ...DEFAULT_VIEW, step: 1 } });
}

for (const [what, nodes] of [
  ['an edit', 8],
  ['an edit of a thousand nodes', 1000],
] as const) {
  test(`${what} is kept from 100 ms after it, and its undo`, async ({ baseURL }) => {
    const rounds = Number(process.env.WENGERT_KILLS ?? 3);
    test.setTimeout(60_000 + rounds * 40_000);
    const after = Number(process.env.WENGERT_KILL_AFTER ?? 100);
    const address = nodes > 100 ? `${baseURL}#${await linkToChain(nodes)}` : (baseURL ?? '');
    let kept = 0;
    for (let round = 1; round <= rounds; round++) {
      const before = await profile.start();
      await before.page.addInitScript((durability) => {
        const { transaction } = IDBDatabase.prototype;
        if (durability === '') return;
        IDBDatabase.prototype.transaction = function (names, mode) {
          return transaction.call(this, names, mode, { durability } as IDBTransactionOptions);
        };
      }, process.env.WENGERT_DURABILITY ?? '');
      await before.page.goto(round === 1 ? address : (baseURL ?? ''));
      await slider(before.page).fill('1');
      await node(before.page, 'input x1').focus();
      await before.page.keyboard.press('F2');
      // Each key is an edit; the last stands alone, and counts from when the page has done it.
      await before.page.keyboard.type(`${round}.`);
      await expect.poll(() => valueStored(before.page)).toBe(round);
      await passed(before.page, 500);
      await before.page.keyboard.press('5');
      await passed(before.page, after);
      await before.kill();
      const again = await profile.start();
      await again.page.goto(baseURL ?? '');
      await expect(slider(again.page)).toHaveAttribute('max', /^\d+$/);
      // A first visit begins before the first step, where no value is told.
      await slider(again.page).fill('1');
      await expect(node(again.page, 'input x1')).toHaveAttribute('aria-label', /value [0-9]/);
      const name = await node(again.page, 'input x1').getAttribute('aria-label');
      if (name?.includes(`value ${round}.5`)) kept++;
      await expect(button(again.page, 'Undo')).toBeEnabled();
      await again.kill();
    }
    test.info().annotations.push({ type: 'kept', description: `${kept} of ${rounds}` });
    console.log(`kept ${kept} of ${rounds}, ${nodes} nodes, ${after} ms after the edit`);
    expect(kept).toBeGreaterThanOrEqual(Math.floor(rounds * 0.99));
  });
}
