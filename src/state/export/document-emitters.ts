import type { Snapshot } from '../../document/document';
import { encodeJson } from '../../file/json/encode';
import { workOf } from '../../file/kinds/work';
import type { Emitter } from '../../lang/emit/emitter';
import { wording } from './late-words';

/** The file that opens here again. */
export const savedFile = {
  id: 'wengert',
  label: wording.wengertFile,
  detail: wording.opensHereAgain,
  extension: 'wengert.json',
  mediaType: 'application/json',
  write: (content) => encodeJson(workOf(content)),
} satisfies Emitter<Snapshot>;

/** The forms in which the work leaves the app. */
export const documentEmitters: readonly Emitter<Snapshot>[] = [savedFile];
