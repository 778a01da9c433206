import { wording } from './late-words';

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/**
 * When something was, as people say it: “just now”, “5 minutes ago”, and from a week on the date.
 * @param at and `now` in milliseconds since 1970.
 */
export function whenOf(at: number, now: number): string {
  const seconds = Math.max(0, (now - at) / 1000);
  if (seconds < 45) return wording.justNow;
  if (seconds >= 7 * DAY) return wording.date(at);
  const [unit, length] =
    seconds >= DAY
      ? (['day', DAY] as const)
      : seconds >= HOUR
        ? (['hour', HOUR] as const)
        : (['minute', MINUTE] as const);
  return wording.ago(Math.max(1, Math.floor(seconds / length)), unit);
}
