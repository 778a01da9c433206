import { useMemo } from 'react';
import type { Derived } from '../../document/derived';
import { useDerived } from '../../state/document/use-derived';
import { goToPlace, pause } from '../../state/playback/playback';
import { placeOf } from '../../state/player/firing-order';
import { contributionsOf } from '../../state/player/overlay';
import { theirDerivatives } from '../../state/program/their-derivatives';
import { useRunShown } from '../../state/program/use-run';
import { currentTrace, usePlayer } from '../../state/stores/player-store';
import { select } from '../../state/stores/selection';
import { currentViewport } from '../../state/stores/viewport';
import type { TheirDerivatives as Held } from '../../study/compare/theirs';
import { Button } from '../parts/fields/Button';
import { causeInWords, derivativeText, nameOf, partedInWords } from './parted';
import styles from './TheirDerivatives.module.css';
import { wording } from './words';

/** Rows that are shown at most. */
const MOST = 200;

/** What the classes of the program computed for derivatives, beside the adjoints of the graph. */
export function TheirDerivatives() {
  const run = useRunShown();
  const derived = useDerived();
  const held = useMemo(() => run && theirDerivatives(run, derived), [run, derived]);
  if (!held) return null;
  const { all, agreeing, parted } = held;
  return (
    <section className={styles.theirs} aria-label={wording.derivativesOfTheProgramsOwn}>
      <p>
        {parted
          ? wording.derivativesThatAgree(all.length, agreeing)
          : wording.allDerivativesThatTheProgram(all.length)}
        {parted &&
          wording.inTheOrderOfThe(nameOf(derived, parted.first.statement)) +
            partedInWords(parted.first) +
            causeInWords(derived, parted.cause)}
      </p>
      {parted && (
        <Button onClick={() => goToWhereTheyPart(derived, parted.first.statement)}>
          {wording.goToWhereTheyPart}
        </Button>
      )}
      <details>
        <summary>{wording.eachBesideADs}</summary>
        <Rows derived={derived} held={held} />
      </details>
    </section>
  );
}

function Rows({ derived, held }: { readonly derived: Derived; readonly held: Held }) {
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{wording.value}</th>
          <th scope="col">{wording.thePrograms}</th>
          <th scope="col">{wording.aDs}</th>
        </tr>
      </thead>
      <tbody>
        {held.all.slice(0, MOST).map((each) => (
          <tr key={each.statement} data-parts={each.agrees ? undefined : ''}>
            <th scope="row">{nameOf(derived, each.statement)}</th>
            <td>{derivativeText(each.theirs)}</td>
            <td>
              {derivativeText(each.ours)}
              {!each.agrees && wording.another}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Goes to the moment at which all of the adjoint has arrived, and shows and selects the node. */
function goToWhereTheyPart({ nodeOf }: Derived, statement: number): void {
  const trace = currentTrace();
  const node = nodeOf.get(statement);
  const last = contributionsOf(trace, statement).at(-1);
  pause();
  if (last !== undefined) goToPlace(placeOf(usePlayer.getState().order, last) + 1);
  if (node === undefined) return;
  select([node]);
  currentViewport()?.reveal(node);
}
