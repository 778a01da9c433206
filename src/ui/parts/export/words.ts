import { worded } from '../../../words/worded';

/** What `parts/export` says. */
export const wording = worded('parts/export', {
  copiedAs: (name: string, label: string) => `${name} copied as ${label}.`,
  allowItInTheSettings: 'Allow it in the settings of this page, or select the table and copy it.',
  copyAs: (label: string) => `Copy as ${label}`,
});
