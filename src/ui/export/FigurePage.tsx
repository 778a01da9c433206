import { useMemo, useState } from 'react';
import type { Ground } from '../../figure/inks';
import type { Caption } from '../../figure/picture';
import { complainOfClipboard, copyPicture } from '../../state/export/copy-text';
import { saveFile } from '../../state/export/save-file';
import { attempt } from '../../state/loading/attempt';
import { inform } from '../../state/stores/notices';
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
import { wording } from './words';

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
      ? wording.aFigureTakesAtMost(MOST_NODES, source.nodeCount)
      : isBare && scope === 'run'
        ? wording.aWholeRunIsDrawn(MOST_READ_NODES, source.nodeCount)
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
      inform(wording.savedOneAs(name));
    });
  const copy = () =>
    doing(async (subject) => {
      const content = await form.write(subject);
      if (await copyPicture(content, form.mediaType)) inform(wording.copied(form.label));
      else complainOfClipboard(wording.allowItInTheSettings);
    });
  const why = tooLarge ?? (typeset ? undefined : wording.whatSetsFormulasIsOn);

  return (
    <div className={styles.page}>
      <div className={styles.choices}>
        <SegmentedControl
          label={wording.show}
          showLabel
          value={shown}
          onChange={show}
          segments={[
            { value: 'graph', label: wording.graph },
            { value: 'both', label: wording.graphAndTable },
            { value: 'table', label: wording.table },
          ]}
        />
        <SegmentedControl
          label={wording.of}
          showLabel
          value={scope}
          onChange={setScope}
          segments={[
            { value: 'moment', label: wording.thisStep },
            { value: 'run', label: wording.theWholeRun },
          ]}
        />
        <Select
          label={wording.as}
          value={form.id}
          onChange={(id: FigureFormId) => choose({ ...chosen, [scope]: id })}
          options={figureForms
            .filter((each) => each.scope === scope)
            .map(({ id, label }) => ({ value: id, label }))}
        />
        <p className={styles.words}>{sentence(form.detail)}</p>
        <SegmentedControl
          label={wording.colours}
          showLabel
          value={ground}
          onChange={setGround}
          segments={[
            { value: 'light', label: wording.light },
            { value: 'dark', label: wording.dark },
          ]}
        />
        {form.pixels && (
          <SegmentedControl
            label={wording.size}
            showLabel
            value={scale}
            onChange={setScale}
            segments={['1', '2', '3', '4'].map((value) => ({ value, label: `${value} ×` }))}
          />
        )}
        {form.seeThrough && (
          <Toggle label={wording.seeThroughGround} checked={clear} onChange={setClear} />
        )}
        {scope === 'run' && <p className={styles.words}>{stopsText(source)}</p>}
        {isBare && !tooLarge && (
          <p className={styles.words}>{wording.moreThanNodesCantBe(MOST_READ_NODES)}</p>
        )}
        <div className={styles.doings}>
          <Button variant="primary" disabled={why ?? busy} onClick={save}>
            {busy ? wording.writing : wording.save}
          </Button>
          {form.scope === 'moment' && form.id !== 'pdf' && (
            <Button disabled={why ?? busy} onClick={copy}>
              {wording.copy}
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
    scope === 'run' ? wording.allSteps(last) : wording.afterOfSteps(stops[current] ?? 0, last);
  return { title, description: wording.computationGraphOf(formula, when), link };
}

function stopsText(source: FigureSource): string {
  const drawn = drawnStops(source).length;
  const all = source.stops.length;
  return drawn < all
    ? wording.picturesEvenlySpacedOverThe(drawn, all)
    : wording.oneForEachMomentOf(drawn);
}
