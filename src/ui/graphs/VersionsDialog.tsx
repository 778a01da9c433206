import { type FormEvent, useEffect, useId, useState } from 'react';
import type { Head } from '../../file/storage/head';
import type { Version } from '../../file/storage/versions';
import { onShelfChange } from '../../state/shelf/changes';
import { titleOfHead } from '../../state/shelf/graphs';
import { deleteVersion, keepVersion, openVersion, versionsOf } from '../../state/shelf/versions';
import { useDocument } from '../../state/stores/document-store';
import { announce, inform } from '../../state/stores/notices';
import { Button } from '../parts/fields/Button';
import field from '../parts/fields/Field.module.css';
import { Dialog } from '../parts/menus/Dialog';
import styles from './GraphsDialog.module.css';
import { wording } from './late-words';
import { shelved } from './shelved';
import { whenOf } from './when';

/** A graph as it once was, by names: to keep it as it is now, and to go back. */
export function VersionsDialog({
  head,
  onClose,
  onWentBack,
}: {
  readonly head: Head;
  readonly onClose: () => void;
  readonly onWentBack: () => void;
}) {
  const versions = useVersions(head.id);
  const isShown = useDocument(({ sheet }) => sheet.id === head.id);
  const [name, setName] = useState('');
  const label = useId();

  const keep = (event: FormEvent) => {
    event.preventDefault();
    const given = name.trim();
    if (given === '') return;
    shelved(async () => {
      const { name: kept } = await keepVersion(given);
      setName('');
      announce(wording.keptTheVersion(kept));
    });
  };

  return (
    <Dialog title={wording.versionsOf(titleOfHead(head))} onClose={onClose}>
      {isShown ? (
        <form className={styles.keep} onSubmit={keep}>
          <label htmlFor={label}>{wording.nameOfThisVersion}</label>
          <input
            id={label}
            type="text"
            data-autofocus
            autoComplete="off"
            maxLength={200}
            value={name}
            className={field.input}
            onChange={(event) => setName(event.target.value)}
          />
          <Button type="submit" disabled={name.trim() === ''}>
            {wording.keepThisVersion}
          </Button>
        </form>
      ) : (
        <p className={styles.soft}>{wording.toKeepItAsIt}</p>
      )}
      {versions?.length === 0 && <p className={styles.soft}>{wording.noVersionIsKeptYet}</p>}
      <ul className={styles.rows}>
        {versions?.map(({ version, when }) => (
          <li key={version.key} className={styles.row}>
            <span className={styles.about}>
              {version.name} <span className={styles.soft}>{when}</span>
            </span>
            <Button
              aria-label={wording.goBackTo(version.name, when)}
              onClick={() =>
                shelved(async () => {
                  await openVersion(head.id, version);
                  inform(wording.wentBackToUndoReturns(version.name));
                  onWentBack();
                })
              }
            >
              {wording.goBack}
            </Button>
            <Button
              variant="danger"
              aria-label={wording.deleteNamed(version.name, when)}
              onClick={() =>
                shelved(async () => {
                  await deleteVersion(version);
                  announce(wording.deletedTheVersion(version.name));
                })
              }
            >
              {wording.delete}
            </Button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}

interface Listed {
  readonly version: Version;
  readonly when: string;
}

/** The versions of a graph as they are by now; null until they are there. */
function useVersions(id: string): readonly Listed[] | null {
  const [versions, setVersions] = useState<readonly Listed[] | null>(null);
  useEffect(() => {
    let left = false;
    const look = () =>
      shelved(async () => {
        const found = await versionsOf(id);
        const now = Date.now();
        const listed = found.map((version) => ({ version, when: whenOf(version.at, now) }));
        if (!left) setVersions(listed);
      });
    look();
    const unsubscribe = onShelfChange(look);
    return () => {
      left = true;
      unsubscribe();
    };
  }, [id]);
  return versions;
}
