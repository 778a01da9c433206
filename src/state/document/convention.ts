import type { Convention } from '../../core/rule/convention';
import { setConvention } from '../../document/edits';
import { currentDocument, edit } from '../stores/document-store';
import { announce, inform } from '../stores/notices';
import { wording } from './late-words';

/** What conventions are called. */
export const CONVENTION_NAMES: Readonly<Record<Convention, string>> = {
  pytorch: 'PyTorch',
  jax: 'JAX',
};

/** The one that is not this one. */
export function otherConvention(convention: Convention): Convention {
  return convention === 'pytorch' ? 'jax' : 'pytorch';
}

/** Takes another convention at kinks, as a change that can be undone. */
export function takeConvention(convention: Convention): void {
  const { convention: before, primal } = currentDocument();
  if (convention === before) return;
  const [name, old] = [CONVENTION_NAMES[convention], CONVENTION_NAMES[before]];
  edit(wording.takeSConvention(name), (document) => setConvention(document, convention));
  if (primal) {
    inform(wording.thisAdjointProgramWasWritten(old, name));
  } else announce(wording.sConventionAtKinks(name));
}
