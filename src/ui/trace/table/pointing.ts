import { type RefObject, useEffect, useRef } from 'react';
import { goTo } from '../../../state/playback/playback';
import { newestStep } from '../../../state/player/firing-order';
import { usePlayer } from '../../../state/stores/player-store';
import { usePointed } from '../../../state/stores/pointed-store';

/** The half row that an event happened in. */
function halfAt(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('td[data-step]') : null;
}

/** Whether an event is about an array that is folded or unfolded, rather than about the step. */
function isFold(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[data-fold]') !== null;
}

function stepOf(half: HTMLElement | null): number | null {
  return half ? Number(half.dataset.step) : null;
}

function point(step: number | null): void {
  const { steps } = usePointed.getState();
  if (step === null ? steps.length === 0 : steps.length === 1 && steps[0] === step) return;
  usePointed.setState({ steps: step === null ? [] : [step] });
}

/** The step of the nearest row above or below that has something in the same half. */
function neighbour(table: HTMLElement, half: HTMLElement, up: boolean): number | null {
  const halves = [
    ...table.querySelectorAll<HTMLElement>(
      `td[data-step][data-phase="${half.dataset.phase}"] > button`,
    ),
  ];
  const at = halves.findIndex((button) => button.parentElement?.dataset.step === half.dataset.step);
  return stepOf(halves[at + (up ? -1 : 1)]?.parentElement ?? null);
}

/**
 * What pointer and keys do in the table, listened for once for all rows: a click or Enter goes to the
 * step, ↑ and ↓ go to the one above and below, and what is under the pointer or the focus is pointed out
 * elsewhere. Focus that is in the table follows the player.
 */
export function usePointing(table: RefObject<HTMLTableElement | null>): void {
  const focused = useRef(false);

  useEffect(() => {
    const element = table.current;
    if (!element) return;
    const on = <K extends keyof HTMLElementEventMap>(
      type: K,
      listener: (event: HTMLElementEventMap[K]) => void,
    ) => {
      element.addEventListener(type, listener);
      return () => element.removeEventListener(type, listener);
    };
    const goToHalf = (half: HTMLElement | null) => {
      const step = stepOf(half);
      if (step !== null) goTo(step + 1);
    };
    const focus = (step: number) => {
      element
        .querySelector<HTMLElement>(`td[data-step="${step}"] > button`)
        ?.focus({ preventScroll: true });
    };
    const offs = [
      on('click', (event) => {
        if (isFold(event.target)) return;
        // Selecting text in a cell is not going there.
        if (window.getSelection()?.isCollapsed === false) return;
        goToHalf(halfAt(event.target));
      }),
      on('pointerover', (event) => point(stepOf(halfAt(event.target)))),
      on('pointerleave', () => point(null)),
      on('focusin', (event) => {
        focused.current = true;
        if (event.target instanceof Element && event.target.matches(':focus-visible')) {
          point(stepOf(halfAt(event.target)));
        }
      }),
      on('focusout', (event) => {
        focused.current =
          event.relatedTarget instanceof Node && element.contains(event.relatedTarget);
        if (!focused.current) point(null);
      }),
      on('keydown', (event) => {
        if (event.altKey || event.ctrlKey || event.metaKey) return;
        const half = halfAt(event.target);
        if (!half) return;
        // What is unfolded is scrolled by the keys.
        if (isFold(event.target) && event.key.startsWith('Arrow')) {
          event.stopPropagation();
          return;
        }
        // Space and Enter press the button, and must not also play.
        if (event.key === ' ' || event.key === 'Enter') event.stopPropagation();
        if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
        event.preventDefault();
        event.stopPropagation();
        const step = neighbour(element, half, event.key === 'ArrowUp');
        if (step !== null) goTo(step + 1);
      }),
      usePlayer.subscribe((state, before) => {
        if (!focused.current || state.step === before.step || state.step === 0) return;
        // When the rows have been drawn, and those that were out of view are there.
        requestAnimationFrame(() => {
          if (focused.current) focus(newestStep(state));
        });
      }),
    ];
    return () => {
      for (const off of offs) off();
      if (focused.current) point(null);
    };
  }, [table]);
}
