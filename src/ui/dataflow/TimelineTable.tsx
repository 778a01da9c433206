import { useState } from 'react';
import type { Machine } from '../../study/dataflow/machine';
import { Button } from '../parts/fields/Button';
import { Table } from '../parts/frame/Table';
import { type NameOf, shortNumberText, tasksListed } from './dataflow-words';
import { wording } from './words';

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
      <Table caption={wording.whatFiresWhenAndOn}>
        <thead>
          <tr>
            <th scope="col">{wording.fires}</th>
            <th scope="col">{wording.phase}</th>
            <th scope="col">{wording.processor}</th>
            <th scope="col">{wording.from}</th>
            <th scope="col">{wording.to}</th>
            <th scope="col">{wording.waitsFor}</th>
            <th scope="col">{wording.critical}</th>
          </tr>
        </thead>
        <tbody>
          {order.slice(0, most).map((task) => (
            <tr key={task}>
              <th scope="row">{nameOf(task).full}</th>
              <td>{wording.phases[schedule.dataflow.tasks[task]?.phase ?? 'primal']}</td>
              <td>{(processor[task] as number) + 1}</td>
              <td>{shortNumberText(start[task] as number)}</td>
              <td>{shortNumberText(end[task] as number)}</td>
              <td>{tasksListed(schedule.dataflow.waitsFor[task] ?? [], nameOf) || '–'}</td>
              <td>{critical.has(task) ? wording.yes : ''}</td>
            </tr>
          ))}
        </tbody>
      </Table>
      {order.length > most && (
        <Button variant="quiet" onClick={() => setMost(most + PAGE)}>
          {wording.moreOf(
            shortNumberText(Math.min(PAGE, order.length - most)),
            shortNumberText(order.length),
          )}
        </Button>
      )}
    </>
  );
}
