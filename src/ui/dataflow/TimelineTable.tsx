import { useState } from 'react';
import type { Machine } from '../../study/dataflow/machine';
import { Button } from '../parts/fields/Button';
import { Table } from '../parts/frame/Table';
import { type NameOf, shortNumberText, tasksListed } from './dataflow-words';

/** Rows that are shown at once, and added when asked for. */
const PAGE = 100;

/** The timeline as a table, in order of time. */
export function TimelineTable({
  machine,
  nameOf,
}: {
  readonly machine: Machine;
  readonly nameOf: NameOf;
}) {
  const [most, setMost] = useState(PAGE);
  const { order, start, end, processor, schedule, path } = machine;
  const critical = new Set(path);
  return (
    <>
      <Table caption="What fires when, and on which processor">
        <thead>
          <tr>
            <th scope="col">Fires</th>
            <th scope="col">Phase</th>
            <th scope="col">Processor</th>
            <th scope="col">From</th>
            <th scope="col">To</th>
            <th scope="col">Waits for</th>
            <th scope="col">Critical</th>
          </tr>
        </thead>
        <tbody>
          {order.slice(0, most).map((task) => (
            <tr key={task}>
              <th scope="row">{nameOf(task).full}</th>
              <td>{schedule.dataflow.tasks[task]?.phase}</td>
              <td>{(processor[task] as number) + 1}</td>
              <td>{shortNumberText(start[task] as number)}</td>
              <td>{shortNumberText(end[task] as number)}</td>
              <td>{tasksListed(schedule.dataflow.waitsFor[task] ?? [], nameOf) || '–'}</td>
              <td>{critical.has(task) ? 'yes' : ''}</td>
            </tr>
          ))}
        </tbody>
      </Table>
      {order.length > most && (
        <Button variant="quiet" onClick={() => setMost(most + PAGE)}>
          {shortNumberText(Math.min(PAGE, order.length - most))} more of{' '}
          {shortNumberText(order.length)}
        </Button>
      )}
    </>
  );
}
