import { type DragEvent, useId, useState } from 'react';
import { pickFiles } from '../../state/loading/pick-files';
import { attemptEdit } from '../../state/loading/unmade';
import { beginDrawing, takeFile, takeText } from '../../state/training/own-rows';
import { Button } from '../parts/fields/Button';
import { Note } from '../parts/frame/prose';
import { Buttons } from '../parts/frame/Section';
import styles from './Train.module.css';

/** Where rows of a person's own come in: pasted, dropped, chosen or drawn. */
export function OwnRows() {
  const [open, setOpen] = useState(false);
  const [text, setText] = useState('');
  const id = useId();
  const drop = (event: DragEvent) => {
    const [file] = event.dataTransfer.files;
    if (!file) return;
    event.preventDefault();
    event.stopPropagation();
    attemptEdit(async () => file, takeFile);
  };
  return (
    <>
      <Buttons>
        <Button aria-expanded={open} onClick={() => setOpen(!open)}>
          Paste rows
        </Button>
        <Button
          onClick={() =>
            pickFiles('.csv,.tsv,.txt,.npy', ([file]) => {
              if (file) attemptEdit(async () => file, takeFile);
            })
          }
        >
          Open a file of rows
        </Button>
        <Button onClick={beginDrawing}>Draw rows</Button>
      </Buttons>
      {open && (
        <>
          <label htmlFor={id} className="visually-hidden">
            Rows, a line each, the target last
          </label>
          <textarea
            id={id}
            className={styles.rows}
            rows={5}
            spellCheck={false}
            placeholder={'width, height, kind\n1.2, 0.4, cat\n2.5, 1.1, dog'}
            value={text}
            onChange={(event) => setText(event.target.value)}
            onDragOver={(event) => event.preventDefault()}
            onDrop={drop}
          />
          <Buttons>
            <Button onClick={() => takeText(text)}>Take these rows</Button>
          </Buttons>
          <Note>
            A line is a row, the last cell its target; a CSV or .npy file can be dropped here. Then
            build a network for them below.
          </Note>
        </>
      )}
    </>
  );
}
