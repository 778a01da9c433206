import frameScript from './frame-script.js?raw';
import { wording } from './words';

/**
 * What the frame may do: run its own script, WebAssembly, and a worker of what it is handed. It has no
 * network, no storage, no page.
 */
const policy =
  "default-src 'none'; script-src 'unsafe-inline' 'wasm-unsafe-eval'; worker-src blob:; connect-src 'none'";

/** A frame of no origin, in which workers can be begun and ended. */
export interface Frame {
  /** Begins a worker of this script in place of the one before. @returns the way to it. */
  begin(script: ArrayBuffer): MessagePort;
  /** Ends the worker at once, whatever it does. */
  end(): void;
  remove(): void;
}

/** Puts the frame into the page, where nothing of it is seen. */
export function openFrame(): Promise<Frame> {
  const html = `<!doctype html><meta http-equiv="Content-Security-Policy" content="${policy}"><script>${frameScript}</script>`;
  const address = URL.createObjectURL(new Blob([html], { type: 'text/html' }));
  const element = document.createElement('iframe');
  element.setAttribute('sandbox', 'allow-scripts');
  element.hidden = true;
  element.title = 'Runs Python';
  element.src = address;
  return new Promise((resolve, reject) => {
    const inside = () => element.contentWindow as Window;
    const ready = ({ source, data }: MessageEvent) => {
      if (source !== element.contentWindow || data !== 'ready') return;
      removeEventListener('message', ready);
      URL.revokeObjectURL(address);
      resolve({
        begin(script) {
          const { port1, port2 } = new MessageChannel();
          inside().postMessage(script, '*', [port2]);
          return port1;
        },
        end: () => inside().postMessage(null, '*'),
        remove: () => element.remove(),
      });
    };
    addEventListener('message', ready);
    element.onerror = () => reject(new Error(wording.frameDidNotOpen));
    document.body.append(element);
  });
}
