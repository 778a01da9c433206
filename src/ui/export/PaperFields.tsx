import { SegmentedControl } from '../parts/fields/SegmentedControl';
import { Toggle } from '../parts/fields/Toggle';
import { type PaperChoices, usePaperChoices } from './paper-choices';
import { wording } from './words';

const choose = (choices: Partial<PaperChoices>) => usePaperChoices.setState(choices);

/** On what paper, how it is held, and what of the graph is on it. */
export function PaperFields() {
  const { size, landscape, graph, table, link } = usePaperChoices();
  return (
    <>
      <SegmentedControl
        label={wording.paper}
        showLabel
        value={size}
        onChange={(size) => choose({ size })}
        segments={[
          { value: 'a4', label: 'A4' },
          { value: 'letter', label: wording.letter },
        ]}
      />
      <SegmentedControl
        label={wording.held}
        showLabel
        value={landscape ? 'landscape' : 'portrait'}
        onChange={(held) => choose({ landscape: held === 'landscape' })}
        segments={[
          { value: 'portrait', label: wording.portrait },
          { value: 'landscape', label: wording.landscape },
        ]}
      />
      <Toggle label={wording.graph} checked={graph} onChange={(graph) => choose({ graph })} />
      <Toggle label={wording.table} checked={table} onChange={(table) => choose({ table })} />
      <Toggle label={wording.linkAndQRCode} checked={link} onChange={(link) => choose({ link })} />
    </>
  );
}
