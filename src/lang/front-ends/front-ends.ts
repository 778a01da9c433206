import type { FrontEnd } from '../read/front-end';
import { expression } from './expression';

/** Every language that a graph can be read from. */
export const frontEnds: readonly FrontEnd[] = [expression];
