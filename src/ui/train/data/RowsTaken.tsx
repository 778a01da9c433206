import { trainingOf } from '../../../document/training';
import type { TableRead } from '../../../learn/data/table';
import { useDocument } from '../../../state/stores/document-store';
import { useTraining } from '../../../state/training/training-store';
import { SegmentedControl } from '../../parts/fields/SegmentedControl';
import { Note } from '../../parts/frame/prose';
import { wording } from './words';

/** Words of a column, or classes, that are named at most. */
const MOST_NAMED = 6;

/** What became of rows of one's own as they were taken, and what else could have become of those with something missing. */
export function RowsTaken() {
  const own = useDocument(({ document }) => trainingOf(document).data.own);
  const taken = useTraining((state) => state.taken);
  // After undo these rows are no longer those that were taken.
  if (!taken || taken.found.table !== own) return null;
  const { found, missing, again } = taken;
  return (
    <>
      <Note>{takenWords(found).join(' ')}</Note>
      {again && (found.incomplete > 0 || missing === 'filled in') && (
        <SegmentedControl
          label={wording.missing}
          showLabel
          segments={[
            { value: 'left out', label: wording.areLeftOut },
            { value: 'filled in', label: wording.areFilledIn },
          ]}
          value={missing}
          onChange={again}
        />
      )}
    </>
  );
}

/** How rows were read, in sentences. */
export function takenWords({
  table,
  header,
  incomplete,
  filled,
  spread,
}: TableRead): readonly string[] {
  return [
    wording.taken(table.rows.length, table.columns.length - 1),
    header ? wording.named : wording.unnamed,
    ...spread.map(({ column, words }) => wording.spread(column, few(words))),
    ...(table.classes ? [wording.classes(few(table.classes))] : []),
    ...(incomplete > 0 ? [wording.leftOut(incomplete)] : []),
    ...(filled > 0 ? [wording.filledIn(filled)] : []),
    wording.undo,
  ];
}

function few(names: readonly string[]): readonly string[] {
  if (names.length <= MOST_NAMED) return names;
  return [...names.slice(0, MOST_NAMED), wording.andMore(names.length - MOST_NAMED)];
}
