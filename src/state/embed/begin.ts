import type { Choices } from '../../embed/choices';
import { browserClock } from '../clock';
import { goTo } from '../playback/playback';
import { playOnce } from '../visit/first-visit';
import { talkWithHost } from './host';

/** Does what is chosen of a frame once it is drawn, and from then on talks with the page around. Returns what ends that. */
export function beginFrame({ step, autoplay, origin }: Choices): () => void {
  if (step !== null) goTo(step);
  const callOff = autoplay ? playInSight() : () => {};
  const stop = window.parent === window ? () => {} : talkWithHost(window, origin, browserClock);
  return () => {
    callOff();
    stop();
  };
}

/** Plays once the frame is in sight, unless less motion is wished for. */
function playInSight(): () => void {
  if (window.matchMedia('(prefers-reduced-motion: reduce)').matches) return () => {};
  let callOff = () => {};
  const sight = new IntersectionObserver((seen) => {
    if (!seen.some(({ isIntersecting }) => isIntersecting)) return;
    sight.disconnect();
    callOff = playOnce();
  });
  sight.observe(document.documentElement);
  return () => {
    sight.disconnect();
    callOff();
  };
}
