/** The colours of the page as a 2D canvas takes them, by token. */
export type Colours = Readonly<Record<(typeof tokens)[number], string>>;

const tokens = [
  'paper',
  'panel',
  'ink',
  'ink-soft',
  'line',
  'line-strong',
  'value',
  'value-tint',
  'value-line',
  'adjoint',
  'adjoint-tint',
  'adjoint-line',
  'focus',
  'danger',
  'warn',
  'warn-tint',
] as const;

/** Reads the colours where `element` stands: a 2D canvas knows neither custom properties nor light-dark(). */
export function coloursAt(element: HTMLElement): Colours {
  const probe = document.createElement('span');
  element.append(probe);
  const colours = Object.fromEntries(
    tokens.map((token) => {
      probe.style.color = `var(--${token})`;
      return [token, getComputedStyle(probe).color];
    }),
  );
  probe.remove();
  return colours as Colours;
}

/** Calls back when the page's colours may have changed; returns what stops that. */
export function whenColoursChange(changed: () => void): () => void {
  const queries = ['(prefers-color-scheme: dark)', '(forced-colors: active)'].map((query) =>
    window.matchMedia(query),
  );
  for (const query of queries) query.addEventListener('change', changed);
  const theme = new MutationObserver(changed);
  theme.observe(document.documentElement, { attributeFilter: ['data-theme', 'class'] });
  return () => {
    for (const query of queries) query.removeEventListener('change', changed);
    theme.disconnect();
  };
}
