import { isEmbedAsked, isFramed } from '../../file/storage/framed';
import { tellFault } from '../loading/attempt';
import { latePart } from '../loading/late-part';
import { wording } from './words';

const frame = latePart(() => import('./frame'), wording.whatWengertIsInA);

/**
 * From now on the app is shown as in a frame where the address asks for it, and in frames that have no
 * room for all of it. Resolves once the first of that is so.
 * @param expect is told at once where the address asks for it.
 */
export async function keepFramed(expect: () => void): Promise<void> {
  if (!isFramed()) return;
  try {
    if (isEmbedAsked()) expect();
    (await frame()).keepFrame();
  } catch (error) {
    tellFault(error, () => keepFramed(expect));
  }
}
