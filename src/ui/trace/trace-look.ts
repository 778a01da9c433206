import { useRemembered } from '../parts/frame/remembered';

const textSizes = ['small', 'medium', 'large'] as const;
export type TextSize = (typeof textSizes)[number];

/** What is chosen about the table for this screen; it does not travel with a link. */
export interface TraceLook {
  /** How large its mathematics is; large is for projectors. */
  readonly size: TextSize;
  /** Whether primal rows end in their value, which the paper leaves out. */
  readonly results: boolean;
}

const DEFAULT_LOOK: TraceLook = { size: 'small', results: false };

function isLook(value: unknown): value is TraceLook {
  if (typeof value !== 'object' || value === null) return false;
  const { size, results } = value as Partial<TraceLook>;
  return textSizes.some((known) => known === size) && typeof results === 'boolean';
}

/** The look of the table and what changes it; it outlives a reload. */
export function useTraceLook(): readonly [TraceLook, (look: TraceLook) => void] {
  return useRemembered('trace', DEFAULT_LOOK, isLook);
}
