import { type Program, shapeAt } from '../../core/program/program';
import { sizeOf } from '../../core/tensor/shape';
import { setOutput } from '../../document/edits';
import { edit } from '../../state/stores/document-store';
import { chooseAxis, choosePart, useCurve } from '../../state/study/curve-store';
import type { Coordinate, CurveSubject } from '../../study/curve/subject';
import { SegmentedControl } from '../parts/fields/SegmentedControl';
import { Select } from '../parts/fields/Select';
import { Controls } from '../parts/frame/Section';
import { ElementFields } from '../parts/tensor/ElementFields';
import styles from './Curve.module.css';
import { wording } from './words';

const views = [
  { value: 'curve', label: wording.curve, hint: wording.curveOverOneInput },
  { value: 'map', label: wording.map, hint: wording.mapOverTwoInputs },
] as const;

/** What is drawn over what: the output, the same as in the trace, and one or two inputs. */
export function CurveChoices({ subject }: { readonly subject: CurveSubject }) {
  const { program, output, x, y } = subject;
  const view = useCurve((state) => state.view);
  const outputs = program.outputs.flatMap(({ name, origin }) =>
    origin?.node === undefined ? [] : [{ value: origin.node, label: name }],
  );
  const isMap = view === 'map' && y !== null;
  return (
    <Controls className={styles.choices}>
      {outputs.length > 1 && (
        <Select
          label={wording.curveOf}
          options={outputs}
          value={output.origin?.node ?? ''}
          onChange={(node) =>
            edit(wording.chooseTheOutput, (document) => setOutput(document, node))
          }
        />
      )}
      <PartChoice subject={subject} />
      <AxisChoice subject={subject} axis="x" coordinate={x} />
      {isMap && <AxisChoice subject={subject} axis="y" coordinate={y} />}
      {y && (
        <SegmentedControl
          label={wording.drawnAs}
          segments={views}
          value={isMap ? 'map' : 'curve'}
          onChange={(chosen) => useCurve.setState({ view: chosen })}
          className={styles.view}
        />
      )}
    </Controls>
  );
}

/** Which number of an output that is an array. */
function PartChoice({ subject: { program, output, part } }: { readonly subject: CurveSubject }) {
  const shape = shapeAt(program, output.statement);
  if (sizeOf(shape) === 1) return null;
  return (
    <>
      <Select
        label={wording.whichNumberOf(output.name)}
        hideLabel
        options={[
          { value: 'sum', label: wording.sumOf(output.name) },
          { value: 'element', label: wording.elementOf(output.name) },
        ]}
        value={part === 'sum' ? 'sum' : 'element'}
        onChange={(chosen) => choosePart(chosen === 'sum' ? 'sum' : 0)}
      />
      {part !== 'sum' && <ElementFields shape={shape} element={part} onChange={choosePart} />}
    </>
  );
}

/** Which number of the inputs an axis has. */
function AxisChoice({
  subject,
  axis,
  coordinate,
}: {
  readonly subject: CurveSubject;
  readonly axis: 'x' | 'y';
  readonly coordinate: Coordinate;
}) {
  const { program, x, y } = subject;
  const { node, element, input } = coordinate;
  const shape = shapeAt(program, input.statement);
  const choose = (chosen: string, at: number) =>
    chooseAxis(axis, { node: chosen, element: at }, { x, y });
  return (
    <>
      <Select
        label={axis === 'x' ? wording.overInline : wording.and}
        options={inputsOf(program)}
        value={node}
        onChange={(chosen) => choose(chosen, 0)}
      />
      {sizeOf(shape) > 1 && (
        <ElementFields shape={shape} element={element} onChange={(at) => choose(node, at)} />
      )}
    </>
  );
}

function inputsOf(program: Program) {
  return program.inputs.flatMap(({ name, statement }) => {
    const value = program.origins.get(statement)?.node;
    const isEmpty = sizeOf(shapeAt(program, statement)) === 0;
    return value === undefined || isEmpty ? [] : [{ value, label: name }];
  });
}
