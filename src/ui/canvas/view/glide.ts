/**
 * What React Flow's zoom asks of d3-transition, which the app has this in place of: views that
 * glide from one place to another. There are no transitions of attributes and styles.
 */
import { type Selection, selection } from 'd3-selection';

type Moment = 'start' | 'interrupt' | 'end';
type Listener = (this: Element) => void;
/** Called as the glide starts; gives what to do in each frame, for 0 to 1. */
type Tween = (this: Element) => (this: Element, t: number) => void;

/** The glides of an element that have not ended, in the order in which they were begun. */
const glides = new WeakMap<Element, Set<Glide>>();

/** One element on its way. It starts in the next frame, where it ends what began before it. */
class Glide {
  duration = 250;
  ease = cubicInOut;
  readonly listeners = new Map<string, Listener>();
  readonly tweens = new Map<string, Tween>();
  private readonly element: Element;
  private readonly begun = performance.now();
  private frame: number;
  private started = false;

  constructor(element: Element) {
    this.element = element;
    const others = glides.get(element);
    if (others) others.add(this);
    else glides.set(element, new Set([this]));
    this.frame = requestAnimationFrame(() => this.start());
  }

  /** Stops where it is. Of one that has not started nobody hears. */
  interrupt(): void {
    if (!this.leave()) return;
    cancelAnimationFrame(this.frame);
    if (this.started) this.tell('interrupt');
  }

  private start(): void {
    for (const other of glides.get(this.element) ?? []) {
      if (other === this) break;
      other.interrupt();
    }
    this.started = true;
    this.tell('start');
    const steps = [...this.tweens.values()].map((tween) => tween.call(this.element));
    this.go(steps);
  }

  private go(steps: readonly ReturnType<Tween>[]): void {
    // Whoever hears of it may have interrupted it.
    if (!glides.get(this.element)?.has(this)) return;
    const elapsed = performance.now() - this.begun;
    const t = elapsed < this.duration ? this.ease(elapsed / this.duration) : 1;
    for (const step of steps) step.call(this.element, t);
    if (t < 1) this.frame = requestAnimationFrame(() => this.go(steps));
    else if (this.leave()) this.tell('end');
  }

  private tell(moment: Moment): void {
    for (const [name, listener] of this.listeners)
      if (name.split('.')[0] === moment) listener.call(this.element);
  }

  private leave(): boolean {
    return glides.get(this.element)?.delete(this) ?? false;
  }
}

/** The glides of the elements of a selection, as a transition of d3's. */
class Transition {
  private readonly elements: Elements;
  private readonly glides: readonly Glide[];

  constructor(elements: Elements) {
    this.elements = elements;
    this.glides = elements.nodes().map((element) => new Glide(element));
  }

  selection(): Elements {
    return this.elements;
  }

  /** Sets how long it takes, in milliseconds. */
  duration(duration: number): this {
    return this.each({ duration });
  }

  ease(ease: (t: number) => number): this {
    return this.each({ ease });
  }

  /** Hears of these moments, such as `interrupt.zoom end.zoom`. */
  on(names: string, listener: Listener): this {
    for (const { listeners } of this.glides)
      for (const name of names.split(' ')) listeners.set(name, listener);
    return this;
  }

  tween(name: string, tween: Tween): this {
    for (const { tweens } of this.glides) tweens.set(name, tween);
    return this;
  }

  call<A extends unknown[]>(what: (transition: Transition, ...rest: A) => void, ...rest: A): this {
    what(this, ...rest);
    return this;
  }

  private each(fields: Partial<Pick<Glide, 'duration' | 'ease'>>): this {
    for (const glide of this.glides) Object.assign(glide, fields);
    return this;
  }
}

type Elements = Selection<Element, unknown, null, undefined>;

/** Ends the glides of an element where they are. */
export function interrupt(element: Element): void {
  for (const glide of glides.get(element) ?? []) glide.interrupt();
}

function cubicInOut(t: number): number {
  return t < 0.5 ? 4 * t ** 3 : 1 - 4 * (1 - t) ** 3;
}

Object.assign(selection.prototype, {
  interrupt(this: Elements): Elements {
    return this.each(function () {
      interrupt(this);
    });
  },
  transition(this: Elements): Transition {
    return new Transition(this);
  },
});
