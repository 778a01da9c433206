import type { NodeId } from '../../../core/graph/graph';
import type { Trace } from '../../../core/trace/trace';
import type { Derived } from '../../../document/derived';
import type { Activity } from '../../../state/player/activity';
import { firingOf } from '../../../state/player/overlay';
import type { StepRange } from '../../../state/player/stops';
import type { Colours } from './colours';
import { overlaps, type Rect, shownRect, type Transform, type Way } from './geometry';
import { isDerived } from './is-derived';
import { paintText } from './paint-text';
import { curveOf, type Placed, type Scene } from './scene';
import { seenActivityNow } from './seen-activity';
import { ledWays } from './ways';

/** Everything that painting depends on. */
export interface Picture {
  readonly scene: Scene;
  readonly derived: Derived;
  readonly trace: Trace;
  readonly now: StepRange;
  readonly digits: number;
  readonly selection: ReadonlySet<NodeId>;
  /** Keys of wires. */
  readonly selectedWires: ReadonlySet<string>;
  /** What the table's pointer or focus is on. */
  readonly highlighted: Activity;
  /** What was looked for, and where of that the view is. */
  readonly found: ReadonlySet<NodeId>;
  readonly at: NodeId | null;
  /** The nodes that are looked at alone; null while all are. The rest has a quarter of its ink. */
  readonly inFocus: ReadonlySet<NodeId> | null;
  /** Nodes that are elements and need no painting, nor do wires between two of them. */
  readonly elements: ReadonlySet<NodeId>;
  /** Whether nodes that are elements are painted as well, since from afar nothing on these can be read. */
  readonly far: boolean;
  readonly transform: Transform;
  readonly colours: Colours;
}

/** Below these zooms there is no room for symbols, for bows. */
const SYMBOLS_FROM = 0.14;
const BOWS_FROM = 0.12;
/** Below this zoom nodes are dots, and wires a blur that is left out. */
const WIRES_FROM = 0.015;

/** Lines are as much wider than what they are around, in pixels of the screen. */
const BLEED = 6;

/**
 * Paints what is in view of the nodes that are no elements, and of the wires that end at one.
 * @param part the part of the canvas to paint, in pixels of the screen.
 */
export function paint(
  pen: CanvasRenderingContext2D,
  picture: Picture,
  ratio: number,
  part: Rect,
): void {
  const { transform } = picture;
  const { x, y, zoom } = transform;
  pen.save();
  pen.setTransform(ratio, 0, 0, ratio, 0, 0);
  pen.beginPath();
  pen.rect(part.x, part.y, part.width, part.height);
  pen.clip();
  pen.clearRect(part.x, part.y, part.width, part.height);
  pen.setTransform(ratio * zoom, 0, 0, ratio * zoom, ratio * x, ratio * y);
  const corner = { x: x - part.x + BLEED, y: y - part.y + BLEED, zoom };
  const view = shownRect(corner, part.width + 2 * BLEED, part.height + 2 * BLEED);
  if (zoom < WIRES_FROM) paintDots(pen, picture, view);
  else {
    paintFrames(pen, picture, view);
    paintWires(pen, picture, view);
    paintNodes(pen, picture, view);
  }
  pen.restore();
}

