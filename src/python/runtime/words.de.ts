import type { wording as english } from './words';

/** The same in German. */
export const wording: typeof english = {
  didNotStart: (why) => `Python ist nicht gestartet: ${why}`,
  couldNotBeLoaded: 'Python konnte nicht geladen werden.',
  frameDidNotOpen: 'Der Rahmen, in dem Python läuft, ist nicht aufgegangen.',
  restNotShown: (most) =>
    `… der Rest wird nicht gezeigt: Mehr als ${most} Zeichen gehen nicht. Seltener ausgeben, etwa in jedem hundertsten Schritt.`,
};
