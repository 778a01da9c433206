import type { Page } from '@playwright/test';
import { canvas, table } from './app';

/** The type of what is written on nodes and wires as it is on the screen, in pixels; indices apart. */
export function typeOnScreen(page: Page) {
  return canvas(page).evaluate((room) => {
    const flow = room.querySelector('.react-flow__viewport') as Element;
    const zoom = new DOMMatrix(getComputedStyle(flow).transform).a;
    const typeOf = (each: Element) => Number.parseFloat(getComputedStyle(each).fontSize);
    const sizes = (elements: Iterable<Element>) =>
      [...elements].flatMap((each) => {
        const own = [...each.childNodes].some((child) => child.nodeType === 3 && child.textContent);
        const { width, height } = each.getBoundingClientRect();
        const size = typeOf(each);
        // What is only there to be read out has no size; an index is as large as what it belongs to lets it be.
        const index = size < 0.8 * typeOf(each.parentElement ?? each);
        return own && width > 2 && height > 2 && !index ? [size * zoom] : [];
      });
    return {
      nodes: room.querySelectorAll('[data-node]').length,
      numbers: Math.min(...sizes(room.querySelectorAll('[data-number]'))),
      labels: Math.min(
        ...sizes(room.querySelectorAll('[data-node] *, .react-flow__edgelabel-renderer *')),
      ),
    };
  });
}

/** Nodes that reach out of the canvas, or under its controls. */
export function hiddenNodes(page: Page): Promise<string[]> {
  return canvas(page).evaluate((room) => {
    const view = room.getBoundingClientRect();
    const add = room.querySelector('button[aria-label="Add a node"]') as Element;
    const controls = (add.parentElement as Element).getBoundingClientRect();
    return [...room.querySelectorAll('[data-node]')]
      .filter((node) => {
        const { left, right, top, bottom } = node.getBoundingClientRect();
        const out =
          left < view.left || right > view.right || top < view.top || bottom > view.bottom;
        return out || (left < controls.right && bottom > controls.top);
      })
      .map((node) => node.ariaLabel ?? '');
  });
}

/** Numbers on nodes that are cut, or reach out of their node: what is seen of them, and their node. */
export function cutNumbers(page: Page): Promise<string[]> {
  return canvas(page)
    .locator('[data-node]')
    .evaluateAll((nodes) =>
      nodes.flatMap((node) => {
        const box = node.getBoundingClientRect();
        return [...node.querySelectorAll<HTMLElement>('[data-number]')]
          .filter((number) => {
            const { left, right, top, bottom } = number.getBoundingClientRect();
            const within =
              left >= box.left && right <= box.right && top >= box.top && bottom <= box.bottom;
            return number.scrollWidth > number.clientWidth || !within;
          })
          .map((number) => `${number.textContent} on ${node.ariaLabel}`);
      }),
    );
}

/** What of the trace is wider than the room it has. */
export function widerThanTable(page: Page): Promise<string[]> {
  return table(page).evaluate((element) => {
    const scroller = element.parentElement as HTMLElement;
    const over = scroller.scrollWidth - scroller.clientWidth;
    return [
      ...(over > 0 ? [`the table by ${over} px`] : []),
      // Where numbers stand below, a formula that can't be broken scrolls by itself.
      ...[...element.querySelectorAll<HTMLElement>('td[data-step]')]
        .filter((cell) => getComputedStyle(cell).overflowX === 'visible')
        .filter((cell) => cell.scrollWidth > cell.clientWidth + 1)
        .map((cell) => cell.querySelector('annotation')?.textContent ?? cell.innerText),
    ];
  });
}

/** How many numbers of matrices in the trace are set in less than 11 pixels. */
export function smallInMatrices(page: Page): Promise<number> {
  return table(page)
    .locator('.katex-html .mtable .mord')
    .evaluateAll(
      (numbers) =>
        numbers.filter((number) => Number.parseFloat(getComputedStyle(number).fontSize) < 11)
          .length,
    );
}
