import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { attempt } from '../../../state/loading/attempt';
import { latePart, PartError } from '../../../state/loading/late-part';
import type { TermId } from '../../../words/en/glossary';
import { Popover } from '../overlays/Popover';
import type { Placement } from '../overlays/place';
import styles from './Term.module.css';
import { wording } from './words';

const glossary = latePart(() => import('../../../words/en/glossary'), wording.theGlossary);

/** The sentence on a word, or why it can't be had: who passes over a word by chance has asked for nothing. */
const sentence = (of: TermId): Promise<string> =>
  glossary().then(
    ({ glossary: entries }) => entries[of].says,
    (error) => {
      if (error instanceof PartError) return `${error.message} ${error.mend}`;
      throw error;
    },
  );

/** How long the pointer rests before the sentence comes, and is away before it goes, in milliseconds. */
const REST = 450;
const AWAY = 200;

/**
 * Words that a newcomer may not know, with a quiet mark: who rests the pointer on them, reaches them by
 * keyboard or taps them gets one sentence, which stays while it is pointed at, until Escape.
 * @param instead is said in place of that: why what is inside can't be used now.
 * @param around set when what is inside is a control: it keeps its name, and is described by the sentence,
 * which goes when the control is used.
 */
export function Term({
  of,
  instead,
  around = false,
  placement = 'below-start',
  children,
}: {
  readonly of: TermId;
  readonly instead?: string | undefined;
  readonly around?: boolean;
  /** On which side it covers least. */
  readonly placement?: Placement;
  readonly children: ReactNode;
}) {
  const id = useId();
  const anchor = useRef<HTMLSpanElement>(null);
  const { says, soon, later, hide } = useSentence(of, instead);
  useDescription(anchor, says === null ? null : id);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only watches what is inside.
    <span
      ref={anchor}
      className={around ? styles.around : styles.anchor}
      onPointerEnter={({ pointerType }) => pointerType === 'mouse' && soon(REST)}
      onPointerLeave={({ pointerType }) => pointerType === 'mouse' && later()}
      onPointerDown={() => around && hide()}
      onKeyDown={({ key }) => around && (key === 'Enter' || key === ' ') && hide()}
      onFocus={({ target }) => target.matches(':focus-visible') && soon(around ? REST : 0)}
      onBlur={hide}
    >
      {around ? (
        children
      ) : (
        <button type="button" className={styles.term} onClick={() => soon(0)}>
          {children}
        </button>
      )}
      {says !== null &&
        createPortal(
          <Popover anchor={anchor} placement={placement} mode="manual" clear className={styles.tip}>
            <p id={id} role="tooltip">
              {says}
            </p>
          </Popover>,
          document.querySelector('main') ?? document.body,
        )}
    </span>
  );
}

/** The sentence while it is shown, and what brings it and takes it away. */
function useSentence(of: TermId, instead: string | undefined) {
  const [says, setSays] = useState<string | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const wanted = useRef(false);
  const show = () =>
    attempt(async () => {
      const said = instead ?? (await sentence(of));
      if (wanted.current) setSays(said);
    });
  const hide = () => {
    clearTimeout(timer.current);
    wanted.current = false;
    setSays(null);
  };
  const soon = (milliseconds: number) => {
    clearTimeout(timer.current);
    wanted.current = true;
    timer.current = setTimeout(show, milliseconds);
  };
  const later = () => {
    clearTimeout(timer.current);
    timer.current = setTimeout(hide, AWAY);
  };
  useEffect(() => () => clearTimeout(timer.current), []);
  const shown = says !== null;
  useEffect(() => {
    if (!shown) return;
    const close = (event: KeyboardEvent) => {
      if (event.key === 'Escape') setSays(null);
    };
    const away = (event: Event) => {
      const inside = event.target instanceof Element && event.target.closest('[role="tooltip"]');
      if (!inside) setSays(null);
    };
    document.addEventListener('keydown', close, true);
    document.addEventListener('pointerdown', away, true);
    return () => {
      document.removeEventListener('keydown', close, true);
      document.removeEventListener('pointerdown', away, true);
    };
  }, [shown]);
  return { says, soon, later, hide };
}

/** Has the first control inside described by an element, while there is one. */
function useDescription(anchor: { readonly current: HTMLElement | null }, id: string | null): void {
  useEffect(() => {
    const control = anchor.current?.querySelector('button, input, select');
    const described = control?.matches('[aria-describedby], [aria-description]');
    if (!control || id === null || described) return;
    control.setAttribute('aria-describedby', id);
    return () => control.removeAttribute('aria-describedby');
  }, [anchor, id]);
}
