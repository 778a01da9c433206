import type { Settings } from '../../../document/settings';
import { wording } from './words';

/** What the themes are called, in the menu and among the settings. */
export const themeNames: Readonly<Record<Settings['theme'], string>> = {
  light: wording.light,
  dark: wording.dark,
  system: wording.asTheSystem,
};
