import { useDeferredValue, useMemo, useState } from 'react';
import { formatNumber } from '../../lang/number';
import { updateInside } from '../../learn/run/inside';
import { parametersOf } from '../../learn/run/model';
import { type RunState, startOf } from '../../learn/run/trainer';
import { goToEnd, goToStart, goToTurn } from '../../state/playback/playback';
import { showOptimiser } from '../../state/training/optimiser-graph';
import type { Subject } from '../../state/training/subject';
import { oneUpdate } from '../../state/training/train';
import { type Run, useTraining } from '../../state/training/training-store';
import { counted } from '../../words/en/grammar';
import { Button } from '../parts/fields/Button';
import { NumberField } from '../parts/fields/NumberField';
import { SegmentedControl } from '../parts/fields/SegmentedControl';
import { Select } from '../parts/fields/Select';
import { Toggle } from '../parts/fields/Toggle';
import { Note } from '../parts/frame/prose';
import { Controls, Section } from '../parts/frame/Section';
import { Amount, AmountHead, Table } from '../parts/frame/Table';
import { Row } from './Confusion';

const stages = [
  { value: 'rows', label: 'Rows in' },
  { value: 'primal', label: 'Primal' },
  { value: 'adjoint', label: 'Adjoint' },
  { value: 'update', label: 'Update' },
] as const;

type Stage = (typeof stages)[number]['value'];

/** Rows of a table that are shown at most. */
const MOST = 24;

/** The next update step by step, as seen from one parameter. */
export function UpdateInside({
  subject,
  run,
}: {
  readonly subject: Subject;
  readonly run: Run | null;
}) {
  const [open, setOpen] = useState(false);
  return (
    <Section
      title="Inside one update"
      about="What the next press of One update does: rows flow in, the loss comes out, adjoints flow back, and the optimiser moves each parameter."
    >
      <Toggle label="Look inside" checked={open} onChange={setOpen} />
      {open && <Opened subject={subject} run={run} />}
    </Section>
  );
}

