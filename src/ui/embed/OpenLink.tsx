import { type ReactNode, useState } from 'react';
import { linkOf } from '../../embed/choices';
import { attempt } from '../../state/loading/attempt';
import { linkToNow } from '../../state/visit/visit';
import { Tooltip } from '../parts/overlays/Tooltip';
import styles from './OpenLink.module.css';

/** Opens what is seen in a window of its own. The link is made as soon as somebody reaches for it. */
export function OpenLink({ children }: { readonly children: ReactNode }) {
  const [link, setLink] = useState(() => linkOf(window.location.href));
  const renew = () => attempt(async () => setLink(await linkToNow()));
  return (
    <Tooltip text="Open in Wengert">
      <a
        href={link}
        target="_blank"
        rel="noopener"
        aria-label="Open in Wengert"
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
