import { useId, useMemo, useState } from 'react';
import type { Definition } from '../../core/graph/graph';
import { parametersOf } from '../../core/graph/parameters';
import type { NestedNumbers } from '../../core/tensor/tensor';
import { callsOf } from '../../document/own/calls';
import { countUses } from '../../document/own/changing';
import { ADJOINT, RESULT, readHandTerm } from '../../lang/expression/hand-derivative';
import { ParseError } from '../../lang/read/parse-error';
import { deleteOwn, deriveByHand } from '../../state/document/own';
import { useDocument } from '../../state/stores/document-store';
import { checkByHand, type HandCheck, POINTS } from '../../study/own/check-by-hand';
import { Button } from '../parts/fields/Button';
import { Toggle } from '../parts/fields/Toggle';
import { Term } from '../parts/terms/Term';
import { writeNumber } from '../parts/text/number-text';
import { Phrase } from '../parts/text/Phrase';
import styles from './Inspector.module.css';
import { wording } from './late-words';

/** An own primitive: what it is, how often it is used, and a derivative by hand beside what AD says. */
export function OwnDetails({ definition }: { readonly definition: Definition }) {
  const { name, derivative } = definition;
  const graph = useDocument((state) => state.document.graph);
  const parameters = parametersOf(definition);
  const [typed, setTyped] = useState<readonly string[]>(
    () => derivative?.by ?? parameters.map(() => ''),
  );
  const errors = parameters.map((_, k) => mistakeIn(definition, typed[k] ?? ''));
  const isReadable = errors.every((error) => error === null);
  const used = derivative?.used ?? false;
  const type = (k: number, text: string) => {
    const by = parameters.map((_, n) => (n === k ? text : (typed[n] ?? '')));
    setTyped(by);
    if (by.every((one) => one.trim() === '')) deriveByHand(name, null);
    else if (by.every((one) => mistakeIn(definition, one) === null))
      deriveByHand(name, { by, used });
  };
  const checks = useMemo(
    () => (isReadable && derivative ? checkByHand(graph, definition) : null),
    [graph, definition, derivative, isReadable],
  );
  const count = countUses(graph, name);
  const uses = count === 0 ? wording.nowhereInThisGraph : wording.in(count);
  const { definitions } = callsOf(graph);
  const text = definitions.find((one) => one.name === name)?.text;
  return (
    <section aria-label={wording.ownPrimitiveNamed(name)} className={styles.details}>
      <h3 className={styles.heading}>
        <Term of="own">{wording.ownPrimitive}</Term>
      </h3>
      <p className={styles.hint}>
        <Phrase
          of={wording.used(<code>{text ?? `${name}(${parameters.join(', ')})`}</code>, uses)}
        />
      </p>
      <h3 className={styles.heading}>
        <Term of="custom-vjp">{wording.derivativeByHand}</Term>
      </h3>
      <p className={styles.hint}>
        {wording.whatFlowsBackToEach(
          [...parameters, wording.theResult(RESULT), wording.itsAdjoint(ADJOINT)],
          ADJOINT,
        )}
      </p>
      {parameters.map((parameter, k) => (
        <HandEntry
          key={parameter}
          parameter={parameter}
          text={typed[k] ?? ''}
          error={(typed[k] ?? '') === '' ? null : (errors[k] ?? null)}
          check={checks?.[k] ?? null}
          onType={(next) => type(k, next)}
        />
      ))}
      {isReadable && derivative && checks === null && (
        <p className={styles.hint}>{wording.itCanBeCheckedOnce(name)}</p>
      )}
      <Toggle
        label={wording.useItInPlaceOf}
        checked={used}
        onChange={(checked) => {
          if (isReadable) deriveByHand(name, { by: typed, used: checked });
        }}
      />
      {used && checks?.some(({ difference }) => difference) && (
        <p role="alert" className={styles.warning}>
          {wording.itIsUsedAlthoughIt(name)}
        </p>
      )}
      <Button onClick={() => deleteOwn(name)}>{wording.delete(name)}</Button>
    </section>
  );
}

function HandEntry({
  parameter,
  text,
  error,
  check,
  onType,
}: {
  readonly parameter: string;
  readonly text: string;
  readonly error: ParseError | null;
  readonly check: HandCheck | null;
  readonly onType: (text: string) => void;
}) {
  const id = useId();
  return (
    <div>
      <label htmlFor={id}>{wording.adjointOf(parameter)}</label>
      <input
        id={id}
        type="text"
        value={text}
        placeholder={`${ADJOINT}*…`}
        spellCheck={false}
        autoComplete="off"
        autoCapitalize="off"
        aria-invalid={error ? true : undefined}
        aria-describedby={`${id}-said`}
        className={styles.hand}
        onChange={(event) => onType(event.target.value)}
      />
      <p id={`${id}-said`} className={error || check?.difference ? styles.warning : styles.hint}>
        {error ? `${error.message}. ${error.hint}` : check ? saidOf(check) : ''}
      </p>
    </div>
  );
}

function saidOf({ compared, same, difference }: HandCheck): string {
  if (compared === 0) return wording.atNoPointBothAre;
  if (!difference) {
    const left = POINTS - compared;
    const rest = left > 0 ? wording.atMoreNoNumber(left) : '';
    return wording.asADHasItAt(compared, String(compared), rest);
  }
  const { at, adjoint, byHand, byAD, kink } = difference;
  const point = at.map(([name, value]) => `${name} = ${valueText(value)}`).join(', ');
  const where = `${point}, ${ADJOINT} = ${valueText(adjoint)}`;
  const why = kink === null ? '' : wording.soEachTakesWhatIt(kink);
  return wording.notWhatADSaysAt(
    compared - same,
    compared,
    where,
    shortNumber(byHand),
    shortNumber(byAD),
    why,
  );
}

function shortNumber(value: number): string {
  return writeNumber(Number(value.toPrecision(6)));
}

function valueText(value: number | NestedNumbers): string {
  return typeof value === 'number' ? shortNumber(value) : '[…]';
}

function mistakeIn(definition: Definition, text: string): ParseError | null {
  try {
    readHandTerm(definition, text);
    return null;
  } catch (error) {
    if (error instanceof ParseError) return error;
    throw error;
  }
}
