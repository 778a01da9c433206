import encodeQR from 'qr';
import { useEffect, useState } from 'react';
import { FileError } from '../../file/schema/file-error';
import { runCommand } from '../../state/command/commands';
import { PartError } from '../../state/loading/late-part';
import { isOnlyHere } from '../../state/visit/only-here';
import { linkOfAtMost } from '../../state/visit/short-link';
import { Button } from '../parts/fields/Button';
import { Dialog } from '../parts/menus/Dialog';
import styles from './CodeDialog.module.css';
import { codeOf, MOST_CHARACTERS } from './code';
import { wording } from './late-words';

/** The link as a code for the cameras of a class; where it is too long for that, a file instead. */
export function CodeDialog({ onClose }: { readonly onClose: () => void }) {
  const link = useLink();
  const long = link !== null && (link.text === null || link.text.length > MOST_CHARACTERS);
  const save = () => {
    onClose();
    runCommand('save');
  };
  return (
    <Dialog
      title={wording.qrCodeOfTheLink}
      onClose={onClose}
      wide
      actions={
        long && (
          <Button variant="primary" onClick={save}>
            {wording.saveToAFile}
          </Button>
        )
      }
    >
      {link === null && <p>{wording.theLinkIsBeingMade}</p>}
      {link?.text === null && <p>{link.why}</p>}
      {link?.text != null &&
        (long ? <TooLong length={link.text.length} /> : <Code link={link.text} />)}
    </Dialog>
  );
}

function Code({ link }: { readonly link: string }) {
  const { size, path } = codeOf(encodeQR(link, 'raw', { ecc: 'low', border: 4 }));
  return (
    <div className={styles.code}>
      <svg
        viewBox={`0 0 ${size} ${size}`}
        role="img"
        aria-label={wording.qrCodeOfTheLinkToThisGraph}
        data-link={link}
        shapeRendering="crispEdges"
        className={styles.picture}
      >
        <rect width={size} height={size} fill="#ffffff" />
        <path d={path} fill="#000000" />
      </svg>
      <p className={styles.words}>
        {isOnlyHere(link) ? wording.thisAddressIsOfThis : wording.scanItItOpensThis}
      </p>
    </div>
  );
}

function TooLong({ length }: { readonly length: number }) {
  return <p className={styles.words}>{wording.theLinkIsCharactersLong(length, MOST_CHARACTERS)}</p>;
}

type Made = { readonly text: string } | { readonly text: null; readonly why: string };

/** The link to what is seen now, or why there is none; null until it is made. */
function useLink(): Made | null {
  const [link, setLink] = useState<Made | null>(null);
  useEffect(() => {
    let wanted = true;
    linkOfAtMost(MOST_CHARACTERS)
      .then((text): Made => ({ text }))
      .catch((error: unknown): Made => {
        if (error instanceof FileError) return { text: null, why: error.message };
        const why = error instanceof Error ? error.message : String(error);
        const mend = error instanceof PartError ? ` ${error.mend}` : '';
        return { text: null, why: wording.aLinkCouldNotBe(why, mend) };
      })
      .then((made) => {
        if (wanted) setLink(made);
      });
    return () => {
      wanted = false;
    };
  }, []);
  return link;
}
