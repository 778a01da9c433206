import { Footprints } from 'lucide-react';
import { useView } from '../../state/stores/view-store';
import { clearTrail, useCurve } from '../../state/study/curve-store';
import { RATES } from '../../study/curve/step';
import type { Coordinate, CurveSubject } from '../../study/curve/subject';
import { listed } from '../../words/grammar';
import { Button } from '../parts/fields/Button';
import { SegmentedControl } from '../parts/fields/SegmentedControl';
import { SliderRow } from '../parts/fields/SliderRow';
import { Finding, Note } from '../parts/frame/prose';
import { Buttons, Controls, Section } from '../parts/frame/Section';
import { powerNumber } from '../parts/plot/ticks';
import { coordinateText, stepSentence, stepWarning } from './curve-words';
import type { Descent } from './use-descent';
import { wording } from './words';

const directions = [
  { value: 'down', label: wording.downhill },
  { value: 'up', label: wording.uphill },
] as const;

/** Takes a step, and stands beside the picture it is taken on. */
export function StepButton({ descent: { busy, ready, step } }: { readonly descent: Descent }) {
  return (
    <Button icon={<Footprints />} shrinks disabled={busy || !ready} onClick={step}>
      {wording.takeAStep}
    </Button>
  );
}

/** How steps are taken, and what has come of them: gradient descent by hand. */
export function Steps({
  subject,
  axes,
  descent,
}: {
  readonly subject: CurveSubject;
  readonly axes: readonly Coordinate[];
  readonly descent: Descent;
}) {
  const { name, count } = subject;
  const digits = useView((view) => view.digits);
  const { direction, moves, rate, steps } = descent;
  const isDown = direction === 'down';
  const names = listed(axes.map((axis) => axis.name));
  const moved = moves === 'all' && count > axes.length ? wording.everyInput : names;
  const last = steps.at(-1);
  return (
    <Section
      title={isDown ? wording.downhillStepByStep : wording.uphillStepByStep}
      about={wording.takeAStepMovesThe(moved, isDown)}
    >
      <Controls>
        <SegmentedControl
          label={wording.directionOfAStep}
          segments={directions}
          value={direction}
          onChange={(chosen) => useCurve.setState({ direction: chosen })}
        />
        {count > axes.length && (
          <SegmentedControl
            label={wording.aStepMoves}
            segments={[
              { value: 'shown', label: wording.alone(names) },
              { value: 'all', label: wording.allInputs },
            ]}
            value={moves}
            onChange={(chosen) => useCurve.setState({ moves: chosen })}
          />
        )}
      </Controls>
      <SliderRow
        label={wording.rateOfAStep}
        shown={wording.rate}
        min={0}
        max={RATES.length - 1}
        value={rate}
        text={powerNumber(RATES[rate] as number)}
        onChange={(chosen) => useCurve.setState({ rate: chosen })}
      />
      {steps.length > 0 && (
        <Buttons>
          <Button onClick={clearTrail}>{wording.clearTheTrail}</Button>
          <Note>
            {wording.wentFromToUndoTakes(
              steps.length,
              name,
              coordinateText(steps[0]?.before ?? Number.NaN, digits),
              coordinateText(last?.after ?? Number.NaN, digits),
            )}
          </Note>
        </Buttons>
      )}
    </Section>
  );
}

/** What the last step did, or why it was not taken; nothing while none was. */
export function StepReport({
  subject: { name },
  descent: { refusal, steps, last },
}: {
  readonly subject: CurveSubject;
  readonly descent: Descent;
}) {
  const digits = useView((view) => view.digits);
  const warning = last ? stepWarning(last) : null;
  const report = last && stepSentence(name, last, steps.length, digits);
  return (
    <div role="status">
      {refusal !== null && <Finding tone="warn">{refusal}</Finding>}
      {refusal === null && report && warning !== null && (
        <Finding tone="warn">{`${report} ${warning}`}</Finding>
      )}
      {refusal === null && report && warning === null && <p>{report}</p>}
    </div>
  );
}
