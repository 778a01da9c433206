import { Check, ChevronDown, ChevronsDown, ChevronUp, X } from 'lucide-react';
import { useDeferredValue, useEffect, useMemo, useRef } from 'react';
import type { SimplifyStep } from '../../document/listing';
import { listingOf, type Simplification, simplifyStepsListed } from '../../document/simplify';
import { pointAtNextStep, simplifyNowTo } from '../../state/document/derivation';
import { currentDocument, useDocument } from '../../state/stores/document-store';
import { currentViewport } from '../../state/stores/viewport';
import { simplifyWords } from '../../words/en/simplify';
import { Button, IconButton } from '../parts/fields/Button';
import { stateText, useWork } from '../parts/frame/use-work';
import { capital } from '../parts/text/capital';
import { classes } from '../parts/text/classes';
import { wording } from './late-words';
import styles from './SimplifyPanel.module.css';
import { nextStepSentence, progressSentence } from './step-words';

/** Simplifying step by step: the list of steps, how far it has gone, and what moves it. */
export function SimplifyPanel({
  id,
  onClose,
}: {
  readonly id: string;
  readonly onClose: () => void;
}) {
  // While a number is dragged, what is listed may lag behind.
  const document = useDeferredValue(useDocument((state) => state.document));
  const work = useMemo(() => listingOf(document), [document]);
  const progress = useWork('the steps', work);
  const simplification = simplifyStepsListed(document, progress.result);
  const known = simplification !== null;
  useEffect(() => {
    if (known) pointAtNextStep();
  }, [known]);
  useFitWhenOpened();
  if (!simplification) {
    return (
      <section id={id} className={styles.panel} aria-label={wording.simplification}>
        <div className={styles.head}>
          <p className={styles.progress}>{stateText(progress, wording.listingTheSteps)}</p>
          <IconButton label={wording.closeTheSteps} icon={<X />} onClick={onClose} />
        </div>
      </section>
    );
  }
  const { steps, taken } = simplification;
  const over = taken === steps.length;
  return (
    <section id={id} className={styles.panel} aria-label={wording.simplification}>
      <div className={styles.head}>
        <p className={styles.progress}>{progressSentence(simplification)}</p>
        <div className={styles.buttons}>
          <IconButton
            label={wording.previousSimplification}
            icon={<ChevronUp />}
            disabled={taken === 0}
            onClick={() => simplifyNowTo(taken - 1)}
          />
          <Button
            aria-label={wording.nextSimplification}
            icon={<ChevronDown />}
            disabled={over}
            onClick={() => simplifyNowTo(taken + 1)}
          >
            {wording.next}
          </Button>
          <Button
            aria-label={wording.allSimplifications}
            variant="quiet"
            icon={<ChevronsDown />}
            disabled={over}
            onClick={() => simplifyNowTo(steps.length)}
          >
            {wording.all}
          </Button>
          <IconButton label={wording.closeTheSteps} icon={<X />} onClick={onClose} />
        </div>
      </div>
      <p className={styles.upcoming}>{nextStepSentence(document)}</p>
      {steps.length > 0 && <Steps simplification={simplification} />}
    </section>
  );
}

/** A graph larger than that is unreadable as a whole. */
const FITTING = 100;

/** Shows the graph whole again after the panel took some of its room. */
function useFitWhenOpened(): void {
  useEffect(() => {
    if (currentDocument().graph.nodes.length > FITTING) return;
    // The canvas has its new size once the page has been laid out with the panel in it.
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => currentViewport()?.fit());
    });
    return () => cancelAnimationFrame(frame);
  }, []);
}

function Steps({ simplification }: { readonly simplification: Simplification }) {
  const { steps, complete, taken } = simplification;
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    // Only within the list: the page stays where it is.
    const row = list.current?.children[Math.max(0, taken - 1)] as HTMLElement | undefined;
    if (list.current && row) list.current.scrollTop = row.offsetTop - list.current.offsetTop;
  }, [taken]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
    <ol ref={list} className={styles.steps} aria-label={wording.steps} tabIndex={0}>
      {steps.map((step, k) => (
        <Step
          // biome-ignore lint/suspicious/noArrayIndexKey: a step is its place in the list.
          key={k}
          step={step}
          state={k < taken ? 'taken' : k === taken ? 'next' : 'later'}
        />
      ))}
      {!complete && <li className={styles.rest}>{wording.moreStepsAreListedWhen}</li>}
    </ol>
  );
}

function Step({
  step,
  state,
}: {
  readonly step: SimplifyStep;
  readonly state: 'taken' | 'next' | 'later';
}) {
  const { rule, description, before, after } = step;
  return (
    <li
      className={classes(styles.step, styles[state])}
      aria-current={state === 'next' ? 'step' : undefined}
    >
      <span className={styles.mark} aria-hidden="true">
        {state === 'taken' ? <Check /> : state === 'next' ? '▸' : ''}
      </span>
      <span className={styles.rule}>{capital(simplifyWords.rules[rule])}</span>
      <span className={styles.description}>{description}</span>
      <span className={styles.counts}>
        <span aria-hidden="true">{before === after ? before : `${before} → ${after}`}</span>
        <span className={styles.spoken}>
          {before === after ? wording.still(before) : wording.fromTo(before, after)}
        </span>
      </span>
    </li>
  );
}