/** All nodes at once, each at least a pixel; over them those that something is the matter with. */
function paintDots(pen: CanvasRenderingContext2D, picture: Picture, view: Rect): void {
  const { scene, elements, transform, colours } = picture;
  const roles = seenActivityNow(picture.scene, picture.derived, picture.trace, picture.now).nodes;
  const size = 1.5 / transform.zoom;
  const dot = ({ x, y, width, height }: Placed, least: number) => {
    pen.rect(x, y, Math.max(width, least), Math.max(height, least));
  };
  const marked: { at: Placed; colour: string }[] = [];
  const faint: Placed[] = [];
  pen.beginPath();
  for (const at of scene.nodes) {
    if (elements.has(at.id) || !overlaps(at, view)) continue;
    const colour = markColour(at.id, picture, roles);
    if (colour !== null) marked.push({ at, colour });
    else if (isFaint(picture, at.id)) faint.push(at);
    else dot(at, size);
  }
  pen.fillStyle = colours['ink-soft'];
  pen.fill();
  pen.beginPath();
  for (const at of faint) dot(at, size);
  pen.globalAlpha = FAINT;
  pen.fill();
  pen.globalAlpha = 1;
  for (const { at, colour } of marked) {
    pen.beginPath();
    dot(at, 3 * size);
    pen.fillStyle = colour;
    pen.fill();
  }
}

/** The ink of what is on none of the paths that are looked at. */
const FAINT = 0.25;

function isFaint({ inFocus }: Picture, ...ids: readonly NodeId[]): boolean {
  return inFocus !== null && !ids.every((id) => inFocus.has(id));
}

/** The colour that marks a node: selected, at work just now, or pointed at; null for one at rest. */
function markColour(
  id: NodeId,
  { colours, selection, highlighted, found }: Picture,
  roles: Activity['nodes'],
): string | null {
  if (selection.has(id)) return colours.focus;
  if (found.has(id)) return colours.warn;
  const role = roles.get(id);
  if (role) return role.has('fires') ? colours.value : colours.adjoint;
  return highlighted.nodes.has(id) ? colours.ink : null;
}

/** Open folds: what is in them stands on a sheet of its own. */
function paintFrames(pen: CanvasRenderingContext2D, picture: Picture, view: Rect): void {
  const { scene, colours, transform } = picture;
  for (const { box } of scene.frames) {
    if (!overlaps(box, view)) continue;
    pen.beginPath();
    pen.roundRect(box.x, box.y, box.width, box.height, 14);
    pen.globalAlpha = 0.035;
    pen.fillStyle = colours.ink;
    pen.fill();
    pen.globalAlpha = 1;
    pen.strokeStyle = colours['line-strong'];
    pen.lineWidth = Math.max(1, 0.5 / transform.zoom);
    pen.stroke();
  }
}

function paintWires(pen: CanvasRenderingContext2D, picture: Picture, view: Rect): void {
  const { scene, elements, transform, colours } = picture;
  const active = seenActivityNow(picture.scene, picture.derived, picture.trace, picture.now).wires;
  const special: { way: Way; colour: string }[] = [];
  const led = ledWays(scene);
  const faint: Way[] = [];
  pen.beginPath();
  for (const wire of scene.wires) {
    if (elements.has(wire.from.id) && elements.has(wire.to.id)) continue;
    const { from, to } = wire;
    const left = Math.min(from.x, to.x) - 60;
    const top = Math.min(from.y, to.y);
    const across = {
      x: left,
      y: top,
      width: Math.max(from.x + from.width, to.x + to.width) + 60 - left,
      height: Math.max(from.y + from.height, to.y + to.height) - top,
    };
    if (!overlaps(across, view)) continue;
    const way = led.get(wire.key) ?? [curveOf(wire)];
    const step = active.get(wire.key);
    if (picture.selectedWires.has(wire.key)) special.push({ way, colour: colours.focus });
    else if (step) {
      special.push({ way, colour: step.phase === 'adjoint' ? colours.adjoint : colours.value });
    } else if (picture.highlighted.wires.has(wire.key)) special.push({ way, colour: colours.ink });
    else if (isFaint(picture, from.id, to.id)) faint.push(way);
    else draw(pen, way, transform.zoom);
  }
  pen.strokeStyle = colours['line-strong'];
  pen.lineWidth = Math.max(1.25, 0.6 / transform.zoom);
  pen.stroke();
  pen.beginPath();
  for (const way of faint) draw(pen, way, transform.zoom);
  pen.globalAlpha = FAINT;
  pen.stroke();
  pen.globalAlpha = 1;
  for (const { way, colour } of special) {
    pen.beginPath();
    draw(pen, way, transform.zoom);
    pen.strokeStyle = colour;
    pen.lineWidth = Math.max(3, 1.5 / transform.zoom);
    pen.stroke();
  }
}

