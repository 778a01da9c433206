import { type Choices, frameAddress, textsOf } from './choices';

/** What is embedded, and how large it is, in CSS pixels. */
interface Embedding {
  readonly link: string;
  readonly title: string;
  readonly width: number;
  readonly height: number;
  readonly chosen: Choices;
}

/** In which forms a page can have it. */
export const embedForms = [
  { id: 'frame', write: writeFrame },
  { id: 'element', write: writeElement },
] as const;

export type EmbedFormId = (typeof embedForms)[number]['id'];

/** A frame, which any page can have without a script. */
function writeFrame({ link, title, width, height, chosen }: Embedding): string {
  const attributes = [
    ['src', frameAddress(link, chosen)],
    ['title', title],
    ['width', String(width)],
    ['height', String(height)],
    ['loading', 'lazy'],
    ['style', 'border: 0; max-width: 100%'],
  ] as const;
  return `<iframe${written(attributes)}></iframe>`;
}

/** The custom element, with the script that makes it one. */
function writeElement({ link, title, width, height, chosen }: Embedding): string {
  const attributes = [
    ['link', link],
    ['title', title],
    ['width', String(width)],
    ['height', String(height)],
    ...textsOf(chosen),
  ] as const;
  const script = new URL('wengert-graph.js', link).href;
  return `<script src="${escaped(script)}" defer></script>\n<wengert-graph${written(attributes)}></wengert-graph>`;
}

function written(attributes: readonly (readonly [name: string, value: string])[]): string {
  return attributes
    .map(([name, value]) => (value === '' ? ` ${name}` : ` ${name}="${escaped(value)}"`))
    .join('');
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => entities[sign] ?? sign);
}
