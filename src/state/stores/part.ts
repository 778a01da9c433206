import { useStore } from 'zustand';
import { EMPTY_SESSION, type Session } from '../session/session';
import { change, useSession, watchParts } from './session-store';

/** A part of the session as a store of its own: who reads it is told when it changes, and of nothing else. */
export interface Part<T> {
  /** What a component needs of it; it is drawn anew when that is another. */
  (): T;
  <U>(selector: (part: T) => U): U;
  getState(): T;
  /** Changes some of its fields, with all that follows. */
  setState(fields: Partial<T>): void;
  /** Returns what ends it. */
  subscribe(told: (part: T, before: T) => void): () => void;
}

type PartKey = Exclude<keyof Session, 'arrived' | 'finder' | 'folding'>;

export function partOf<K extends PartKey>(key: K): Part<Session[K]> {
  const getState = () => useSession.getState()[key];
  const subscribe: Part<Session[K]>['subscribe'] = (told) =>
    watchParts([key], (session, before) => told(session[key], before[key]));
  const api = { getState, getInitialState: () => EMPTY_SESSION[key], subscribe };
  const usePart = <U>(selector?: (part: Session[K]) => U): U =>
    useStore(api, selector ?? ((part) => part as unknown as U));
  return Object.assign(usePart, {
    getState,
    subscribe,
    setState: (fields: Partial<Session[K]>) =>
      change((session) => ({ ...session, [key]: { ...session[key], ...fields } })),
  });
}
