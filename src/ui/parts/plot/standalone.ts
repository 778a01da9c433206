import { legendRows, wordsAt } from './copied-legend';

/** What decides how SVG looks. Outside the page there is no stylesheet, so each becomes an attribute. */
const presentation = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'stroke-opacity',
  'opacity',
  'paint-order',
  'font-family',
  'font-size',
  'font-style',
  'font-weight',
  'text-anchor',
  'dominant-baseline',
] as const;

/** What a property is when nobody sets it: no need to write it down. */
const defaults: Readonly<Record<string, string>> = {
  'fill-opacity': '1',
  stroke: 'none',
  'stroke-dasharray': 'none',
  'stroke-linecap': 'butt',
  'stroke-linejoin': 'miter',
  'stroke-opacity': '1',
  opacity: '1',
  'paint-order': 'normal',
  'font-style': 'normal',
  'font-weight': '400',
  'text-anchor': 'start',
  'dominant-baseline': 'auto',
};

const textOnly = /^(?:font-|text-|dominant-)/;
const strokeOnly = /^stroke-/;
const SVG = 'http://www.w3.org/2000/svg';
/** Pixels around a copy, so that words at its edges do not touch what it is put beside. */
const MARGIN = 8;

/**
 * A picture on the page as an SVG document that looks the same anywhere: colours and fonts as they
 * are now, on the ground it stands on, with the legend of its figure. Elements marked `data-passing`,
 * such as a crosshair, stay out.
 */
export function standaloneSvg(svg: SVGSVGElement, title: string): string {
  const copy = copyOf(svg);
  for (const passing of copy.querySelectorAll('[data-passing]')) passing.remove();

  const { width, height } = svg.viewBox.baseVal;
  const shown = svg.getBoundingClientRect();
  if (shown.width > width) {
    // What is drawn in cells rather than in pixels is as large as it is on the page.
    set(copy, { width: Math.round(shown.width), height: Math.round(shown.height) });
    copy.prepend(groundFor(svg, { x: 0, y: 0, width, height }));
  } else {
    const legend = legendOf(svg, width);
    legend.group.setAttribute('transform', `translate(0 ${height + MARGIN})`);
    if (legend.height > 0) copy.append(legend.group);
    const below = legend.height > 0 ? legend.height + MARGIN : 0;
    const box = {
      x: -MARGIN,
      y: -MARGIN,
      width: width + 2 * MARGIN,
      height: height + below + 2 * MARGIN,
    };
    set(copy, {
      viewBox: `${box.x} ${box.y} ${box.width} ${box.height}`,
      width: Math.round(box.width),
      height: Math.round(box.height),
    });
    copy.prepend(groundFor(svg, box));
  }
  copy.setAttribute('xmlns', SVG);
  const name = document.createElementNS(SVG, 'title');
  name.textContent = title;
  const description = document.createElementNS(SVG, 'desc');
  description.textContent = svg.getAttribute('aria-label') ?? '';
  copy.prepend(name, description);
  return new XMLSerializer().serializeToString(copy);
}

/** A copy that needs no stylesheet. */
function copyOf(svg: SVGSVGElement): SVGSVGElement {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const originals = [svg, ...svg.querySelectorAll<SVGElement>('*')];
  const copies = [copy, ...copy.querySelectorAll<SVGElement>('*')];
  originals.forEach((original, k) => {
    const element = copies[k] as SVGElement;
    write(element, getComputedStyle(original));
    for (const { name } of [...element.attributes]) {
      if (/^(?:class|style|tabindex|aria-|data-(?!passing))/.test(name))
        element.removeAttribute(name);
    }
  });
  return copy;
}

/** The legend beside a picture, drawn in rows of its width from 0, 0 on; empty where there is none. */
function legendOf(svg: SVGSVGElement, width: number) {
  const group = document.createElementNS(SVG, 'g');
  const entries = [...(svg.closest('figure')?.querySelectorAll('[data-legend] > span') ?? [])].map(
    (entry) => ({ entry, words: entry.textContent ?? '' }),
  );
  const fontSize = Number(svg.getAttribute('font-size') ?? 12);
  const { placed, height } = legendRows(entries, width, fontSize);
  for (const { entry: found, x, y } of placed) {
    const item = document.createElementNS(SVG, 'g');
    item.setAttribute('transform', `translate(${x} ${y})`);
    const sample = found.entry.querySelector('svg');
    if (sample) item.append(...copyOf(sample).childNodes);
    const text = document.createElementNS(SVG, 'text');
    const { color, fontFamily } = getComputedStyle(found.entry);
    set(text, { ...wordsAt, fill: color, 'font-family': fontFamily, 'font-size': fontSize });
    text.textContent = found.words;
    item.append(text);
    group.append(item);
  }
  return { group, height };
}

function groundFor(
  svg: SVGSVGElement,
  box: Readonly<Record<'x' | 'y' | 'width' | 'height', number>>,
): SVGRectElement {
  const ground = document.createElementNS(SVG, 'rect');
  set(ground, { ...box, fill: groundOf(svg) });
  return ground;
}

function set(element: Element, attributes: Readonly<Record<string, string | number>>): void {
  for (const [name, value] of Object.entries(attributes)) {
    element.setAttribute(name, String(value));
  }
}

function write(element: SVGElement, style: CSSStyleDeclaration): void {
  const isText = element.tagName === 'text' || element.tagName === 'tspan';
  const isShape = /^(?:path|line|rect|circle|polygon|polyline|ellipse)$/.test(element.tagName);
  if (!isText && !isShape) return;
  const hasStroke = style.getPropertyValue('stroke') !== 'none';
  for (const property of presentation) {
    if (!isText && textOnly.test(property)) continue;
    if (!hasStroke && strokeOnly.test(property)) continue;
    const value = style.getPropertyValue(property);
    if (value !== '' && value !== defaults[property]) element.setAttribute(property, value);
  }
}

/** The colour behind an element: that of the nearest ancestor that has one. */
function groundOf(element: Element): string {
  for (let at: Element | null = element; at; at = at.parentElement) {
    const colour = getComputedStyle(at).backgroundColor;
    if (colour !== '' && colour !== 'transparent' && !/[,/]\s*0\)$/.test(colour)) return colour;
  }
  return 'white';
}
