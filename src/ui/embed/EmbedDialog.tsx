import { useEffect, useRef, useState } from 'react';
import { type Choices, frameAddress, linkOf, USUAL } from '../../embed/choices';
import { type EmbedFormId, embedForms } from '../../embed/html';
import { copyText } from '../../state/export/copy-text';
import { useDocument } from '../../state/stores/document-store';
import { inform } from '../../state/stores/notices';
import { useTrace } from '../../state/stores/player-store';
import { useView } from '../../state/stores/view-store';
import { currentFragment } from '../../state/visit/links';
import { isOnlyHere } from '../../state/visit/only-here';
import { linkBefore } from '../../state/visit/visit';
import { languages, offeredLanguages } from '../../words/languages';
import { Button } from '../parts/fields/Button';
import { NumberField } from '../parts/fields/NumberField';
import { SegmentedControl } from '../parts/fields/SegmentedControl';
import { Toggle } from '../parts/fields/Toggle';
import { Dialog } from '../parts/menus/Dialog';
import { AddressField } from '../parts/settings/AddressField';
import styles from './EmbedDialog.module.css';
import { Preview } from './Preview';
import { wording } from './words';

type Flag = { [K in keyof Choices]: Choices[K] extends boolean ? K : never }[keyof Choices];

/** What is on or off, in the order in which it is offered. */
const flags: readonly { readonly key: Flag; readonly label: string }[] = [
  { key: 'rows', label: wording.rowsOfTheTraceFrom },
  { key: 'sentence', label: wording.whatEachStepDoesIn },
  { key: 'inputs', label: wording.inputs },
  { key: 'autoplay', label: wording.playsOnceInSight },
  { key: 'locked', label: wording.lockedOnlyTheStepCan },
];

/** Where the frame opens; by the link itself it opens where one is. */
const openings = [
  { value: 'here', label: wording.thisStep },
  { value: 'start', label: wording.start },
  { value: 'end', label: wording.end },
] as const;
type Opening = (typeof openings)[number]['value'];

const themes = [
  { value: 'system', label: wording.asThePage },
  { value: 'light', label: wording.light },
  { value: 'dark', label: wording.dark },
] as const;

const forms = { frame: wording.frame, element: wording.element } as const;

const offered = offeredLanguages.map((value) => ({ value, label: languages[value].name }));

/** How large a frame may be. */
const SIZE = { width: { min: 240, max: 4000 }, height: { min: 160, max: 4000 } } as const;

/** Makes what a page needs to have the graph in it: what is chosen, how it looks, and the HTML. */
export function EmbedDialog({ onClose }: { readonly onClose: () => void }) {
  const fragment = useFragment();
  const address = useView((view) => view.address);
  const title = useDocument(({ document }) => document.title) || wording.computationGraph;
  const { stepCount } = useTrace();
  const field = useRef<HTMLTextAreaElement>(null);
  const [chosen, choose] = useState<Choices>(() => ({
    ...USUAL,
    lang: useView.getState().language,
  }));
  const [opening, open] = useState<Opening>('here');
  const [size, resize] = useState({ width: 720, height: 480 });
  const [form, setForm] = useState<EmbedFormId>('frame');

  const steps = { here: null, start: 0, end: stepCount } as const;
  const all = { ...chosen, step: steps[opening] };
  const text = fragment.text;
  const link = text === null ? null : `${linkBefore(address)}#${text}`;
  const html =
    link === null
      ? ''
      : (embedForms.find(({ id }) => id === form) ?? embedForms[0]).write({
          link,
          title,
          ...size,
          chosen: all,
        });
  const copy = async () => {
    if (await copyText(html, field.current)) inform(wording.htmlCopied);
  };
  const side = (name: 'width' | 'height', label: string) => (
    <NumberField
      label={label}
      integer
      {...SIZE[name]}
      value={size[name]}
      onChange={(value) => resize({ ...size, [name]: value })}
      inputClassName={styles.number}
    />
  );

  return (
    <Dialog title={wording.embed} onClose={onClose} wide>
      <div className={styles.page}>
        <div className={styles.choices}>
          {flags.map(({ key, label }) => (
            <Toggle
              key={key}
              label={label}
              checked={chosen[key]}
              onChange={(on) => choose({ ...chosen, [key]: on })}
            />
          ))}
          <SegmentedControl
            label={wording.opensAt}
            showLabel
            segments={openings}
            value={opening}
            onChange={open}
          />
          <SegmentedControl
            label={wording.colours}
            showLabel
            segments={themes}
            value={chosen.theme}
            onChange={(theme) => choose({ ...chosen, theme })}
          />
          <SegmentedControl
            label={wording.language}
            showLabel
            segments={offered}
            value={chosen.lang}
            onChange={(lang) => choose({ ...chosen, lang })}
          />
          <div className={styles.size}>
            {side('width', wording.width)}
            {side('height', wording.height)}
          </div>
          <SegmentedControl
            label={wording.as}
            showLabel
            segments={embedForms.map(({ id }) => ({ value: id, label: forms[id] }))}
            value={form}
            onChange={setForm}
          />
        </div>
        <div className={styles.result}>
          {text !== null && (
            <Preview address={frameAddress(`${linkOf(ownAddress())}${text}`, all)} {...size} />
          )}
          {fragment.why && <p className={styles.words}>{fragment.why}</p>}
          {link !== null && isOnlyHere(link) && (
            <div className={styles.warning}>
              <p>{wording.thisLeadsToThisComputer}</p>
              <AddressField />
            </div>
          )}
          <textarea
            ref={field}
            readOnly
            aria-label={wording.html}
            rows={4}
            value={html}
            className={styles.html}
            onFocus={(event) => event.currentTarget.select()}
          />
          <div className={styles.doings}>
            <Button variant="primary" disabled={html === ''} onClick={() => void copy()}>
              {wording.copyHTML}
            </Button>
          </div>
        </div>
      </div>
    </Dialog>
  );
}

/** The preview is of this very site, wherever others find it. */
const ownAddress = () => window.location.href.replace(/#.*$/, '');

/** What of a link holds the graph, or why there is none; both null until it is made. */
function useFragment(): { readonly text: string | null; readonly why: string | null } {
  const [made, put] = useState<{ text: string | null; why: string | null }>({
    text: null,
    why: null,
  });
  useEffect(() => {
    let wanted = true;
    currentFragment().then(
      (text) => wanted && put({ text, why: null }),
      (error: unknown) => wanted && put({ text: null, why: String((error as Error).message) }),
    );
    return () => {
      wanted = false;
    };
  }, []);
  return made;
}
