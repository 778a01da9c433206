import { partOf } from './part';

/** How things are shown. */
export const useView = partOf('view');
