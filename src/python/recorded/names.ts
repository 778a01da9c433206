import { limits } from '../../core/limits';

/** Letters that mean a constant wherever formulas are read. */
const TAKEN: ReadonlySet<string> = new Set(['e', 'pi', 'tau', 'inf', 'nan']);

/**
 * Makes names that a graph may have of what a program calls its values, each once: `w[0]` becomes w0,
 * `model.0.weight` model_0_weight, and a second x is x_2.
 */
export function names(): (wanted: string) => string {
  const used = new Set<string>();
  return (wanted) => {
    const base = identifier(wanted.replace(/\[(\d+)\]/g, '$1'));
    let name = TAKEN.has(base) ? `${base}_` : base;
    for (let k = 2; used.has(name); k++) name = `${base}_${k}`;
    used.add(name);
    return name;
  };
}

/** A text as a name that nodes and folds may have. */
export function identifier(text: string): string {
  const plain = text.replace(/[^\p{L}\p{N}_]+/gu, '_').replace(/^[\d_]+|_+$/gu, '');
  return [...(plain === '' ? 'x' : plain)].slice(0, limits.name - 8).join('');
}