function draw(pen: CanvasRenderingContext2D, way: Way, zoom: number): void {
  for (const [k, [from, c1, c2, to]] of way.entries()) {
    if (k === 0) pen.moveTo(from.x, from.y);
    if (zoom < BOWS_FROM) pen.lineTo(to.x, to.y);
    else pen.bezierCurveTo(c1.x, c1.y, c2.x, c2.y, to.x, to.y);
  }
}

function paintNodes(pen: CanvasRenderingContext2D, picture: Picture, view: Rect): void {
  const { scene, elements, transform } = picture;
  const roles = seenActivityNow(picture.scene, picture.derived, picture.trace, picture.now).nodes;
  pen.textBaseline = 'middle';
  for (const at of scene.nodes) {
    if ((!picture.far && elements.has(at.id)) || !overlaps(at, view)) continue;
    pen.globalAlpha = isFaint(picture, at.id) && !picture.found.has(at.id) ? FAINT : 1;
    paintBox(pen, picture, at, roles);
    if (transform.zoom >= SYMBOLS_FROM) paintText(pen, picture, at);
  }
  pen.globalAlpha = 1;
}

function paintBox(
  pen: CanvasRenderingContext2D,
  picture: Picture,
  at: Placed,
  roles: Activity['nodes'],
): void {
  const { derived, trace, now, colours, transform } = picture;
  const statement = derived.checked.statementOf.get(at.fold?.outs[0] ?? at.id);
  const state = statement === undefined ? 'dormant' : firingOf(trace, statement, now);
  const role = roles.get(at.id);
  const fires = role?.has('fires') ?? false;
  const flows = (role?.has('sends') || role?.has('receives')) ?? false;
  if (at.fold) paintBehind(pen, picture, at);
  pen.beginPath();
  if (transform.zoom >= SYMBOLS_FROM) pen.roundRect(at.x, at.y, at.width, at.height, 10);
  else pen.rect(at.x, at.y, at.width, at.height);
  pen.fillStyle = fires ? colours['value-tint'] : flows ? colours['adjoint-tint'] : colours.panel;
  pen.fill();
  const mark = markColour(at.id, picture, roles);
  const marked = mark !== null;
  pen.setLineDash(state === 'dormant' && !marked ? [6, 5] : []);
  pen.strokeStyle = mark ?? (state === 'fireable' ? colours.value : colours['line-strong']);
  pen.lineWidth = Math.max(marked ? 2.5 : 1, (marked ? 1.6 : 0.5) / transform.zoom);
  pen.stroke();
  pen.setLineDash([]);
  if (picture.at === at.id) {
    const beyond = 6 + pen.lineWidth;
    pen.strokeStyle = colours.warn;
    pen.strokeRect(at.x - beyond, at.y - beyond, at.width + 2 * beyond, at.height + 2 * beyond);
  }
  if (isDerived(at.node)) {
    pen.fillStyle = colours.adjoint;
    pen.fillRect(at.x, at.y + 6, Math.max(4, 1.5 / transform.zoom), at.height - 12);
  }
}

/** A closed fold is drawn as more than one sheet. */
const BEHIND = 5;

function paintBehind(pen: CanvasRenderingContext2D, { colours, transform }: Picture, at: Placed) {
  pen.beginPath();
  pen.roundRect(at.x + BEHIND, at.y + BEHIND, at.width, at.height, 10);
  pen.fillStyle = colours.panel;
  pen.fill();
  pen.strokeStyle = colours['line-strong'];
  pen.lineWidth = Math.max(1, 0.5 / transform.zoom);
  pen.stroke();
}
