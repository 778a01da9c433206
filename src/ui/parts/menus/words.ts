import { worded } from '../../../words/worded';

/** What `parts/menus` says. */
export const wording = worded('parts/menus', {
  whatMenusShow: 'What menus show',
});
