import type { NodeId } from '../../core/graph/graph';
import type { DataSet } from '../../learn/data/data-set';
import { batchAt } from '../../learn/run/trainer';
import type { Subject } from './subject';

/** The numbers of the rows that the next update takes, of a graph of one row those of the first. */
export function rowsInto(subject: Subject, updates: number) {
  const { model, training, train } = subject;
  const batch = batchAt(training, train, updates);
  const rows = model.batched ? batch : batch.subarray(0, 1);
  return inputsOfRows(subject, train, rows);
}

/** What some rows make of the inputs that rows flow into. */
function inputsOfRows({ model }: Subject, set: DataSet, rows: Uint32Array) {
  const numbers = new Map<NodeId, Float64Array>();
  const shapes = new Map<NodeId, readonly number[]>();
  const width = set.features.length;
  const put = (places: typeof model.data, valueAt: (row: number, k: number) => number) => {
    let from = 0;
    for (const { node, size, shape } of places) {
      const data = new Float64Array(rows.length * size);
      rows.forEach((row, r) => {
        for (let k = 0; k < size; k++) data[r * size + k] = valueAt(row, from + k);
      });
      numbers.set(node, data);
      shapes.set(node, model.batched ? [rows.length, ...shape] : shape);
      from += size;
    }
  };
  put(model.data, (row, k) => set.x[row * width + k] as number);
  put(model.targets, (row, k) => {
    const y = set.y[row] as number;
    return model.oneHot ? Number(y === k) : y;
  });
  return { numbers, shapes };
}
