import type { wording as english } from './words';

/** The same in German. */
export const wording: typeof english = {
  gradientDescent: 'Gradientenabstieg',
  onGradientDescent: 'Jeder Parameter geht gegen seine Ableitung: w ← w − Rate · g.',
  momentum: 'Impuls (Momentum)',
  onMomentum: 'Schritte summieren sich wie das Tempo einer Kugel: v ← 0.9 v + g, w ← w − Rate · v.',
  onRmsprop: 'Jeder Schritt wird durch die Größe der letzten Ableitungen geteilt.',
  onAdam:
    'Das Mittel der letzten Ableitungen, geteilt durch die Wurzel aus dem Mittel ihrer Quadrate.',
  onAdamW: 'Adam, wobei Weight Decay von den Parametern selbst abgezogen wird.',
};
