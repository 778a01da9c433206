import { expect, type Page } from '@playwright/test';
import { type GraphPlace, Listener } from './listener';

/**
 * What is amiss with how the focus is seen, or null: that nothing has it, that it is out of sight, that no line
 * is drawn for it in at least three times the contrast to what is around, or that something lies over it.
 */
function faultOfFocus(): string | null {
  const within = (root: DocumentOrShadowRoot): Element | null =>
    root.activeElement?.shadowRoot?.activeElement
      ? within(root.activeElement.shadowRoot)
      : root.activeElement;
  const element = within(document);
  if (!element || element === document.body) return 'nothing has the focus';
  const name = `${element.tagName} ${element.ariaLabel ?? element.textContent.trim().slice(0, 40)}`;

  const pixel = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
  const channels = (colour: string): readonly number[] => {
    if (!pixel) return [0, 0, 0, 0];
    pixel.clearRect(0, 0, 1, 1);
    pixel.fillStyle = colour;
    pixel.fillRect(0, 0, 1, 1);
    return [...pixel.getImageData(0, 0, 1, 1).data];
  };
  const luminance = (colour: string) => {
    const [r = 0, g = 0, b = 0] = channels(colour).map((byte) => {
      const part = byte / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const contrast = (one: string, other: string) => {
    const [less = 0, more = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
    return (more + 0.05) / (less + 0.05);
  };
  const above = (of: Element): Element | null => {
    const root = of.getRootNode();
    return of.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
  };
  const groundOf = (of: Element): string => {
    for (let at: Element | null = of; at; at = above(at)) {
      const { backgroundColor } = getComputedStyle(at);
      if ((channels(backgroundColor)[3] ?? 0) > 250) return backgroundColor;
    }
    return 'white';
  };
  // What is chosen by a box that is not seen, and a field in a frame, leave it to those to show the focus.
  const around = above(element) ?? element;
  const beside = element.nextElementSibling;
  const may = [...(beside ? [beside] : []), element, around, above(around) ?? around];
  const line = may.find((one) => {
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(one);
    if (outlineStyle === 'none' || Number.parseFloat(outlineWidth) < 2) return false;
    return contrast(outlineColor, groundOf(above(one) ?? one)) >= 3;
  });
  if (!line) return `${name}: no line around it`;

  const { left, top, right, bottom, width, height } = line.getBoundingClientRect();
  if (bottom <= 0 || right <= 0 || top >= innerHeight || left >= innerWidth)
    return `${name}: out of sight`;
  // What is a room of the page, or longer than its window, is seen if some of it is.
  const isRoom = width > innerWidth / 3 && height > innerHeight / 6;
  const inset = Math.min(4, width / 4, height / 4);
  const places = [
    [left + width / 2, top + height / 2],
    [left + inset, top + inset],
    [right - inset, top + inset],
    [left + inset, bottom - inset],
    [right - inset, bottom - inset],
  ] as const;
  const root = line.getRootNode();
  const over = places.map(([x, y]) => {
    if (x < 0 || y < 0 || x >= innerWidth || y >= innerHeight) return 'the edge of the window';
    const there = (root instanceof ShadowRoot ? root : document).elementFromPoint(x, y);
    if (!there || there === element || line.contains(there) || there.contains(line)) return null;
    // A tooltip of its own is no cover, and neither is what only reaches out for the pointer.
    const box = there.getBoundingClientRect();
    const isDrawn = x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;
    if (!isDrawn || there.closest('[popover]')) return null;
    return `${there.tagName} ${there.ariaLabel ?? there.className}`;
  });
  const covered = over.filter((one) => one !== null);
  if (covered.length === 0 || (isRoom && covered.length < over.length)) return null;
  return `${name}: under ${covered[0]}`;
}

/** Somebody without a mouse who looks at the page: after each key the focus is seen. */
export class Viewer extends Listener {
  override readonly graph: GraphPlace = {
    ...{ name: 'Canvas', empty: 'region', nodes: 'group' },
    ...{ next: 'Tab', previous: 'Shift+Tab' },
  };

  static override async at(page: Page): Promise<Viewer> {
    return new Viewer(page, await Listener.sessionOf(page));
  }

  override async goToGraph(isEmpty = false): Promise<void> {
    await this.seek('Tab', 'region', 'Canvas');
    if (!isEmpty) await this.press('Tab');
  }

  override async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) {
      await super.press(key);
      const seen = { message: `the focus after ${key}, press ${this.presses}` };
      await expect.poll(() => this.page.evaluate(faultOfFocus), seen).toBeNull();
    }
  }
}
