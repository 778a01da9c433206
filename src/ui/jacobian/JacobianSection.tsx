import { Check, TriangleAlert } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { JacobianMode } from '../../core/analysis/jacobian';
import type { Program } from '../../core/program/program';
import { structureOf } from '../../document/structure';
import { useDiagnostics } from '../../state/document/diagnostics';
import { useView } from '../../state/stores/view-store';
import { useJacobian } from '../../state/study/jacobian-store';
import { elementsOf } from '../../study/jacobian/elements';
import type { Extent } from '../../study/jacobian/extent';
import { bothModes, type PassCost, passCosts } from '../../study/jacobian/jacobian-passes';
import { agreementOf, matrixOf } from '../../study/jacobian/matrix';
import { matrixEmitters } from '../../study/jacobian/matrix-text';
import { CopyMenu } from '../parts/export/CopyMenu';
import { Finding } from '../parts/frame/prose';
import { Remarks } from '../parts/frame/Remarks';
import { OnDemand, Section } from '../parts/frame/Section';
import { useAnalysis } from '../parts/frame/use-analysis';
import { stateText } from '../parts/frame/use-work';
import { BlockView } from './BlockView';
import styles from './Jacobian.module.css';
import { findingOf, type Toll } from './jacobian-words';
import { MatrixView, WRITTEN } from './MatrixView';
import { ModeCosts } from './ModeCosts';
import { PassControls } from './PassControls';
import { passSentence } from './pass-sentence';
import { wording } from './words';

/** The matrix of all derivatives, pass by pass, with what it costs either way. */
export function JacobianSection({
  program,
  extent,
}: {
  readonly program: Program;
  readonly extent: Exclude<Extent, 'too large'>;
}) {
  const mode = useJacobian((state) => state.mode);
  const taken = useJacobian((state) => state.taken);
  const digits = useView((view) => view.digits);
  const notation = useView((view) => view.notation);
  const [asked, setAsked] = useState<Program | null>(null);

  const rows = useMemo(() => elementsOf(program, program.outputs), [program]);
  const columns = useMemo(() => elementsOf(program, program.inputs), [program]);
  const size = { rows: rows.length, columns: columns.length };
  const passes = mode === 'reverse' ? size.rows : size.columns;

  const wanted = extent === 'unasked' || asked === program;
  const progress = useAnalysis(wording.theJacobian, bothModes, wanted ? [program] : null, program);
  const { steps, done } = progress;
  const structure = structureOf(program);
  const costs = useAnalysis(wording.theCostsOfThePasses, passCosts, [structure], structure);

  const filled = (of: JacobianMode) => steps.filter((step) => step.mode === of);
  const shown = Math.min(taken ?? passes, passes);
  const matrix = matrixOf(filled(mode), mode, size, shown);
  const pass = taken === null || shown === 0 ? null : shown - 1;
  const whole = (of: JacobianMode) => matrixOf(filled(of), of, size, Number.POSITIVE_INFINITY);
  const finding = done
    ? findingOf(agreementOf(whole('reverse'), whole('forward')), rows, columns)
    : null;
  const remarks = useDiagnostics('reverse')
    .filter(({ severity }) => severity !== 'error')
    .map(({ message, mend }) => `${message}. ${mend}`);
  const seeded = mode === 'reverse' ? rows : columns;
  const written = size.rows * size.columns <= WRITTEN;

  return (
    <Section
      title={wording.allOutputsByAllInputsCounted(size.rows, size.columns)}
      actions={
        done && (
          <CopyMenu
            label={wording.copyTheJacobian}
            name={wording.jacobian}
            emitters={matrixEmitters}
            subject={() => ({
              hessianOf: null,
              matrix: { rows, columns, numbers: whole(mode).numbers },
              digits,
            })}
          />
        )
      }
    >
      <PassControls passes={passes} />
      {!wanted && (
        <OnDemand onAsk={() => setAsked(program)}>
          {wording.overTakeAWhileSo(size.rows + size.columns, program.length)}
        </OnDemand>
      )}
      <p className={styles.sentence} data-mode={mode} aria-live="polite">
        {pass === null
          ? wanted && filled(mode).length < passes
            ? stateText(progress, wording.computing)
            : allSentence(mode, passes)
          : passSentence({
              mode,
              pass,
              seeded,
              notation,
              operations: costs.done ? operationsOf(costs.steps, mode, seeded[pass]?.name) : null,
            })}
      </p>
      <MatrixView
        label={wording.jacobian}
        matrix={matrix}
        rows={rows}
        columns={columns}
        digits={digits}
        corner={wording.rowColumn}
        pass={pass}
      />
      {!written && <BlockView matrix={matrix} rows={rows} columns={columns} digits={digits} />}
      {finding && (
        <Finding tone={finding.tone}>
          {finding.tone === 'ok' ? (
            <Check aria-hidden="true" />
          ) : (
            <TriangleAlert aria-hidden="true" />
          )}
          {finding.words}
        </Finding>
      )}
      {done && <Remarks remarks={remarks} />}
      {costs.result !== null && <ModeCosts tolls={tollsOf(costs.steps, costs.result)} />}
    </Section>
  );
}

function allSentence(mode: JacobianMode, passes: number): string {
  const what = mode === 'reverse' ? 'row' : 'column';
  return passes === 1
    ? wording.onePassFillsTheOne(what)
    : wording.passesEachOfWhichFills(passes, what);
}

function operationsOf(
  costs: readonly PassCost[],
  mode: JacobianMode,
  name: string | undefined,
): number | null {
  return costs.find((cost) => cost.mode === mode && cost.name === name)?.operations ?? null;
}

function tollsOf(costs: readonly PassCost[], value: number): Readonly<Record<JacobianMode, Toll>> {
  const of = (mode: JacobianMode) => {
    const mine = costs.filter((cost) => cost.mode === mode);
    const passes = mine.reduce((sum, cost) => sum + cost.passes, 0);
    const operations = mine.reduce((sum, cost) => sum + cost.passes * cost.operations, value);
    return { passes, operations };
  };
  return { reverse: of('reverse'), forward: of('forward') };
}
