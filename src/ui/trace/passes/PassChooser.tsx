import { plainMedium } from '../../../lang/medium/plain';
import { spelledInGraph } from '../../../lang/medium/spelled';
import { startPass } from '../../../state/playback/start-pass';
import { inputOf, type Pass, type Passes, passAt } from '../../../state/player/passes';
import { useDocument } from '../../../state/stores/document-store';
import { NumberField } from '../../parts/fields/NumberField';
import { Select } from '../../parts/fields/Select';
import type { CellStyle } from '../cell/cells';
import styles from './Passes.module.css';
import { wording } from './words';

/** The value of the option that stands for a seed of a person's own. */
const OWN = '';

/** So many passes are listed one by one; of more, those of an input are listed as one. */
const MOST_LISTED = 200;

/** Chooses a pass: by its element, or where there are too many to list, by its input and its number. */
export function PassChooser({
  passes,
  now,
  cellStyle,
}: {
  readonly passes: Passes;
  /** The pass that is on; −1 when the seed is another direction. */
  readonly now: number;
  readonly cellStyle: CellStyle;
}) {
  const { inputs, count } = passes;
  const spelled = useDocument(({ document }) => spelledInGraph(document.graph));
  const medium = plainMedium({ ...cellStyle, spelled });
  const choose = (at: number) => {
    const pass = passAt(passes, at);
    if (pass) startPass(pass);
  };
  const called = ({ name, place }: Pick<Pass, 'name' | 'place'>) => medium.primal({ name }) + place;
  const long = count > MOST_LISTED;
  const options = long
    ? inputs
        .filter(({ elements }) => elements > 0)
        .map(({ name, first, elements }) => ({
          value: String(first),
          label: wording.elementsOf(
            elements,
            first + 1,
            first + elements,
            count,
            called({ name, place: '' }),
          ),
        }))
    : Array.from({ length: count }, (_, at) => ({
        value: String(at),
        label: wording.namedOf(at + 1, count, called(passAt(passes, at) as Pass)),
      }));
  const shown = long ? inputOf(inputs, now)?.first : now;
  const pass = passAt(passes, now);
  return (
    <>
      <Select
        label={wording.pass}
        options={now < 0 ? [{ value: OWN, label: wording.anotherDirection }, ...options] : options}
        value={now < 0 ? OWN : String(shown)}
        onChange={(at) => at !== OWN && choose(Number(at))}
      />
      {long && pass && (
        <NumberField
          label={wording.number}
          name={wording.numberOfThePass}
          integer
          min={1}
          max={count}
          value={now + 1}
          onChange={(at) => choose(at - 1)}
          inputClassName={styles.tangent}
        />
      )}
      {long && pass && <span className={styles.count}>{called(pass)}</span>}
    </>
  );
}
