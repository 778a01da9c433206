import type { KeyboardEvent } from 'react';
import { latePart } from '../../../state/loading/late-part';
import { attemptEdit } from '../../../state/loading/unmade';
import { goToNode } from '../node/focus';
import { onKeyOfNode } from '../node/node-keys';
import type { OutlineRow } from './rows';
import { wording } from './words';

const folding = latePart(() => import('../../../state/document/folding'), wording.whatFolds);

/** What can be pressed in a row, in its order. */
function controlsIn(row: HTMLElement): readonly HTMLElement[] {
  return [...row.querySelectorAll<HTMLElement>('button')];
}

/** The row that a key leads to from the one of an index; undefined for other keys. */
function rowFor(key: string, rows: readonly OutlineRow[], index: number): OutlineRow | undefined {
  if (key === 'ArrowDown') return rows[index + 1] ?? rows[index];
  if (key === 'ArrowUp') return rows[index - 1] ?? rows[index];
  if (key === 'Home') return rows[0];
  return key === 'End' ? rows.at(-1) : undefined;
}

/**
 * The keys of the outline: up and down, Home and End go from row to row; right opens a fold, else goes
 * into a row, left comes out of it, closes a fold and goes to the one around. All else is as on the canvas.
 */
export function onRowKey(event: KeyboardEvent, rows: readonly OutlineRow[]): void {
  const target = event.target as HTMLElement;
  const row = target.closest<HTMLElement>('[data-row]');
  const index = rows.findIndex(({ id }) => id === row?.dataset.row);
  const here = rows[index];
  // What is typed in a field is the field's.
  if (!row || !here || target.closest('input')) return;
  const inRow = target === row;
  const take = () => {
    event.preventDefault();
    event.stopPropagation();
  };
  const plain = !(event.ctrlKey || event.metaKey || event.altKey || event.shiftKey);
  const to = plain && rowFor(event.key, rows, index);
  if (to) {
    take();
    if (to !== here) goToNode(to.id);
    return;
  }
  if (plain && event.key === 'ArrowRight') {
    take();
    const controls = controlsIn(row);
    if (inRow && here.placed?.fold) attemptEdit(folding, ({ openFold }) => openFold(here.id));
    else controls[controls.indexOf(target) + 1]?.focus();
    return;
  }
  if (plain && event.key === 'ArrowLeft') {
    take();
    const controls = controlsIn(row);
    const at = controls.indexOf(target);
    if (at >= 0) (controls[at - 1] ?? row).focus();
    else if (here.placed === null) attemptEdit(folding, ({ closeFold }) => closeFold(here.id));
    else if (here.within !== null) goToNode(here.within);
    return;
  }
  if (!inRow) return;
  if (here.placed) onKeyOfNode(event, here.id);
  else if (event.key === 'Enter') {
    take();
    attemptEdit(folding, ({ closeFold }) => closeFold(here.id));
  }
}
