import { isIdentifier } from '../../core/graph/graph';
import { limits } from '../../core/limits';

/** Letters that mean a constant wherever formulas are read. */
const TAKEN: ReadonlySet<string> = new Set(['e', 'pi', 'tau', 'inf', 'nan']);

/** Makes names that a graph may have of those that a model has, each once. */
export function graphNames(): (wanted: string) => string {
  const used = new Set<string>();
  return (wanted) => {
    const base = identifierOf(wanted);
    let name = TAKEN.has(base) ? `${base}_` : base;
    for (let k = 2; used.has(name); k++) name = `${base}_${k}`;
    used.add(name);
    return name;
  };
}

/** A text as a name that nodes and folds may have: `fc.0.weight` is fc_0_weight, and `0` layer0. */
export function identifierOf(text: string): string {
  const plain = text
    .slice(0, 4 * limits.name)
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}_]+/gu, '_')
    .replace(/^_+|_+$/gu, '');
  const begun = /^\p{N}/u.test(plain) ? `layer${plain}` : plain;
  const name = [...begun].slice(0, limits.name - 8).join('');
  return isIdentifier(name) ? name : 'x';
}
