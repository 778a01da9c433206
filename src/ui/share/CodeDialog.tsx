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
      title="QR code of the link"
      onClose={onClose}
      wide
      actions={
        long && (
          <Button variant="primary" onClick={save}>
            Save to a file
          </Button>
        )
      }
    >
      {link === null && <p>The link is being made …</p>}
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
        aria-label="QR code of the link to this graph"
        data-link={link}
        shapeRendering="crispEdges"
        className={styles.picture}
      >
        <rect width={size} height={size} fill="#ffffff" />
        <path d={path} fill="#000000" />
      </svg>
      <p className={styles.words}>
        {isOnlyHere(link)
          ? 'This address is of this computer alone: others can’t open it. Open Wengert from its place on the web, or set the address in links, in the settings.'
          : 'Scan it: it opens this graph at this step. The graph is in the link itself.'}
      </p>
    </div>
  );
}

function TooLong({ length }: { readonly length: number }) {
  return (
    <p className={styles.words}>
      The link is {length} characters long. Of more than {MOST_CHARACTERS} a code is too fine for
      cameras at a distance: save the graph to a file and give that to the class.
    </p>
  );
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
        return { text: null, why: `A link could not be made. ${why}${mend}` };
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
