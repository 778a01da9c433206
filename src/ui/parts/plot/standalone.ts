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

/**
 * A picture on the page as an SVG document that looks the same anywhere: colours and fonts as they
 * are now, on the ground it stands on. Elements marked `data-passing`, such as a crosshair, stay out.
 */
export function standaloneSvg(svg: SVGSVGElement, title: string): string {
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
  for (const passing of copy.querySelectorAll('[data-passing]')) passing.remove();

  const { width, height } = svg.viewBox.baseVal;
  // What is drawn in cells rather than in pixels is as large as it is on the page.
  const shown = svg.getBoundingClientRect();
  const size = shown.width > width ? shown : { width, height };
  const set = (element: Element, attributes: Readonly<Record<string, string | number>>) => {
    for (const [name, value] of Object.entries(attributes)) {
      element.setAttribute(name, String(value));
    }
  };
  set(copy, { xmlns: SVG, width: Math.round(size.width), height: Math.round(size.height) });
  const ground = document.createElementNS(SVG, 'rect');
  set(ground, { width, height, fill: groundOf(svg) });
  const name = document.createElementNS(SVG, 'title');
  name.textContent = title;
  const description = document.createElementNS(SVG, 'desc');
  description.textContent = svg.getAttribute('aria-label') ?? '';
  copy.prepend(name, description, ground);
  return new XMLSerializer().serializeToString(copy);
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
