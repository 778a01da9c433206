import encodeQR from 'qr';
import { useEffect, useMemo, useRef, useState } from 'react';
import { type BlankChoice, type BlankKey, blankChoices, flippedBlanks } from '../../figure/blanks';
import type { Sheet } from '../../figure/paper';
import type { Caption } from '../../figure/picture';
import { sheetsOf } from '../../figure/sheets';
import type { Typesetter } from '../../figure/typeset';
import { saveFile } from '../../state/export/save-file';
import { attempt } from '../../state/loading/attempt';
import { inform } from '../../state/stores/notices';
import { isOnlyHere } from '../../state/visit/only-here';
import { Button } from '../parts/fields/Button';
import { SegmentedControl } from '../parts/fields/SegmentedControl';
import { Select } from '../parts/fields/Select';
import { Toggle } from '../parts/fields/Toggle';
import styles from './ExportPage.module.css';
import { pdfPages } from './figure-forms';
import { useLink, useTypesetter } from './late-words';
import { PaperPreview } from './PaperPreview';
import { type PaperChoices, usePaperChoices } from './paper-choices';
import type { PaperSource } from './paper-source';
import { type Printed, printInstead } from './printing';

/** Of longer links a code would be too fine for any printer and camera. */
const MOST_CHARACTERS = 1700;
/** A longer link is typed by nobody, and fills a sheet. */
const LONGEST_PRINTED = 600;
const NO_BLANKS: ReadonlySet<BlankKey> = new Set();

const choose = (choices: Partial<PaperChoices>) => usePaperChoices.setState(choices);

/** The graph as a page of paper, or as a worksheet: what is on it, on what paper, and which cells are blank. */
export function PaperPage({ made }: { readonly made: () => PaperSource }) {
  const [source] = useState(made);
  const typeset = useTypesetter();
  const link = useLink();
  const choices = usePaperChoices();
  const { kind, size, landscape, blank, answers } = choices;
  const isWorksheet = kind === 'worksheet';
  const known = source.formula ?? source.title;
  const flipped = choices.flippedIn === known ? choices.flipped : NO_BLANKS;
  const chosen = useMemo(
    () => (isWorksheet ? flippedBlanks(source.blanks(blank), flipped) : NO_BLANKS),
    [source, isWorksheet, blank, flipped],
  );
  const caption: Caption = {
    title: source.title,
    description: `${isWorksheet ? 'Worksheet' : 'Page'} of ${source.title}.`,
    link,
  };
  const sheets = useMemo(
    () =>
      typeset && source.missing === null ? allSheets(source, choices, chosen, link, typeset) : null,
    [source, choices, chosen, link, typeset],
  );
  const printed: Printed | null = sheets &&
    typeset && { sheets, paper: { size, landscape }, caption, typeset };
  usePrinting(printed);

  const print = () => window.print();
  const save = () =>
    attempt(async () => {
      if (!printed) return;
      const { writePdf } = await pdfPages();
      const pictures = printed.sheets.map(({ picture }) => picture);
      const pages = { pictures, caption, ground: 'print', filled: false } as const;
      const title = isWorksheet ? `${source.title} worksheet` : source.title;
      const form = { extension: 'pdf', mediaType: 'application/pdf' };
      inform(`Saved as ${saveFile(title, form, writePdf(pages, printed.typeset))}`);
    });
  const flip = (key: BlankKey) => {
    const next = new Set(flipped);
    if (!next.delete(key)) next.add(key);
    choose({ flipped: next, flippedIn: known });
  };
  const why = source.missing ?? (typeset ? undefined : 'What sets formulas is on its way.');
  return (
    <div className={styles.page}>
      <div className={styles.choices}>
        <SegmentedControl
          label="As"
          showLabel
          value={kind}
          onChange={(kind) => choose({ kind })}
          segments={[
            { value: 'page', label: 'Page' },
            { value: 'worksheet', label: 'Worksheet' },
          ]}
        />
        {isWorksheet && (
          <>
            <Select
              label="Left blank"
              value={blank}
              options={blankChoices.map((value) => ({ value, label: blankLabel(value, source) }))}
              onChange={(blank) => choose({ blank, flipped: NO_BLANKS })}
            />
            <p className={styles.words}>
              Press a cell of the table to leave it blank or to fill it in. The same graph always
              gives the same sheet.
            </p>
            <Toggle
              label="Answers on sheets of their own"
              checked={answers}
              onChange={(answers) => choose({ answers })}
            />
          </>
        )}
        <SegmentedControl
          label="Paper"
          showLabel
          value={size}
          onChange={(size) => choose({ size })}
          segments={[
            { value: 'a4', label: 'A4' },
            { value: 'letter', label: 'Letter' },
          ]}
        />
        <SegmentedControl
          label="Held"
          showLabel
          value={landscape ? 'landscape' : 'portrait'}
          onChange={(held) => choose({ landscape: held === 'landscape' })}
          segments={[
            { value: 'portrait', label: 'Portrait' },
            { value: 'landscape', label: 'Landscape' },
          ]}
        />
        <Toggle label="Graph" checked={choices.graph} onChange={(graph) => choose({ graph })} />
        <Toggle label="Table" checked={choices.table} onChange={(table) => choose({ table })} />
        <Toggle
          label="Link and QR code"
          checked={choices.link}
          onChange={(link) => choose({ link })}
        />
        {remarksOn(source, choices, link).map((remark) => (
          <p key={remark} className={styles.words}>
            {remark}
          </p>
        ))}
        <div className={styles.doings}>
          <Button variant="primary" disabled={why} onClick={print}>
            Print
          </Button>
          <Button disabled={why} onClick={save}>
            Save as PDF
          </Button>
        </div>
      </div>
      {sheets && typeset ? (
        <PaperPreview
          sheets={sheets}
          description={caption.description}
          cells={isWorksheet ? { blank: chosen, text: source.cellText, flip } : null}
          typeset={typeset}
        />
      ) : (
        <p className={styles.empty}>{why}</p>
      )}
    </div>
  );
}

