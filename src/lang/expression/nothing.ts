import { nameAt, takenOut } from './argument-code';
import type { Call } from './call';
import { libraryOf } from './libraries';
import { instead } from './mend';
import { refused } from './refused';
import { settingNamed } from './settings';
import type { Instruction } from './statement';

/** Takes out what is given as Python's None: np.clip(x, 0, None) has no upper bound. */
export function dropNothing(call: Call, code: Instruction[]): void {
  const [best] = call.candidates;
  for (let k = call.args.length - 1; k > 0; k--) {
    if (nameAt(call, code, k) !== 'None') continue;
    const keyword = call.args[k]?.keyword?.text;
    const spec = keyword && best ? settingNamed(best, keyword) : undefined;
    // Of those that go along one axis None means all elements in a row.
    const isAll = spec?.name === 'axis' && spec.default !== null;
    if (isAll && !/^cum/.test(call.name.text)) continue;
    if (best === 'clamp' && !keyword && call.args.length === 3) {
      call.candidates = [k === 1 ? 'minimum' : 'maximum'];
    }
    takenOut(call, code, k);
  }
}

/** F.layer_norm is told a shape, and F.batch_norm what it has seen before. */
export function dropShapes(call: Call, code: Instruction[]): void {
  const [best] = call.candidates;
  if (call.isMethod || libraryOf(call.name.library) !== 'torch') return;
  if (call.args[1]?.keyword !== null) return;
  if (best === 'layerNorm') {
    const [only, more] = takenOut(call, code, 1);
    if (only && !more && (only.do !== 'tensor' || only.value.length === 1)) return;
  } else if (best !== 'batchNorm') return;
  else if ([1, 2].every((k) => nameAt(call, code, k) === 'None')) {
    takenOut(call, code, 2);
    takenOut(call, code, 1);
    return;
  }
  const { from, to } = call.args[0] ?? call.name;
  throw refused({ from: call.name.from, to: call.end }, { kind: 'two readings' }, [
    instead({ from: to, to: call.end - 1 }, '', `${call.name.text}(${call.text.slice(from, to)})`),
  ]);
}
