import { worded } from '../../../words/worded';

/** What `parts/menus` says as soon as it is drawn. */
export const wording = worded('parts/menus/early', {
  nothingFound: 'Nothing found',
  found: (count: number) => `${count} found`,
  search: 'Search',
  nothingIsCalled: (query: string) => `Nothing is called “${query}”.`,
});
