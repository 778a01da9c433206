import type { Shape } from '../../core/tensor/shape';
import { binding } from '../grammar';
import type { Medium } from '../medium/medium';

/** A written term, and what its surroundings must know to set parentheses. */
export interface Written {
  readonly text: string;
  readonly binds: number;
  /** The text of a negative number without its minus. */
  readonly positive?: string;
  /** The shape of what is written, where it is known. */
  readonly shape?: Shape | undefined;
  /** Which product of two it is; one in another needs parentheses unless both are alike. */
  readonly product?: 'elementwise' | 'scaled';
  /** Whether it is a matrix product, so that another may follow. */
  readonly isMatrixProduct?: true;
}

export function atom(text: string, shape?: Shape): Written {
  return { text, binds: binding.atom, shape };
}

/** In parentheses, unless it may stand bare. */
export function fenced({ text }: Written, bare: boolean): string {
  return bare ? text : `(${text})`;
}

export function isNegative(medium: Medium, { text }: Written): boolean {
  return text.startsWith(medium.minus);
}

export function isArray({ shape }: Written): boolean {
  return shape !== undefined && shape.length > 0;
}
