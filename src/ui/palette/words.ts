import { worded } from '../../words/worded';

/** What the room says. */
export const wording = worded('palette', {
  found: 'Found',
  palette: 'Palette',
  searchThePalette: 'Search the palette',
  search: 'Search',
  whatCanBeAdded: 'What can be added',
  nothingByThatName: 'Nothing by that name',
  foundCounted: (count: number) => `${count} found`,
});
