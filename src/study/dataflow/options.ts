/** Which firings are shown: of values, of adjoints with all values there, or of both. */
export type Phase = 'primal' | 'adjoint' | 'both';

/** Up to here every number of processors can be chosen. */
export const FEW_PROCESSORS = 16;

/** The numbers of processors that can be chosen; the last is as many as are of use. */
export const PROCESSORS: readonly number[] = [
  ...Array.from({ length: FEW_PROCESSORS }, (_, k) => k + 1),
  ...[20, 24, 32, 48, 64],
  Number.POSITIVE_INFINITY,
];

/** A time before anything fires. */
export const BEFORE = -1;
