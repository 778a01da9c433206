import type { Document } from '../../document/document';
import { currentDocument, useDocument } from '../../state/stores/document-store';
import { useSession } from '../../state/stores/session-store';
import { useView } from '../../state/stores/view-store';
import { currentFragment } from '../../state/visit/links';
import { linkBefore } from '../../state/visit/visit';
import { lettersInPage } from '../export/measured';
import { usePaperChoices } from '../export/paper-choices';
import { NO_BLANKS, paperSheets } from '../export/paper-sheets';
import { type Printed, printInstead } from '../export/printing';
import { currentTypesetter } from '../parts/text/katex';
import { paperSource } from './paper-source';

/** The link to a larger graph is on no page, nor in a code. */
const MOST_NODES = 300;
/** Milliseconds for which nothing is edited before the link is made. */
const REST = 1500;

/**
 * From now on the page that is made for printers is what the browser prints, whoever asks it to, such as its own menu.
 * Browsers wait for nothing when they begin to print, so it is set at once, in letters that are there, and its link is
 * made beforehand.
 */
export function keepPrinting(): void {
  let linked: { readonly document: Document; readonly link: string } | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const makeLink = async () => {
    const document = currentDocument();
    if (document.graph.nodes.length === 0 || document.graph.nodes.length > MOST_NODES) return;
    const link = `${linkBefore(useView.getState().address)}#${await currentFragment()}`;
    if (currentDocument() === document) linked = { document, link };
  };
  const look = () => {
    clearTimeout(timer);
    // A page does without a link that can't be made.
    timer = setTimeout(() => makeLink().catch(() => {}), REST);
  };
  makeLink().catch(() => {});
  useDocument.subscribe((state, before) => {
    if (state.document !== before.document) look();
  });
  printInstead(() => pageNow(linked?.document === currentDocument() ? linked.link : null));
}

/** The page of what is open; null where there is nothing to print, or what sets formulas has not come. */
function pageNow(link: string | null): Printed | null {
  const session = useSession.getState();
  const katex = currentTypesetter();
  if (!katex || session.history.document.graph.nodes.length === 0) return null;
  const source = paperSource(session);
  if (source.missing !== null) return null;
  const choices = usePaperChoices.getState();
  const inPage = lettersInPage(katex);
  const { typeset } = inPage;
  return {
    sheets: paperSheets(source, { ...choices, kind: 'page' }, NO_BLANKS, link, typeset),
    paper: choices,
    caption: { title: source.title, description: source.title, link },
    typeset,
    inPage,
  };
}
