import type { KatexOptions } from 'katex';
import { currentTypesetter } from '../parts/katex';
import { slotPattern, slotted } from './number-slots';

const options: KatexOptions = {
  output: 'htmlAndMathml',
  throwOnError: true,
  strict: false,
  trust: false,
  maxSize: 20,
  maxExpand: 500,
};

/** Longer formulas are shown as they are written: typesetting them would stall the page. */
const LONGEST = 2000;
/** Shapes kept typeset; a page shows far fewer. */
const KEPT = 3000;

/** Text nodes of a typeset formula that hold numbers: the template's text and which numbers go into it. */
interface Slots {
  readonly shape: string;
  readonly texts: readonly { readonly node: Text; readonly pattern: string }[];
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
  const parts = latex.length > LONGEST ? null : slotted(latex);
  if (!parts) {
    typesetAs.delete(element);
    render(latex, element);
    return;
  }
  let slots = typesetAs.get(element);
  if (slots?.shape !== parts.shape) {
    const copy = templateOf(parts.shape).cloneNode(true);
    element.replaceChildren(...copy.childNodes);
    slots = findSlots(parts.shape, element);
    typesetAs.set(element, slots);
  }
  for (const { node, pattern } of slots.texts) {
    const text = pattern.replace(slotPattern, (_, k: string) => parts.numbers[Number(k)] as string);
    if (node.data !== text) node.data = text;
  }
  if (slots.source) slots.source.textContent = latex;
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
  const texts: { node: Text; pattern: string }[] = [];
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.parentNode === source) continue;
    const pattern = (node as Text).data;
    if (pattern.search(slotPattern) >= 0) texts.push({ node: node as Text, pattern });
  }
  return { shape, texts, source };
}

function render(latex: string, element: HTMLElement): void {
  try {
    const typesetter = currentTypesetter();
    if (!typesetter || latex.length > LONGEST) throw new RangeError('it can’t be typeset');
    typesetter.render(latex, element, options);
  } catch {
    // Deep nesting overflows KaTeX's stack; the source is better than nothing.
    const source = document.createElement('code');
    source.textContent = latex;
    element.replaceChildren(source);
  }
}
