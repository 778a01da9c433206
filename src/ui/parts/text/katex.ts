import { wording } from './words';
import 'katex/dist/katex.min.css';
import type { KatexOptions } from 'katex';
import { attempt } from '../../../state/loading/attempt';
import { latePart } from '../../../state/loading/late-part';

/** What is used of KaTeX. */
export interface Typesetter {
  render(latex: string, element: HTMLElement, options: KatexOptions): void;
}

/** How KaTeX sets formulas, whoever wrote them: nothing in one leads out of it, and none stalls the page. */
export const katexOptions = {
  output: 'htmlAndMathml',
  throwOnError: true,
  strict: false,
  trust: false,
  maxSize: 20,
  maxExpand: 500,
} as const satisfies KatexOptions;

let typesetter: Typesetter | null = null;
const waiting = new Set<() => void>();

const katex = latePart(() => import('katex'), wording.whatTypesetsFormulas);

// Asked for at once but not waited for: it is a quarter of what a first visit downloads.
attempt(async () => {
  typesetter = (await katex()).default;
  for (const ready of waiting) ready();
});

/** KaTeX, or null while it is on its way. */
export function currentTypesetter(): Typesetter | null {
  return typesetter;
}

/** Calls `ready` once KaTeX has come; returns what calls that off. */
export function onTypesetter(ready: () => void): () => void {
  waiting.add(ready);
  return () => waiting.delete(ready);
}
