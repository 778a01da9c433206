import { appliedCount } from '../../core/program/program';
import type { Derived } from '../../document/derived';
import { outputWords } from '../../words/en/document';
import { wording } from './early-words';

/** Why a graph can't be differentiated; undefined where it can. */
export function whyNotDifferentiate({ checked }: Pick<Derived, 'checked'>): string | undefined {
  if (checked.program.outputs.length > 0) return undefined;
  const { message, mend } = outputWords['no output']();
  return `${message}. ${mend}`;
}

/** Why a graph can't be simplified; undefined where it can. */
export function whyNotSimplify({ checked }: Pick<Derived, 'checked'>): string | undefined {
  if (appliedCount(checked.program) > 0) return undefined;
  return wording.nothingToSimplifyYetNo;
}
