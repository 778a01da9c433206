import { type ReactNode, useState } from 'react';
import { linkOf } from '../../embed/choices';
import { attempt } from '../../state/loading/attempt';
import { linkToNow } from '../../state/visit/visit';
import { Tooltip } from '../parts/overlays/Tooltip';
import styles from './OpenLink.module.css';
import { wording } from './words';

/** Opens what is seen in a window of its own. The link is made as soon as somebody reaches for it. */
export function OpenLink({ children }: { readonly children: ReactNode }) {
  const [link, setLink] = useState(() => linkOf(window.location.href));
  const renew = () => attempt(async () => setLink(await linkToNow()));
  return (
    <Tooltip text={wording.openInWengert}>
      <a
        href={link}
        target="_blank"
        rel="noopener"
        aria-label={wording.openInWengert}
        className={styles.link}
        onPointerEnter={renew}
        onPointerDown={renew}
        onFocus={renew}
      >
        {children}
      </a>
    </Tooltip>
  );
}
