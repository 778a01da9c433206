import type { ViewState } from '../../state/session/session';
import { useView } from '../../state/stores/view-store';

/** The colour of the paper, for the browser's own bars. */
const papers = { light: '#fbfaf7', dark: '#15171c' };

/** Shows the theme there is, before anything is drawn, and every other that is chosen. */
export function keepTheme(): void {
  show(useView.getState().theme);
  useView.subscribe(({ theme }, before) => {
    if (theme !== before.theme) show(theme);
  });
}

function show(theme: ViewState['theme']): void {
  const { dataset } = document.documentElement;
  if (theme === 'system') delete dataset.theme;
  else dataset.theme = theme;
  for (const meta of document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]')) {
    const own = meta.media.includes('dark') ? 'dark' : 'light';
    meta.content = papers[theme === 'system' ? own : theme];
  }
}
