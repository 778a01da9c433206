import { type Theme, useView } from '../../state/stores/view-store';

const key = 'wengert:theme';
/** The colour of the paper, for the browser's own bars. */
const papers = { light: '#fbfaf7', dark: '#15171c' };

/** Sets the theme and remembers it in this browser. */
export function setTheme(theme: Theme): void {
  useView.setState({ theme });
  show(theme);
  try {
    localStorage.setItem(key, theme);
  } catch {
    // It then holds until the page is closed.
  }
}

/** Shows the theme that was chosen last, before anything is drawn. */
export function startTheme(): void {
  let kept: string | null = null;
  try {
    kept = localStorage.getItem(key);
  } catch {
    // No storage, no memory.
  }
  const theme: Theme = kept === 'light' || kept === 'dark' ? kept : 'system';
  useView.setState({ theme });
  show(theme);
}

function show(theme: Theme): void {
  const { dataset } = document.documentElement;
  if (theme === 'system') delete dataset.theme;
  else dataset.theme = theme;
  for (const meta of document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]')) {
    const own = meta.media.includes('dark') ? 'dark' : 'light';
    meta.content = papers[theme === 'system' ? own : theme];
  }
}
