import { useMemo, useState } from 'react';
import type { Ground } from '../../figure/inks';
import type { Caption } from '../../figure/picture';
import { complainOfClipboard, copyPicture } from '../../state/export/copy-text';
import { saveFile } from '../../state/export/save-file';
import { attempt } from '../../state/loading/attempt';
import { inform } from '../../state/stores/notices';
import { counted } from '../../words/en/grammar';
import { Button } from '../parts/fields/Button';
import { SegmentedControl } from '../parts/fields/SegmentedControl';
import { Select } from '../parts/fields/Select';
import { Toggle } from '../parts/fields/Toggle';
import styles from './ExportPage.module.css';
import { FigurePreview } from './FigurePreview';
import { type FigureFormId, figureForms } from './figure-forms';
import {
  drawnStops,
  type FigureParts,
  type FigureSource,
  MOST_NODES,
  MOST_READ_NODES,
} from './figure-source';
import type { FigureSubject } from './figure-subject';
import { useLink, useTypesetter } from './late-words';
import { sentence } from './sentence';

const PARTS = {
  graph: { graph: true, table: false },
  both: { graph: true, table: true },
  table: { graph: false, table: true },
} as const satisfies Record<string, FigureParts>;

type Shown = keyof typeof PARTS;
type Scope = 'moment' | 'run';

const forms: Readonly<Record<Scope, FigureFormId>> = { moment: 'svg', run: 'pages' };

/** The graph as a picture: what is on it, of which moment, in which form. */
export function FigurePage({ source }: { readonly source: FigureSource }) {
  const typeset = useTypesetter();
  const link = useLink();
  const [shown, show] = useState<Shown>('graph');
  const [scope, setScope] = useState<Scope>('moment');
  const [chosen, choose] = useState(forms);
  const [ground, setGround] = useState<Ground>('light');
  const [clear, setClear] = useState(false);
  const [scale, setScale] = useState('2');
  const [busy, setBusy] = useState(false);
  const form = figureForms.find(({ id }) => id === chosen[scope]) ?? figureForms[0];
  const { graph } = PARTS[shown];
  const isBare = source.nodeCount > MOST_READ_NODES && graph;
  const tooLarge =
    source.nodeCount > MOST_NODES && graph
      ? `A figure takes at most ${MOST_NODES} nodes, and this graph has ${source.nodeCount}: fold parts of it.`
      : isBare && scope === 'run'
        ? `A whole run is drawn of at most ${MOST_READ_NODES} nodes, and this graph has ${source.nodeCount}: fold parts of it, or take this step alone.`
        : undefined;

  // To set all formulas of a run takes a while, and neither colours nor forms need them anew.
  const pictures = useMemo(() => {
    if (!typeset || tooLarge) return null;
    const stops = scope === 'run' ? drawnStops(source) : [source.stops[source.current] ?? 0];
    return source.picturesAt(stops, PARTS[shown], typeset);
  }, [source, typeset, tooLarge, scope, shown]);
  const subject: FigureSubject | null = pictures &&
    typeset && {
      pictures,
      caption: captionOf(source, link, scope),
      ground,
      filled: !(clear && form.seeThrough),
      scale: Number(scale),
      typeset,
    };
  const doing = (what: (subject: FigureSubject) => Promise<void>) =>
    attempt(async () => {
      if (!subject) return;
      setBusy(true);
      try {
        await what(subject);
      } finally {
        setBusy(false);
      }
    });
  const save = () =>
    doing(async (subject) => {
      const name = saveFile(source.title, form, await form.write(subject));
      inform(`Saved as ${name}`);
    });
  const copy = () =>
    doing(async (subject) => {
      const content = await form.write(subject);
      if (await copyPicture(content, form.mediaType)) inform(`${form.label} copied.`);
      else complainOfClipboard('Allow it in the settings of this page, or save a file.');
    });
  const why = tooLarge ?? (typeset ? undefined : 'What sets formulas is on its way.');

  return (
    <div className={styles.page}>
      <div className={styles.choices}>
        <SegmentedControl
          label="Show"
          showLabel
          value={shown}
          onChange={show}
          segments={[
            { value: 'graph', label: 'Graph' },
            { value: 'both', label: 'Graph and table' },
            { value: 'table', label: 'Table' },
          ]}
        />
        <SegmentedControl
          label="Of"
          showLabel
          value={scope}
          onChange={setScope}
          segments={[
            { value: 'moment', label: 'This step' },
            { value: 'run', label: 'The whole run' },
          ]}
        />
        <Select
          label="As"
          value={form.id}
          onChange={(id: FigureFormId) => choose({ ...chosen, [scope]: id })}
          options={figureForms
            .filter((each) => each.scope === scope)
            .map(({ id, label }) => ({ value: id, label }))}
        />
        <p className={styles.words}>{sentence(form.detail)}</p>
        <SegmentedControl
          label="Colours"
          showLabel
          value={ground}
          onChange={setGround}
          segments={[
            { value: 'light', label: 'Light' },
            { value: 'dark', label: 'Dark' },
          ]}
        />
        {form.pixels && (
          <SegmentedControl
            label="Size"
            showLabel
            value={scale}
            onChange={setScale}
            segments={['1', '2', '3', '4'].map((value) => ({ value, label: `${value} ×` }))}
          />
        )}
        {form.seeThrough && (
          <Toggle label="See-through ground" checked={clear} onChange={setClear} />
        )}
        {scope === 'run' && <p className={styles.words}>{stopsText(source)}</p>}
        {isBare && !tooLarge && (
          <p className={styles.words}>
            More than {MOST_READ_NODES} nodes can’t be read on any page: they are drawn without
            names and numbers. Fold parts of the graph to have these.
          </p>
        )}
        <div className={styles.doings}>
          <Button variant="primary" disabled={why ?? busy} onClick={save}>
            {busy ? 'Writing …' : 'Save'}
          </Button>
          {form.scope === 'moment' && form.id !== 'pdf' && (
            <Button disabled={why ?? busy} onClick={copy}>
              Copy
            </Button>
          )}
        </div>
      </div>
      {subject ? <FigurePreview subject={subject} /> : <p className={styles.empty}>{why}</p>}
    </div>
  );
}

function captionOf(source: FigureSource, link: string | null, scope: Scope): Caption {
  const { title, formula, stops, current } = source;
  const last = stops.at(-1) ?? 0;
  const when =
    scope === 'run' ? `all ${last} steps` : `after ${stops[current] ?? 0} of ${last} steps`;
  return { title, description: `Computation graph of ${formula}, ${when}.`, link };
}

function stopsText(source: FigureSource): string {
  const drawn = drawnStops(source).length;
  const all = source.stops.length;
  return drawn < all
    ? `${drawn} pictures, evenly spaced over the ${all} moments of the run.`
    : `${counted(drawn, 'picture')}, one for each moment of the run.`;
}