function Opened({ subject, run }: { readonly subject: Subject; readonly run: Run | null }) {
  const [stage, setStage] = useState<Stage>('rows');
  const [node, setNode] = useState<string | null>(null);
  const [element, setElement] = useState(0);
  const { doing, pinned } = useTraining();
  const { model, training, train } = subject;
  const place = model.parameters.find((each) => each.node === node) ?? model.parameters[0];
  const at = Math.min(element, (place?.size ?? 1) - 1);
  const before = model.parameters.slice(0, place ? model.parameters.indexOf(place) : 0);
  const parameter = before.reduce((sum, { size }) => sum + size, 0) + at;
  const known = run?.reports[run.at]?.state;
  const state = useDeferredValue(
    useMemo(
      (): RunState => known ?? startOf(model, training, parametersOf(model)),
      [known, model, training],
    ),
  );
  const inside = useMemo(
    () => (doing === 'nothing' ? updateInside(model, training, train, state, parameter) : null),
    [doing, model, training, train, state, parameter],
  );
  if (!inside || !place) return <Note>It is shown while training is paused.</Note>;
  const name = place.size === 1 ? place.name : `${place.name}[${indexText(place.shape, at)}]`;
  const number = (value: number) => formatNumber(value, 6);
  const go = (next: Stage) => {
    setStage(next);
    if (next === 'rows') goToStart();
    if (next === 'primal') goToTurn();
    if (next === 'adjoint' || next === 'update') goToEnd();
  };
  const { batch, shares, lines, derivative, stale } = inside;
  return (
    <>
      <SegmentedControl label="Part of the update" segments={stages} value={stage} onChange={go} />
      <Controls>
        <Select
          label="Parameter"
          options={model.parameters.map((each) => ({ value: each.node, label: each.name }))}
          value={place.node}
          onChange={(chosen) => {
            setNode(chosen);
            setElement(0);
          }}
        />
        {place.size > 1 && (
          <NumberField
            label="Element"
            value={at}
            min={0}
            max={place.size - 1}
            integer
            onChange={setElement}
          />
        )}
      </Controls>
      {stage === 'rows' && (
        <>
          <p>
            {counted(batch.length, 'row')} flow in. The graph and its trace have{' '}
            {model.batched ? 'all of them' : 'the first of them'}
            {pinned ? ', but for those that are kept' : ''}.
          </p>
          <Table caption="Rows of the next update">
            <thead>
              <tr>
                <th scope="col">Row</th>
                <th scope="col">
                  {train.features.length > 4 ? 'Features' : train.features.join(', ')}
                </th>
                <AmountHead>Target</AmountHead>
              </tr>
            </thead>
            <tbody>
              {[...batch.subarray(0, MOST)].map((row) => (
                <tr key={row}>
                  <th scope="row">{row + 1}</th>
                  <td>
                    <Row set={train} row={row} />
                  </td>
                  <Amount>
                    {train.classes?.[train.y[row] as number] ?? number(train.y[row] as number)}
                  </Amount>
                </tr>
              ))}
            </tbody>
          </Table>
          {batch.length > MOST && <Note>The first {MOST} are shown.</Note>}
          <Toggle
            label="Keep these rows in the graph"
            checked={pinned}
            onChange={(is) => useTraining.setState({ pinned: is })}
          />
        </>
      )}
      {stage === 'primal' && (
        <p>
          The primal runs on the rows: the loss is <b>{number(inside.loss)}</b>, in the mean over{' '}
          {counted(batch.length, 'row')}. The player stands at the turn, before the first adjoint.
        </p>
      )}
      {stage === 'adjoint' && (
        <>
          <p>
            The adjoint of {name} is <b>{number(derivative)}</b>
            {shares ? `: what ${counted(batch.length, 'row')} say, added up.` : '.'}
          </p>
          {shares ? (
            <Table caption={`What rows add to the adjoint of ${name}`}>
              <thead>
                <tr>
                  <th scope="col">Row</th>
                  <AmountHead>Its loss</AmountHead>
                  <AmountHead>Adds to the adjoint</AmountHead>
                </tr>
              </thead>
              <tbody>
                {shares.slice(0, MOST).map(({ row, loss, share }) => (
                  <tr key={row}>
                    <th scope="row">{row + 1}</th>
                    <Amount>{number(loss)}</Amount>
                    <Amount>{number(share)}</Amount>
                  </tr>
                ))}
                {shares.length > MOST && (
                  <tr>
                    <th scope="row">{counted(shares.length - MOST, 'other')}</th>
                    <Amount>{''}</Amount>
                    <Amount>
                      {number(shares.slice(MOST).reduce((sum, { share }) => sum + share, 0))}
                    </Amount>
                  </tr>
                )}
                <tr>
                  <th scope="row">Sum</th>
                  <Amount>{number(inside.loss)}</Amount>
                  <Amount>{number(derivative)}</Amount>
                </tr>
              </tbody>
            </Table>
          ) : (
            <Note>
              Rows act on each other in this graph, or their losses are not averaged, so that none
              has a share of its own.
            </Note>
          )}
          {!training.zeroed && (
            <p>
              It was not set to zero: {number(stale)} of earlier updates is still there, so the
              optimiser gets {number(derivative + stale)}.
            </p>
          )}
        </>
      )}
      {stage === 'update' && (
        <>
          <p>
            {name} goes from <b>{number(inside.before)}</b> to <b>{number(inside.after)}</b>, a
            change of {number(inside.after - inside.before)}.
          </p>
          <Table caption={`The optimiser's program for ${name}`}>
            <thead>
              <tr>
                <th scope="col">Value</th>
                <th scope="col">Made by</th>
                <AmountHead>Number</AmountHead>
              </tr>
            </thead>
            <tbody>
              {lines.map((line) => (
                <tr key={line.name}>
                  <th scope="row">{line.name}</th>
                  <td>
                    {line.operation === 'input'
                      ? 'given'
                      : `${line.operation}(${line.operands.join(', ')})`}
                  </td>
                  <Amount>{number(line.value)}</Amount>
                </tr>
              ))}
            </tbody>
          </Table>
          <Controls>
            <Button onClick={oneUpdate}>Make this update</Button>
            <Button onClick={() => showOptimiser(training.optimiser)}>
              Show the optimiser beside the graph
            </Button>
          </Controls>
        </>
      )}
    </>
  );
}

/** The indices of an element of an array, row-major. */
function indexText(shape: readonly number[], element: number): string {
  let left = element;
  return shape
    .toReversed()
    .map((length) => {
      const index = left % length;
      left = Math.floor(left / length);
      return index;
    })
    .toReversed()
    .join(', ');
}
