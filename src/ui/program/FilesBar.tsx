import { FilePlus2, FolderOpen, X } from 'lucide-react';
import type { ProgramFile } from '../../document/document';
import { PROGRAM_FILE } from '../../document/program-files';
import { pickFiles } from '../../state/loading/pick-files';
import { attemptEdit } from '../../state/loading/unmade';
import { addFiles, beginFile, removeFile, sizeOf } from '../../state/program/program-files';
import { Button, IconButton } from '../parts/fields/Button';
import { Menu } from '../parts/menus/Menu';
import styles from './FilesBar.module.css';
import { wording } from './words';

/** A menu to put files beside the program. @param show is told which file to show. */
export function FilesMenu({ show }: { readonly show: (name: string) => void }) {
  return (
    <Menu
      label={wording.files}
      variant="plain"
      items={[
        {
          id: 'choose',
          label: wording.addFiles,
          detail: wording.modulesThatItImportsAnd,
          icon: <FolderOpen size={14} aria-hidden />,
        },
        { id: 'begin', label: wording.newModule, icon: <FilePlus2 size={14} aria-hidden /> },
      ]}
      onChoose={(id) => {
        if (id === 'begin') show(beginFile());
        else pickFiles('', (files) => attemptEdit(async () => files, addFiles), { many: true });
      }}
    >
      {wording.files}
    </Menu>
  );
}

/** The program and the files beside it, one of which is shown. */
export function FilesBar({
  files,
  shown,
  show,
}: {
  readonly files: readonly ProgramFile[];
  readonly shown: string;
  readonly show: (name: string) => void;
}) {
  if (files.length === 0) return null;
  const file = (name: string, size?: string) => (
    <span key={name} className={styles.file}>
      <Button variant="quiet" pressed={shown === name} onClick={() => show(name)}>
        {name}
        {size !== undefined && <span className={styles.size}>{size}</span>}
      </Button>
      {size !== undefined && (
        <IconButton
          label={wording.remove(name)}
          icon={<X size={12} aria-hidden />}
          onClick={() => {
            show(PROGRAM_FILE);
            removeFile(name);
          }}
        />
      )}
    </span>
  );
  return (
    <section className={styles.files} aria-label={wording.filesOfTheProgram}>
      {file(PROGRAM_FILE)}
      {files.map((each) => file(each.name, sizeOf(each)))}
    </section>
  );
}
