import './trusted';
import './words-first';
import './ui/parts/style/tokens.css';
import './ui/parts/style/base.css';
import { createRoot } from 'react-dom/client';
import { keepOffline } from './offline';
import { languageReady } from './speak';
import { bringFolding } from './state/document/bring-folding';
import { keepLookingForTrouble } from './state/document/diagnostics';
import { forgetPointed } from './state/document/forget-pointed';
import { keepComputed } from './state/document/keep-computed';
import { keepFramed } from './state/embed/framing';
import { tellFaults } from './state/loading/attempt';
import { keepSettings } from './state/stores/kept-settings';
import { expectCanvas, prepareBy } from './state/stores/viewport';
import { tellUnspoken } from './state/visit/tell-unspoken';
import { offerUpdates } from './state/visit/updates';
import { keepSession, startSession } from './state/visit/visit';
import { prepareScene } from './ui/canvas/scene/scene';
import { keepTheme } from './ui/settings/theme';
import { App, Embedded } from './ui/shell/App';
import { holdKeys } from './ui/shell/early-keys';
import { expectedCanvas } from './ui/shell/panels';
import { hireBy } from './work/work';
import { spawnWorker } from './worker/spawn';

tellFaults();
holdKeys();
if (typeof Worker !== 'undefined') hireBy(spawnWorker);
// What goes on beside the session, in the order in which it hears of a change.
keepSettings();
keepTheme();
keepComputed();
keepLookingForTrouble();
bringFolding();
expectCanvas(expectedCanvas);
prepareBy(prepareScene);
// The work is there before anything is drawn, so nothing flashes by.
Promise.all([keepFramed(Embedded.ahead), startSession()]).finally(() => {
  keepSession();
  forgetPointed();
  const root = document.getElementById('root');
  if (root) createRoot(root).render(<App />);
  keepOffline();
  languageReady.then(tellUnspoken);
  offerUpdates();
});
