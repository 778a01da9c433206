import { useMemo, useState } from 'react';
import { type BlankChoice, type BlankKey, blankChoices, flippedBlanks } from '../../figure/blanks';
import type { Caption } from '../../figure/picture';
import { saveFile } from '../../state/export/save-file';
import { attempt } from '../../state/loading/attempt';
import { latePart } from '../../state/loading/late-part';
import { inform } from '../../state/stores/notices';
import { isOnlyHere } from '../../state/visit/only-here';
import { Button } from '../parts/fields/Button';
import { SegmentedControl } from '../parts/fields/SegmentedControl';
import { Select } from '../parts/fields/Select';
import { Toggle } from '../parts/fields/Toggle';
import styles from './ExportPage.module.css';
import { pdfPages } from './figure-forms';
import { useLink, useTypesetter } from './late-words';
import { PaperFields } from './PaperFields';
import { PaperPreview } from './PaperPreview';
import { type PaperChoices, usePaperChoices } from './paper-choices';
import { codeOf } from './paper-code';
import { NO_BLANKS, paperSheets } from './paper-sheets';
import type { PaperSource } from './paper-source';
import { type Printed, usePrinting } from './printing';
import { wording as studentWording } from './student-words';
import { wording } from './words';

const tikzPages = latePart(() => import('../../figure/tikz-pages'), studentWording.whatWritesLatex);

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
    description: wording.pageOrWorksheetOf(isWorksheet, source.title),
    link,
  };
  const sheets = useMemo(
    () =>
      typeset && source.missing === null
        ? paperSheets(source, choices, chosen, link, typeset)
        : null,
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
      const title = isWorksheet ? wording.worksheetOf(source.title) : source.title;
      const form = { extension: 'pdf', mediaType: 'application/pdf' };
      inform(wording.savedFileAs(saveFile(title, form, writePdf(pages, printed.typeset))));
    });
  const saveLatex = () =>
    attempt(async () => {
      if (!printed) return;
      const { writeTikzPages } = await tikzPages();
      const pictures = printed.sheets.map(({ picture }) => picture);
      const title = isWorksheet ? wording.worksheetOf(source.title) : source.title;
      const form = { extension: 'tex', mediaType: 'application/x-tex' };
      const text = writeTikzPages({ pictures, caption }, printed.typeset);
      inform(wording.savedFileAs(saveFile(title, form, text)));
    });
  const flip = (key: BlankKey) => {
    const next = new Set(flipped);
    if (!next.delete(key)) next.add(key);
    choose({ flipped: next, flippedIn: known });
  };
  const why = source.missing ?? (typeset ? undefined : wording.whatSetsFormulasIsOn);
  return (
    <div className={styles.page}>
      <div className={styles.choices}>
        <SegmentedControl
          label={wording.as}
          showLabel
          value={kind}
          onChange={(kind) => choose({ kind })}
          segments={[
            { value: 'page', label: wording.page },
            { value: 'worksheet', label: wording.worksheet },
          ]}
        />
        {isWorksheet && (
          <>
            <Select
              label={wording.leftBlank}
              value={blank}
              options={blankChoices.map((value) => ({ value, label: blankLabel(value, source) }))}
              onChange={(blank) => choose({ blank, flipped: NO_BLANKS })}
            />
            <p className={styles.words}>{wording.pressACellOfThe}</p>
            <Toggle
              label={wording.answersOnSheetsOfTheir}
              checked={answers}
              onChange={(answers) => choose({ answers })}
            />
          </>
        )}
        <PaperFields />
        {remarksOn(source, choices, link).map((remark) => (
          <p key={remark} className={styles.words}>
            {remark}
          </p>
        ))}
        <div className={styles.doings}>
          <Button variant="primary" disabled={why} onClick={print}>
            {wording.print}
          </Button>
          <Button disabled={why} onClick={save}>
            {wording.saveAsPDF}
          </Button>
          <Button disabled={why} onClick={saveLatex}>
            {studentWording.saveAsLatex}
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

function blankLabel(choice: BlankChoice, { derivatives }: PaperSource): string {
  switch (choice) {
    case 'none':
      return wording.nothing;
    case 'values':
      return wording.values;
    case 'derivatives':
      return derivatives === 'adjoints' ? wording.adjoints : wording.tangents;
    case 'partials':
      return derivatives === 'adjoints' ? wording.partialsAndAdjoints : wording.partialsAndTangents;
    case 'alternate':
      return wording.everyOtherRow;
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
    remarks.push(wording.theGraphIsLeftOut);
  }
  if (choices.table && table.more > 0) {
    remarks.push(wording.theTableHasItsFirst(table.rows.length));
  }
  if (choices.link && link !== null && codeOf(link) === null) {
    remarks.push(wording.theLinkIsTooLong);
  }
  if (choices.link && link !== null && isOnlyHere(link)) {
    remarks.push(wording.linkAndCodeLeadTo);
  }
  return remarks;
}
