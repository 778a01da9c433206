import { lazy, Suspense } from 'react';
import type { NestedNumbers, Tensor } from '../../../core/tensor/tensor';

const TensorDialog = lazy(async () => ({ default: (await import('./TensorDialog')).TensorDialog }));

/** The dialog of an array, loaded when the first one is opened. */
export function OpenTensor(props: {
  readonly title: string;
  readonly tensor: Tensor;
  readonly digits: number;
  readonly known?: Uint8Array;
  readonly fixed?: boolean;
  readonly onChange?: (value: number | NestedNumbers) => void;
  readonly onClose: () => void;
}) {
  return (
    <Suspense fallback={null}>
      <TensorDialog {...props} />
    </Suspense>
  );
}
