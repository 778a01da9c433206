import { type ReactNode, useEffect } from 'react';
import { keepTime } from '../../state/playback/metronome';
import styles from './SlimPlayer.module.css';
import { useStepAnnouncements } from './step-announcements';
import { keepKey, Track, Transport } from './Transport';
import { useSentence } from './use-sentence';

/** The player in one line, for where there is little room. @param end stands at its end. */
export function SlimPlayer({ ends, end }: { readonly ends: boolean; readonly end: ReactNode }) {
  useEffect(() => keepTime(), []);
  useStepAnnouncements();
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only keeps keys from being heard twice.
    <div className={styles.player} onKeyDown={keepKey}>
      <Transport ends={ends} />
      <Track sentence={useSentence()} />
      {end}
    </div>
  );
}
