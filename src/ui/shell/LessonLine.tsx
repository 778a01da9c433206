import { X } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { NodeId } from '../../core/graph/graph';
import { useDocument } from '../../state/stores/document-store';
import { useGreeting } from '../../state/visit/first-visit';
import { lessonOf } from '../../state/visit/lesson';
import { LESSON, useCanvas } from '../canvas/scene/canvas-store';
import { exampleList } from '../examples/early';
import { IconButton } from '../parts/fields/Button';
import { wording } from './early-words';
import styles from './LessonLine.module.css';

const PROMISE = wording.seeADerivativeBeingComputed;

const NOTHING: readonly NodeId[] = [];

/**
 * What there is to see in the graph, in one sentence, until it is put away: what the app does for somebody
 * who is here for the first time, else what an example teaches. The canvas marks what it is about.
 */
export function LessonLine() {
  const history = useDocument();
  const greeted = useGreeting(({ sheet }) => sheet);
  const examples = exampleList.usePart()?.examples;
  const [hidden, hide] = useState<string | null>(null);
  const { id } = history.sheet;
  const lesson = id === hidden || !examples ? null : lessonOf(history, examples);
  const sentence = lesson?.sentence ?? (id === greeted && id !== hidden ? PROMISE : null);
  usePointing(lesson?.about ?? NOTHING);
  if (sentence === null) return null;
  return (
    <section className={styles.line} data-lesson="" aria-label={wording.whatThereIsToSee}>
      <p id={LESSON}>{sentence}</p>
      <IconButton label={wording.hideThisLine} icon={<X />} onClick={() => hide(id)} />
    </section>
  );
}

/** Has nodes marked on the canvas. */
function usePointing(nodes: readonly NodeId[]): void {
  const key = nodes.join(' ');
  useEffect(() => {
    useCanvas.setState({ about: key === '' ? NOTHING : key.split(' ') });
  }, [key]);
}
