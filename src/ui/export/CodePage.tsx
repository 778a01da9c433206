import { useCallback, useMemo, useRef, useState } from 'react';
import type { Checked } from '../../core/graph/check';
import type { Graph } from '../../core/graph/graph';
import { outlineOf } from '../../lang/emit/code/outline';
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
import { Phrase } from '../parts/text/Phrase';
import { codeOf } from './code';
import styles from './ExportPage.module.css';
import { sentence } from './sentence';
import { useWritten } from './use-written';
import { wording } from './words';

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
  const [chosen, choose] = useState<(typeof programEmitters)[number]['id']>('expression');
  const language = programEmitters.find(({ id }) => id === chosen) ?? programEmitters[0];
  const outline = useMemo(() => outlineOf(graph, checked), [graph, checked]);
  const code = useWritten(useCallback(() => codeOf(outline, language), [outline, language]));
  const field = useRef<HTMLTextAreaElement>(null);
  const text = code?.kind === 'text' ? code.text : null;
  const why =
    code?.kind === 'none' ? code.why : text === null ? wording.itIsBeingWritten : undefined;
  const copy = () =>
    attempt(async () => {
      if (text === null) return;
      if (await copyText(text, field.current)) inform(wording.copiedAs(language.label));
      else complainOfClipboard(wording.allowItInTheSettings);
    });
  const saveModule = () => {
    const content = notebookModule(linkBefore(useView.getState().address));
    inform(wording.savedFileAs(saveFile('wengert', notebookFile, content)));
  };
  return (
    <div className={styles.page}>
      <div className={styles.choices}>
        <Select
          label={wording.language}
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
              if (text !== null) inform(wording.savedFileAs(saveFile(title, language, text)));
            }}
          >
            {wording.save}
          </Button>
          <Button disabled={why ?? false} onClick={copy}>
            {wording.copyCode}
          </Button>
        </div>
        <p className={styles.words}>
          <Phrase of={wording.theOtherWayInA(<code>wengert.link(loss, params=model)</code>)} />
        </p>
        <Button onClick={saveModule}>{wording.downloadWengertPy}</Button>
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
