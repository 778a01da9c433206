import { fromTensor, item, type Tensor } from '../../core/tensor/tensor';
import { rowOrderOf } from '../../core/trace/rows';
import { stepAt } from '../../core/trace/trace';
import { traceOf } from '../../document/derived';
import type { Document } from '../../document/document';
import { plainMedium } from '../../lang/medium/plain';
import { within } from '../../lang/medium/spelled';
import { formatNumber } from '../../lang/number';
import { cellsOf } from '../../lang/term/cells';
import { roomOf } from '../answer/agreement';
import { type Asked, ask, fieldName, isAskable, promptOf } from '../check/asked';
import { numberOf } from '../sweep/quantity';
import { type Door, nameOf, type Offered } from './door';
import { wording } from './words';
import { escaped, XML } from './xml';

/** QTI 2.1: an item with blanks for each question about numbers, judged by the platform. */
export const qti: Door = {
  id: 'qti',
  label: 'QTI 2.1',
  how: wording.withQti,
  marks: wording.thePlatform,
  files(offered) {
    const items = itemsOf(offered);
    return [
      { path: 'imsmanifest.xml', text: manifestOf(offered, items) },
      ...items.map(({ id, text }) => ({ path: `${id}.xml`, text })),
    ];
  },
};

interface Item {
  readonly id: string;
  readonly text: string;
}

/** A number that is asked for: what it is called, and what it may differ by. */
interface Blank {
  readonly name: string;
  readonly right: number;
  readonly room: number;
}

function itemsOf({ assignment }: Offered): readonly Item[] {
  const { snapshot, questions, relative } = assignment;
  const { document, view } = snapshot;
  return questions.flatMap((question, k) => {
    const asked = ask(document, question, view.mode);
    const blanks = asked && isAskable(asked) ? blanksOf(asked, view.digits, relative) : null;
    if (!asked || !blanks) return [];
    const id = `question-${k + 1}`;
    return [
      { id, text: itemOf(id, `${nameOf(assignment)}, question ${k + 1}`, asked, blanks, document) },
    ];
  });
}

/** Of larger arrays nobody types every number. */
const MOST_BLANKS = 48;

/** The blanks of a question, of an array one for each of its numbers; null where it asks for anything but numbers. */
function blanksOf(asked: Asked, digits: number, relative: number): readonly Blank[] | null {
  const blanks: Blank[] = [];
  for (const field of asked.fields) {
    if (field.form !== 'number') return null;
    const { shape, data } = numberOf(asked.run, field.quantity) as Tensor;
    const name = fieldName(asked, field);
    for (const [k, right] of [...data].entries()) {
      const room = roomOf(right, { digits, relative });
      blanks.push({ name: `${name}${placeIn(shape, k)}`, right, room });
    }
    if (blanks.length > MOST_BLANKS) return null;
  }
  return blanks;
}

/** Where a number stands in an array, counted from 0 as in programs: [1][0]. */
function placeIn(shape: readonly number[], at: number): string {
  let rest = at;
  return shape
    .toReversed()
    .map((extent) => {
      const index = rest % extent;
      rest = Math.floor(rest / extent);
      return `[${index}]`;
    })
    .reverse()
    .join('');
}

function itemOf(
  id: string,
  title: string,
  asked: Asked,
  blanks: readonly Blank[],
  document: Document,
): string {
  const name = (k: number) => `BLANK${k + 1}`;
  const declared = blanks.map(
    ({ right }, k) =>
      `  <responseDeclaration identifier="${name(k)}" cardinality="single" baseType="float"><correctResponse><value>${right}</value></correctResponse></responseDeclaration>`,
  );
  const fields = blanks.map(
    (blank, k) =>
      `    <p>${escaped(blank.name)} = <textEntryInteraction responseIdentifier="${name(k)}" expectedLength="12"/></p>`,
  );
  const tests = blanks.map(
    ({ room }, k) =>
      `<equal toleranceMode="absolute" tolerance="${room} ${room}"><variable identifier="${name(k)}"/><correct identifier="${name(k)}"/></equal>`,
  );
  return `${XML}
<assessmentItem xmlns="http://www.imsglobal.org/xsd/imsqti_v2p1" identifier="${id}" title="${escaped(title)}" adaptive="false" timeDependent="false">
${declared.join('\n')}
  <outcomeDeclaration identifier="SCORE" cardinality="single" baseType="float"><defaultValue><value>0</value></defaultValue></outcomeDeclaration>
  <itemBody>
${linesOf(asked, document)
  .map((line) => `    <p>${escaped(line)}</p>`)
  .join('\n')}
    <p>${escaped(promptOf(asked))}</p>
${fields.join('\n')}
  </itemBody>
  <responseProcessing>
    <responseCondition>
      <responseIf>
        <and>${tests.join('')}</and>
        <setOutcomeValue identifier="SCORE"><baseValue baseType="float">1</baseValue></setOutcomeValue>
      </responseIf>
    </responseCondition>
  </responseProcessing>
</assessmentItem>
`;
}

/** What is computed, statement by statement, with the numbers that are given: names in what is asked are these. */
function linesOf({ setting, run, mode }: Asked, document: Document): readonly string[] {
  const trace = traceOf(document, mode);
  const medium = plainMedium(
    within(trace.program, { notation: 'prime', digits: 6, mostEntries: 16 }),
  );
  const order = rowOrderOf(trace);
  const lines: string[] = [];
  for (let row = 0; row < order.count; row++) {
    const [step = -1] = order.at(row);
    if (step < 0) continue;
    const [formula] = cellsOf(medium, trace, stepAt(trace, step)).primal ?? [];
    if (formula !== undefined) lines.push(formula);
  }
  const given = setting.program.inputs.flatMap(({ name, statement }) => {
    const value = run.values[statement];
    if (!value || value.data.length > MOST_BLANKS) return [];
    const text =
      value.shape.length === 0 ? formatNumber(item(value), 6) : JSON.stringify(fromTensor(value));
    return [`${name} = ${text}`];
  });
  return [...lines, given.join(', ')].filter((line) => line !== '');
}

function manifestOf({ assignment, hash }: Offered, items: readonly Item[]): string {
  const resources = items.map(
    ({ id }) =>
      `    <resource identifier="${id}" type="imsqti_item_xmlv2p1" href="${id}.xml"><file href="${id}.xml"/></resource>`,
  );
  return `${XML}
<manifest identifier="wengert-${hash}" xmlns="http://www.imsglobal.org/xsd/imscp_v1p1">
  <metadata><schema>QTIv2.1 Package</schema><schemaversion>1.0.0</schemaversion></metadata>
  <organizations/>
  <!-- ${escaped(nameOf(assignment)).replaceAll('--', '—')} -->
  <resources>
${resources.join('\n')}
  </resources>
</manifest>
`;
}