/** While the page is shown, it is what the browser prints. */
function usePrinting(printed: Printed | null): void {
  const latest = useRef(printed);
  useEffect(() => {
    latest.current = printed;
  });
  useEffect(() => printInstead(() => latest.current), []);
}

/** The sheets of a page or of a worksheet, with those of its answers behind them. */
function allSheets(
  source: PaperSource,
  { kind, size, landscape, graph, table, link: withLink, answers }: PaperChoices,
  blanks: ReadonlySet<BlankKey>,
  link: string | null,
  typeset: Typesetter,
): readonly Sheet[] {
  const shown = withLink ? link : null;
  const isPrinted = shown !== null && shown.length <= LONGEST_PRINTED;
  const isCoded = shown !== null && shown.length <= MOST_CHARACTERS;
  const parts = {
    title: source.title,
    formula: source.formula,
    inputs: source.inputs,
    table: table ? source.table : null,
    link: isPrinted ? shown : null,
    code: isCoded ? encodeQR(shown, 'raw', { ecc: 'low', border: 1 }) : null,
  };
  const drawn = (of: ReadonlySet<BlankKey>) => (graph ? source.graph(of, typeset) : null);
  const paper = { size, landscape };
  const sheet = { ...parts, kind, graph: drawn(blanks) };
  const sheets = sheetsOf(sheet, paper, { cells: blanks, answers: false }, typeset);
  if (kind === 'page' || !answers) return sheets;
  const filled = { ...parts, kind: 'answers', graph: drawn(NO_BLANKS) } as const;
  const answered = sheetsOf(filled, paper, { cells: blanks, answers: true }, typeset);
  return [...sheets, ...answered];
}

function blankLabel(choice: BlankChoice, { derivatives }: PaperSource): string {
  switch (choice) {
    case 'none':
      return 'Nothing';
    case 'values':
      return 'Values';
    case 'derivatives':
      return derivatives === 'adjoints' ? 'Adjoints' : 'Tangents';
    case 'partials':
      return derivatives === 'adjoints' ? 'Partials and adjoints' : 'Partials and tangents';
    case 'alternate':
      return 'Every other row';
  }
}

/** What a person should know of the page before it is printed. */
function remarksOn(
  { table, isLarge }: PaperSource,
  choices: PaperChoices,
  link: string | null,
): readonly string[] {
  const remarks: string[] = [];
  if (choices.graph && isLarge) {
    remarks.push(
      'The graph is left out, since so many nodes can’t be drawn on a page: fold parts of it.',
    );
  }
  if (choices.table && table.more > 0) {
    remarks.push(`The table has its first ${table.rows.length} rows.`);
  }
  if (choices.link && link !== null && link.length > MOST_CHARACTERS) {
    remarks.push('The link is too long for a code that printers and cameras can do.');
  }
  if (choices.link && link !== null && isOnlyHere(link)) {
    remarks.push(
      'Link and code lead to this computer alone, where nobody else can open them: set the address in links, in the settings.',
    );
  }
  return remarks;
}
