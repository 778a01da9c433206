import { useAsking } from '../../state/classroom/asking-store';
import { useDialog } from '../../state/stores/dialog-store';
import { useEmbed } from '../../state/stores/embed-store';
import { useView } from '../../state/stores/view-store';
import { useUnderway } from '../../state/work/underway-store';
import { ExpressionBar } from '../expression/ExpressionBar';
import { Announcer } from '../parts/frame/Announcer';
import { late } from '../parts/frame/late';
import { Notices } from '../parts/frame/Notices';
import { Player } from '../player/Player';
import styles from './App.module.css';
import { ErrorBoundary } from './ErrorBoundary';
import { usePanels } from './panels';
import { QuestionRegion } from './question-region';
import { PLAYER_PLACE, SkipLinks } from './SkipLinks';
import { useShortcuts } from './shortcuts';
import { TopBar } from './TopBar';
import { places, Workspace } from './Workspace';
import { wording } from './words';

const LessonLine = late(
  async () => (await import('./LessonLine')).LessonLine,
  wording.whatTellsWhatThereIs,
);
const WorkUnderway = late(
  async () => (await import('./WorkUnderway')).WorkUnderway,
  wording.whatShowsTheWorkUnder,
);

const PageDialogs = late(
  async () => (await import('./PageDialogs')).PageDialogs,
  wording.whatOpensDialogs,
);

const Phone = late(async () => (await import('./phone/Phone')).Phone, wording.whatAPhoneHas);

const Presenting = late(
  async () => (await import('./Presenting')).Presenting,
  wording.whatPresentsTheGraph,
);

const Dropped = late(
  async () => (await import('./Dropped')).Dropped,
  wording.whatTakesWhatIsDropped,
);

/** What of the app is shown in a frame. */
export const Embedded = late(
  async () => (await import('./Embedded')).Embedded,
  wording.whatAFrameHas,
);

/** Everything on the screen: the whole app, or what of it is shown in a frame of another page. */
export function App() {
  return useEmbed(({ frame }) => frame !== null) ? <Embedded /> : <Whole />;
}

function Whole() {
  const panels = usePanels();
  useShortcuts();
  // It has the messages itself, since nothing behind it can be reached.
  const apart = useDialog(({ dialog }) => dialog?.kind === 'graphs');
  const presenting = useView((view) => view.presenting);
  const held = useAsking(({ asking, naming }) => asking !== null || naming);
  const busy = useUnderway(({ entries }) => entries.length > 0);

  return (
    <ErrorBoundary what={wording.wengert}>
      <div className={styles.app} data-mode={panels.mode} data-low={panels.low || undefined}>
        <SkipLinks />
        <TopBar panels={panels} />
        <main className={styles.main}>
          <ErrorBoundary what={wording.theExpression}>
            <ExpressionBar />
          </ErrorBoundary>
          <LessonLine />
          <Workspace panels={panels} />
          <div id={PLAYER_PLACE} className={styles.foot} tabIndex={-1}>
            {!apart && <Notices />}
            {busy && <WorkUnderway />}
            {held && <QuestionRegion />}
            {panels.mode === 'narrow' && <Phone right={places.right} />}
            <ErrorBoundary what={wording.thePlayer}>
              <Player />
            </ErrorBoundary>
          </div>
        </main>
        {presenting && <Presenting />}
        <Announcer />
        <PageDialogs />
        <Dropped />
      </div>
    </ErrorBoundary>
  );
}
