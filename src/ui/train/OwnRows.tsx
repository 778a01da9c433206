import { type DragEvent, useId, useState } from 'react';
import { pickFiles } from '../../state/loading/pick-files';
import { attemptEdit } from '../../state/loading/unmade';
import { beginDrawing, takeFile, takeText } from '../../state/training/own-rows';
import { Button } from '../parts/fields/Button';
import { Note } from '../parts/frame/prose';
import { Buttons } from '../parts/frame/Section';
import styles from './Train.module.css';
import { wording } from './words';

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
          {wording.pasteRows}
        </Button>
        <Button
          onClick={() =>
            pickFiles('.csv,.tsv,.txt,.npy', ([file]) => {
              if (file) attemptEdit(async () => file, takeFile);
            })
          }
        >
          {wording.openAFileOfRows}
        </Button>
        <Button onClick={beginDrawing}>{wording.drawRows}</Button>
      </Buttons>
      {open && (
        <>
          <label htmlFor={id} className="visually-hidden">
            {wording.rowsALineEachThe}
          </label>
          <textarea
            id={id}
            className={styles.rows}
            rows={5}
            spellCheck={false}
            placeholder={wording.widthHeightKindCatDog}
            value={text}
            onChange={(event) => setText(event.target.value)}
            onDragOver={(event) => event.preventDefault()}
            onDrop={drop}
          />
          <Buttons>
            <Button onClick={() => takeText(text)}>{wording.takeTheseRows}</Button>
          </Buttons>
          <Note>{wording.aLineIsARow}</Note>
        </>
      )}
    </>
  );
}
