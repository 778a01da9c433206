import { type ChoiceKey, choiceKeys, choicesBy, frameAddress, linkOf } from './choices';
import type { Asked, Numbers, StepNow, Told, ValuesNow } from './messages';

const NAME = 'wengert-graph';

/** The size of a frame of which nothing else is said, in CSS pixels. */
const USUAL_SIZE = { width: 720, height: 480 };

/** Where the script was served from, which is where the site is; a page may hold it instead, as a `data:` address too. */
const site = (() => {
  const script = document.currentScript;
  return script instanceof HTMLScriptElement && /^https?:/.test(script.src)
    ? new URL('./', script.src).href
    : null;
})();

/**
 * A graph of Wengert in any page: `<wengert-graph link="https://…#…"></wengert-graph>`. What may be chosen of
 * a frame are its attributes; it is played by its methods and tells by its events. It holds a frame of the
 * site that the link leads to, and nothing of the page around is touched.
 */
class WengertGraph extends HTMLElement {
  static readonly observedAttributes = ['link', 'title', 'width', 'height', ...choiceKeys];

  readonly #frame = document.createElement('iframe');
  #now: StepNow & ValuesNow = { step: 0, steps: 0, playing: false, inputs: {}, outputs: {} };
  #drawn = false;

  constructor() {
    super();
    const { style } = this.#frame;
    style.border = '0';
    style.display = 'block';
    style.width = '100%';
    style.height = '100%';
    this.#frame.loading = 'lazy';
    this.attachShadow({ mode: 'open' }).append(this.#frame);
  }

  connectedCallback(): void {
    window.addEventListener('message', this.#hear);
    this.#draw();
  }

  disconnectedCallback(): void {
    window.removeEventListener('message', this.#hear);
  }

  attributeChangedCallback(): void {
    if (this.isConnected && !this.#drawn) {
      // Several that are changed at once load the frame but once.
      this.#drawn = true;
      queueMicrotask(() => this.#draw());
    }
  }

  /** How many steps have been taken, and of how many. */
  get step(): number {
    return this.#now.step;
  }
  set step(step: number) {
    this.go(step);
  }
  get steps(): number {
    return this.#now.steps;
  }
  get playing(): boolean {
    return this.#now.playing;
  }
  /** The numbers of inputs and outputs, by name. */
  get inputs(): ValuesNow['inputs'] {
    return this.#now.inputs;
  }
  get outputs(): ValuesNow['outputs'] {
    return this.#now.outputs;
  }

  play(): void {
    this.#ask({ wengert: 'play' });
  }
  pause(): void {
    this.#ask({ wengert: 'pause' });
  }
  go(step: number): void {
    this.#ask({ wengert: 'go', step });
  }
  set(input: string, value: Numbers): void {
    this.#ask({ wengert: 'set', input, value });
  }

  #draw(): void {
    this.#drawn = false;
    const size = (side: 'width' | 'height') => {
      const text = this.getAttribute(side) ?? '';
      return /^\d+$/.test(text) ? `${text}px` : text || `${USUAL_SIZE[side]}px`;
    };
    this.style.display = 'block';
    this.style.maxWidth = '100%';
    this.style.width = size('width');
    this.style.height = size('height');
    this.#frame.title = this.title || 'Computation graph in Wengert';
    const link = this.#link();
    if (link === null) {
      this.#frame.removeAttribute('src');
      return;
    }
    const chosen = choicesBy((key: ChoiceKey) => this.getAttribute(key));
    // Pages of no origin, such as files, are heard by no name.
    const own = window.origin === 'null' ? '' : window.origin;
    const address = frameAddress(link, { ...chosen, origin: chosen.origin || own });
    if (this.#frame.src !== address) this.#frame.src = address;
  }

  /** The link to show: of the site that is in it, else of where the script comes from. Only of the web. */
  #link(): string | null {
    const link = this.getAttribute('link');
    if (link === null) return null;
    try {
      const url = new URL(link.includes('#') ? link : `#${link}`, site ?? document.baseURI);
      return /^https?:$/.test(url.protocol) ? linkOf(url.href) : null;
    } catch {
      return null;
    }
  }

  #ask(asked: Asked): void {
    const { src } = this.#frame;
    if (src !== '') this.#frame.contentWindow?.postMessage(asked, new URL(src).origin);
  }

  readonly #hear = ({ data, source, origin }: MessageEvent): void => {
    const { src, contentWindow } = this.#frame;
    if (src === '' || source !== contentWindow || origin !== new URL(src).origin) return;
    const told = data as Told;
    const { wengert, ...detail } = told;
    if (wengert !== 'refused') this.#now = { ...this.#now, ...detail };
    this.dispatchEvent(new CustomEvent(wengert, { detail }));
  };
}

if (!customElements.get(NAME)) customElements.define(NAME, WengertGraph);
