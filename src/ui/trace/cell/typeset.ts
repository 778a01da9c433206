import { currentTypesetter, katexOptions } from '../../parts/text/katex';
import { slotPattern, slotted } from './number-slots';

/** Longer formulas are shown as they are written: typesetting them would stall the page. */
const LONGEST = 2000;
/** Shapes kept typeset; a page shows far fewer. */
const KEPT = 3000;

/** A text node of a typeset formula that holds numbers, and the template's text in it. */
interface Slot {
  readonly node: Text;
  readonly pattern: string;
}

/** Where the numbers of a formula go. */
interface Slots {
  readonly shape: string;
  /** In what is seen. */
  readonly seen: readonly Slot[];
  /** In the MathML that screen readers read. */
  readonly heard: readonly Slot[];
  /** The formula itself, within the MathML. */
  readonly source: Element | null;
}

const templates = new Map<string, HTMLElement>();
const typesetAs = new WeakMap<HTMLElement, Slots>();

/**
 * Typesets a formula into an element. Formulas that differ in numbers only are typeset once and then
 * filled in, and an element that holds one already only gets new numbers, which is what a table of
 * changing numbers needs sixty times a second. Only once there is a typesetter.
 */
export function typeset(latex: string, element: HTMLElement): void {
  later.delete(element);
  const parts = latex.length > LONGEST ? null : slotted(latex);
  if (!parts) {
    typesetAs.delete(element);
    render(latex, element);
    return;
  }
  const known = typesetAs.get(element);
  if (known?.shape === parts.shape) {
    if (!away.has(element)) fill(known.seen, parts.numbers);
    catchUpLater(element, latex);
    return;
  }
  const copy = templateOf(parts.shape).cloneNode(true);
  element.replaceChildren(...copy.childNodes);
  const slots = findSlots(parts.shape, element);
  typesetAs.set(element, slots);
  fill(slots.seen, parts.numbers);
  fillHeard(slots, parts.numbers, latex);
}

function fill(slots: readonly Slot[], numbers: readonly string[]): void {
  for (const { node, pattern } of slots) {
    const text = pattern.replace(slotPattern, (_, k: string) => numbers[Number(k)] as string);
    if (node.data !== text) node.data = text;
  }
}

function fillHeard(slots: Slots, numbers: readonly string[], latex: string): void {
  fill(slots.heard, numbers);
  if (slots.source) slots.source.textContent = latex;
}

/**
 * Laying out MathML takes as long as what is seen, so it follows once that is painted. While numbers
 * change faster than this many milliseconds, which nobody can hear, it follows when they come to rest.
 */
const REST = 150;

/** Formulas whose MathML is behind, and what is seen too if they are out of view. */
const later = new Map<HTMLElement, string>();
let newest = Number.NEGATIVE_INFINITY;
let together = false;
let timer: ReturnType<typeof setTimeout> | undefined;

function catchUpLater(element: HTMLElement, latex: string): void {
  later.set(element, latex);
  if (together) return;
  // All that change together are caught up with together.
  together = true;
  queueMicrotask(() => {
    together = false;
  });
  const now = performance.now();
  const burst = now - newest < REST;
  newest = now;
  clearTimeout(timer);
  if (burst) timer = setTimeout(catchUp, REST);
  else {
    requestAnimationFrame(() => {
      if (newest === now) timer = setTimeout(catchUp);
    });
  }
}

function catchUp(): void {
  for (const [element, latex] of later) {
    const slots = typesetAs.get(element);
    const parts = slotted(latex);
    if (slots && slots.shape === parts?.shape) {
      fill(slots.seen, parts.numbers);
      fillHeard(slots, parts.numbers, latex);
    }
  }
  later.clear();
}

/** Elements that are out of view. */
const away = new WeakSet<Element>();
const watcher = new IntersectionObserver(
  (entries) => {
    for (const { target, isIntersecting } of entries) {
      if (!isIntersecting) away.add(target);
      else if (away.delete(target) && later.has(target as HTMLElement)) catchUp();
    }
  },
  // A few rows above and below; where this is not known, rows catch up as they come into view.
  { scrollMargin: '160px' } as IntersectionObserverInit,
);

/**
 * Lets an element catch up with numbers only after those in view while it is out of view. Call what is
 * returned when it goes.
 */
export function watch(element: HTMLElement): () => void {
  watcher.observe(element);
  return () => {
    watcher.unobserve(element);
    later.delete(element);
  };
}

function templateOf(shape: string): HTMLElement {
  let template = templates.get(shape);
  if (!template) {
    template = document.createElement('span');
    render(shape, template);
    if (templates.size >= KEPT) templates.clear();
    templates.set(shape, template);
  }
  return template;
}

function findSlots(shape: string, element: HTMLElement): Slots {
  const source = element.querySelector('annotation');
  const seen: Slot[] = [];
  const heard: Slot[] = [];
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.parentNode === source) continue;
    const pattern = (node as Text).data;
    if (pattern.search(slotPattern) < 0) continue;
    const list = node.parentElement?.closest('math') ? heard : seen;
    list.push({ node: node as Text, pattern });
  }
  return { shape, seen, heard, source };
}

function render(latex: string, element: HTMLElement): void {
  try {
    const typesetter = currentTypesetter();
    if (!typesetter || latex.length > LONGEST) throw new RangeError('it can’t be typeset');
    typesetter.render(latex, element, katexOptions);
  } catch {
    // Deep nesting overflows KaTeX's stack; the source is better than nothing.
    const source = document.createElement('code');
    source.textContent = latex;
    element.replaceChildren(source);
  }
}
