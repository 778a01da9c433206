import type { Settings } from '../../../document/settings';

/** What the themes are called, in the menu and among the settings. */
export const themeNames: Readonly<Record<Settings['theme'], string>> = {
  light: 'Light',
  dark: 'Dark',
  system: 'As the system',
};
