import { useEffect, useMemo, useRef, useState } from 'react';
import type { Checked } from '../../core/graph/check';
import type { Graph } from '../../core/graph/graph';
import { type Outline, outlineOf } from '../../lang/emit/code/outline';
import { notebookFile, notebookModule } from '../../lang/emit/notebook/notebook-module';
import { programEmitters } from '../../lang/emit/program-emitters';
import { complainOfClipboard, copyText } from '../../state/export/copy-text';
import { saveFile } from '../../state/export/save-file';
import { attempt } from '../../state/loading/attempt';
import { inform } from '../../state/stores/notices';
import { useView } from '../../state/stores/view-store';
import { linkBefore } from '../../state/visit/visit';
import { Button } from '../parts/fields/Button';
import { Select } from '../parts/fields/Select';
import { type Code, codeOf } from './code';
import styles from './ExportPage.module.css';
import { sentence } from './sentence';

/** The graph as text in a language. */
export function CodePage({
  title,
  graph,
  checked,
}: {
  readonly title: string;
  readonly graph: Graph;
  readonly checked: Checked;
}) {
  const [chosen, choose] = useState<LanguageId>('expression');
  const language = programEmitters.find(({ id }) => id === chosen) ?? programEmitters[0];
  const outline = useMemo(() => outlineOf(graph, checked), [graph, checked]);
  const code = useCode(outline, chosen);
  const field = useRef<HTMLTextAreaElement>(null);
  const text = code?.kind === 'text' ? code.text : null;
  const why = code?.kind === 'none' ? code.why : text === null ? 'It is being written.' : undefined;
  const copy = () =>
    attempt(async () => {
      if (text === null) return;
      if (await copyText(text, field.current)) inform(`Copied as ${language.label}.`);
      else complainOfClipboard('Allow it in the settings of this page, or save a file.');
    });
  const saveModule = () => {
    const content = notebookModule(linkBefore(useView.getState().address));
    inform(`Saved as ${saveFile('wengert', notebookFile, content)}`);
  };
  return (
    <div className={styles.page}>
      <div className={styles.choices}>
        <Select
          label="Language"
          value={language.id}
          onChange={choose}
          options={programEmitters.map(({ id, label }) => ({ value: id, label }))}
        />
        <p className={styles.words}>{sentence(language.detail)}</p>
        <div className={styles.doings}>
          <Button
            variant="primary"
            disabled={why ?? false}
            onClick={() => {
              if (text !== null) inform(`Saved as ${saveFile(title, language, text)}`);
            }}
          >
            Save
          </Button>
          <Button disabled={why ?? false} onClick={copy}>
            Copy code
          </Button>
        </div>
        <p className={styles.words}>
          The other way: in a notebook <code>wengert.link(loss, params=model)</code> prints a link
          that opens here, of what PyTorch recorded or JAX traced.
        </p>
        <Button onClick={saveModule}>Download wengert.py</Button>
      </div>
      {text === null ? (
        <p className={styles.empty}>{why}</p>
      ) : (
        <textarea
          ref={field}
          className={styles.code}
          aria-label={language.label}
          readOnly
          spellCheck={false}
          wrap="off"
          rows={Math.min(24, text.split('\n').length + 1)}
          value={text}
        />
      )}
    </div>
  );
}

type LanguageId = (typeof programEmitters)[number]['id'];

/** The text in a language; null until it is written. */
function useCode(outline: Outline, chosen: LanguageId): Code | null {
  const [written, put] = useState<{ readonly id: LanguageId; readonly code: Code } | null>(null);
  useEffect(() => {
    let wanted = true;
    attempt(async () => {
      const language = programEmitters.find(({ id }) => id === chosen) ?? programEmitters[0];
      const code = await codeOf(outline, language);
      if (wanted) put({ id: chosen, code });
    });
    return () => {
      wanted = false;
    };
  }, [outline, chosen]);
  return written?.id === chosen ? written.code : null;
}
