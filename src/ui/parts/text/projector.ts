/** What a screen of few pixels gets, held close. */
const LEAST = 14;

/**
 * The size of type that is read from the last row, in pixels, on a screen of that many: 18 at 1280 × 720,
 * 24 at 1920 × 1080.
 */
export function projectorSize(width: number, height: number): number {
  return Math.max(LEAST, Math.min(6 + width * (18 / 1920), 6 + height / 60));
}
