import { frameAddress } from './choices';
import type { AnswersNow, Asked, Kept, Told } from './messages';
import { type PlatformId, platforms } from './platforms';

/** What a package says to its page, in the element that has this id. */
interface Course {
  readonly platform: PlatformId;
  readonly link: string;
  readonly title: string;
}

/**
 * What runs in the page of a package for a platform of courses: it holds a frame with the assignment, tells the platform
 * what is answered there, and the frame what the platform has kept.
 */
function hold({ platform, link, title }: Course): void {
  const frame = document.createElement('iframe');
  frame.title = title;
  // Pages of no origin, such as files, are heard by no name.
  const own = window.origin === 'null' ? '' : window.origin;
  frame.src = frameAddress(link, { origin: own });
  const { origin } = new URL(frame.src);

  let kept: Kept | null = null;
  let isReady = false;
  let keep: ((now: AnswersNow) => void) | null = null;
  const ask = (asked: Asked) => frame.contentWindow?.postMessage(asked, origin);
  const take = () => {
    if (isReady && kept) ask({ wengert: 'take', ...kept });
  };
  window.addEventListener('message', ({ data, source, origin: from }: MessageEvent) => {
    if (source !== frame.contentWindow || from !== origin) return;
    const told = data as Told;
    if (told.wengert === 'ready') {
      isReady = true;
      take();
    } else if (told.wengert === 'answers') {
      // A frame that is loaded anew goes on from there.
      if (kept) kept = { ...kept, answers: told.answers };
      keep?.(told);
    }
  });
  keep = platforms[platform](window, (known) => {
    kept = known;
    take();
  });
  document.body.append(frame);
}

hold(JSON.parse(document.getElementById('wengert-course')?.textContent ?? '') as Course);
