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
import { Button } from '../parts/fields/Button';
import { NumberField } from '../parts/fields/NumberField';
import { SegmentedControl } from '../parts/fields/SegmentedControl';
import { Select } from '../parts/fields/Select';
import { Toggle } from '../parts/fields/Toggle';
import { Note } from '../parts/frame/prose';
import { Controls, Section } from '../parts/frame/Section';
import { Amount, AmountHead, Table } from '../parts/frame/Table';
import { Phrase } from '../parts/text/Phrase';
import { Row } from './Confusion';
import { wording } from './words';

const stages = [
  { value: 'rows', label: wording.rowsIn },
  { value: 'primal', label: wording.primal },
  { value: 'adjoint', label: wording.adjoint },
  { value: 'update', label: wording.update },
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
    <Section title={wording.insideOneUpdate} about={wording.whatTheNextPressOf}>
      <Toggle label={wording.lookInside} checked={open} onChange={setOpen} />
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
  if (!inside || !place) return <Note>{wording.itIsShownWhileTraining}</Note>;
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
      <SegmentedControl
        label={wording.partOfTheUpdate}
        segments={stages}
        value={stage}
        onChange={go}
      />
      <Controls>
        <Select
          label={wording.parameter}
          options={model.parameters.map((each) => ({ value: each.node, label: each.name }))}
          value={place.node}
          onChange={(chosen) => {
            setNode(chosen);
            setElement(0);
          }}
        />
        {place.size > 1 && (
          <NumberField
            label={wording.element}
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
          <p>{wording.flowInTheGraphAnd(batch.length, model.batched, pinned)}</p>
          <Table caption={wording.rowsOfTheNextUpdate}>
            <thead>
              <tr>
                <th scope="col">{wording.row}</th>
                <th scope="col">
                  {train.features.length > 4 ? wording.features : train.features.join(', ')}
                </th>
                <AmountHead>{wording.target}</AmountHead>
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
          {batch.length > MOST && <Note>{wording.theFirstAreShown(MOST)}</Note>}
          <Toggle
            label={wording.keepTheseRowsInThe}
            checked={pinned}
            onChange={(is) => useTraining.setState({ pinned: is })}
          />
        </>
      )}
      {stage === 'primal' && (
        <p>
          <Phrase of={wording.thePrimalRunsOnThe(<b>{number(inside.loss)}</b>, batch.length)} />
        </p>
      )}
      {stage === 'adjoint' && (
        <>
          <p>
            <Phrase
              of={wording.theAdjointOfIs(
                name,
                <b>{number(derivative)}</b>,
                Boolean(shares),
                batch.length,
              )}
            />
          </p>
          {shares ? (
            <Table caption={wording.whatRowsAddToThe(name)}>
              <thead>
                <tr>
                  <th scope="col">{wording.row}</th>
                  <AmountHead>{wording.itsLoss}</AmountHead>
                  <AmountHead>{wording.addsToTheAdjoint}</AmountHead>
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
                    <th scope="row">{wording.other(shares.length - MOST)}</th>
                    <Amount>{''}</Amount>
                    <Amount>
                      {number(shares.slice(MOST).reduce((sum, { share }) => sum + share, 0))}
                    </Amount>
                  </tr>
                )}
                <tr>
                  <th scope="row">{wording.sum}</th>
                  <Amount>{number(inside.loss)}</Amount>
                  <Amount>{number(derivative)}</Amount>
                </tr>
              </tbody>
            </Table>
          ) : (
            <Note>{wording.rowsActOnEachOther}</Note>
          )}
          {!training.zeroed && (
            <p>{wording.itWasNotSetTo(number(stale), number(derivative + stale))}</p>
          )}
        </>
      )}
      {stage === 'update' && (
        <>
          <p>
            <Phrase
              of={wording.goesFromToAChange(
                name,
                <b>{number(inside.before)}</b>,
                <b>{number(inside.after)}</b>,
                number(inside.after - inside.before),
              )}
            />
          </p>
          <Table caption={wording.theOptimisersProgramFor(name)}>
            <thead>
              <tr>
                <th scope="col">{wording.value}</th>
                <th scope="col">{wording.madeBy}</th>
                <AmountHead>{wording.number}</AmountHead>
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
            <Button onClick={oneUpdate}>{wording.makeThisUpdate}</Button>
            <Button onClick={() => showOptimiser(training.optimiser)}>
              {wording.showTheOptimiserBesideThe}
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
