import { closeDialog, openDialog, useDialog } from '../../state/stores/dialog-store';
import { lateDialog } from '../parts/frame/late';
import { wording } from './early-words';
import { usePreparedPaper } from './prepare-paper';

const SettingsDialog = lateDialog(
  async () => (await import('../settings/SettingsDialog')).SettingsDialog,
  wording.theSettings,
);
const GraphsDialog = lateDialog(
  async () => (await import('../graphs/GraphsDialog')).GraphsDialog,
  wording.whatShowsYourGraphs,
);
const ShortcutsDialog = lateDialog(
  async () => (await import('./ShortcutsDialog')).ShortcutsDialog,
  wording.theListOfShortcuts,
);
const GlossaryDialog = lateDialog(
  async () => (await import('./GlossaryDialog')).GlossaryDialog,
  wording.theGlossary,
);
const LinkDialog = lateDialog(
  async () => (await import('../share/LinkDialog')).LinkDialog,
  wording.whatShowsTheLink,
);
const CodeDialog = lateDialog(
  async () => (await import('../share/CodeDialog')).CodeDialog,
  wording.whatDrawsTheCodeOf,
);
const EmbedDialog = lateDialog(
  async () => (await import('../embed/EmbedDialog')).EmbedDialog,
  wording.whatEmbedsGraphs,
);
const Exporting = lateDialog(
  async () => (await import('./Exporting')).Exporting,
  wording.whatExportsFigures,
);
const ReadingsDialog = lateDialog(
  async () => (await import('./ReadingsDialog')).ReadingsDialog,
  wording.whatAsksHowNumbersAre,
);

/** The dialog that is open over the whole page, if any, and what is printed of it. */
export function PageDialogs() {
  usePreparedPaper();
  const dialog = useDialog((state) => state.dialog);
  if (dialog === null) return null;
  const doors = { onClose: closeDialog, onAgain: () => openDialog(dialog) };
  switch (dialog.kind) {
    case 'settings':
      return <SettingsDialog {...doors} />;
    case 'graphs':
      return <GraphsDialog recover={dialog.recover ?? false} {...doors} />;
    case 'shortcuts':
      return <ShortcutsDialog {...doors} />;
    case 'glossary':
      return <GlossaryDialog {...doors} />;
    case 'readings':
      return <ReadingsDialog {...dialog} {...doors} />;
    case 'link':
      return <LinkDialog link={dialog.link} {...doors} />;
    case 'export':
      return <Exporting page={dialog.page} {...doors} />;
    case 'embed':
      return <EmbedDialog {...doors} />;
    case 'code':
      return <CodeDialog {...doors} />;
  }
}
