/** What Python makes arrays with: made of one value, an array is that value. */
export const MAKERS: ReadonlySet<string> = new Set(
  'array asarray tensor as_tensor constant Variable convert_to_tensor Value Parameter'.split(' '),
);

/** What they are told besides, which is all one here: every number is a float64 that has a derivative. */
export const TOLD: ReadonlySet<string> = new Set(
  'dtype device requires_grad trainable name copy order ndmin label'.split(' '),
);

/** Methods that change how numbers are held, and not the numbers. */
export const CHANGING: ReadonlySet<string> = new Set(
  'float double half cpu cuda to astype type clone copy contiguous numpy item requires_grad_'.split(
    ' ',
  ),
);
