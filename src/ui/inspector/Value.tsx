import type { ClipboardEvent } from 'react';
import { setValue } from '../../document/edits';
import { openTensor } from '../../state/arrays/opened';
import type { ValueNode } from '../../state/arrays/paste-array';
import { latePart } from '../../state/loading/late-part';
import { attemptEdit } from '../../state/loading/unmade';
import { edit, settle } from '../../state/stores/document-store';
import { Button } from '../parts/fields/Button';
import { NumberField } from '../parts/fields/NumberField';
import styles from './Inspector.module.css';
import { wording } from './late-words';

const arrays = latePart(() => import('../../state/arrays/paste-array'), wording.whatReadsArrays);

/** The number of an input or a constant; an array pasted over it takes its place. */
export function Value({ node }: { readonly node: ValueNode }) {
  const { id, value } = node;
  const set = (next: number) => {
    const what = node.kind === 'input' ? node.name : 'constant';
    edit(wording.setWhat(what), (document) => setValue(document, id, next), id);
  };
  const onPaste = (event: ClipboardEvent) => {
    const text = event.clipboardData.getData('text/plain').trim();
    if (!/[[\n\t,;]|\S\s+\S/.test(text)) return;
    event.preventDefault();
    event.stopPropagation();
    attemptEdit(arrays, ({ pasteArray }) => pasteArray(node, text, wording.whatYouPastedIsNo));
  };
  return (
    <div className={styles.value} onPasteCapture={onPaste}>
      {typeof value === 'number' && (
        <NumberField
          label={wording.value}
          value={value}
          className={styles.field}
          onChange={(next, { final }) => {
            set(next);
            if (final) settle();
          }}
        />
      )}
      <Button onClick={() => openTensor(id)}>
        {typeof value === 'number' ? wording.makeItAnArray : wording.editTheArray}
      </Button>
    </div>
  );
}
