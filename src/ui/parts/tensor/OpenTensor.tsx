import { lateDialog } from '../frame/late';
import { wording } from './words';

/** The dialog of an array, loaded when the first one is opened. */
export const OpenTensor = lateDialog(
  async () => (await import('./TensorDialog')).TensorDialog,
  wording.whatShowsArrays,
);
