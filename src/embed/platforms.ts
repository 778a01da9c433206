import type { AnswersNow, Kept } from './messages';

/** What a platform of courses is told, by what it has for that; `take` says who answers and with what was kept. */
type Platform = (window: Window, take: (kept: Kept) => void) => (now: AnswersNow) => void;

/** As much as is needed of what SCORM 1.2 puts into the window. */
export interface Scorm12 {
  LMSInitialize(nothing: ''): string;
  LMSGetValue(name: string): string;
  LMSSetValue(name: string, value: string): string;
  LMSCommit(nothing: ''): string;
  LMSFinish(nothing: ''): string;
}

/** The same of SCORM 2004. */
export interface Scorm2004 {
  Initialize(nothing: ''): string;
  GetValue(name: string): string;
  SetValue(name: string, value: string): string;
  Commit(nothing: ''): string;
  Terminate(nothing: ''): string;
}

/** What SCORM takes of a text that is kept: more is left out, and the points alone are told. */
const MOST_KEPT = { '1.2': 4096, '2004': 64_000 } as const;

/** What SCORM 1.2 is told: of 100, as it has it. */
const scorm12: Platform = (window, take) => {
  const api = found<Scorm12>(window, 'API');
  if (!api) return nowhere(take);
  api.LMSInitialize('');
  const set = (name: string, value: string) => api.LMSSetValue(`cmi.${name}`, value);
  const get = (name: string) => api.LMSGetValue(`cmi.${name}`);
  atEnd(window, () => {
    set('core.exit', 'suspend');
    api.LMSFinish('');
  });
  take({ student: named(get('core.student_id')), answers: get('suspend_data') });
  return ({ answers, points, most, handedIn }) => {
    if (answers.length <= MOST_KEPT['1.2']) set('suspend_data', answers);
    set('core.score.min', '0');
    set('core.score.max', '100');
    set('core.score.raw', String(Math.round((10_000 * points) / most) / 100));
    set('core.lesson_status', handedIn ? 'completed' : 'incomplete');
    api.LMSCommit('');
  };
};

const scorm2004: Platform = (window, take) => {
  const api = found<Scorm2004>(window, 'API_1484_11');
  if (!api) return nowhere(take);
  api.Initialize('');
  const set = (name: string, value: string) => api.SetValue(`cmi.${name}`, value);
  const get = (name: string) => api.GetValue(`cmi.${name}`);
  atEnd(window, () => {
    set('exit', 'suspend');
    api.Terminate('');
  });
  take({ student: named(get('learner_id')), answers: get('suspend_data') });
  return ({ answers, points, most, handedIn }) => {
    if (answers.length <= MOST_KEPT['2004']) set('suspend_data', answers);
    set('score.min', '0');
    set('score.max', String(most));
    set('score.raw', String(points));
    set('score.scaled', String(Math.round((10_000 * points) / most) / 10_000));
    set('completion_status', handedIn ? 'completed' : 'incomplete');
    api.Commit('');
  };
};

/** What edX asks of a JSInput: it calls the three functions by the names that the problem gives. */
export interface JsInput {
  getGrade(): string;
  getState(): string;
  setState(state: string): void;
}

const jsinput: Platform = (window, take) => {
  let now: AnswersNow = { answers: '', points: 0, most: 1, handedIn: false };
  const problem: JsInput = {
    getGrade: () => JSON.stringify({ points: now.points, most: now.most }),
    getState: () => JSON.stringify({ answers: now.answers }),
    setState(state) {
      const { answers } = JSON.parse(state) as Partial<Kept>;
      if (typeof answers !== 'string') return;
      now = { ...now, answers };
      take({ student: '', answers });
    },
  };
  (window as Window & { Wengert?: JsInput }).Wengert = problem;
  // Nothing may have been kept, and then nobody says so.
  take({ student: '', answers: '' });
  return (told) => {
    now = told;
  };
};

/** The platforms whose page holds a frame, by the name that a package has of them. */
export const platforms = { 'scorm-1.2': scorm12, 'scorm-2004': scorm2004, jsinput } as const;
export type PlatformId = keyof typeof platforms;

/** How many windows up, and from the one that opened this, SCORM looks for what it talks to. */
const MOST_PARENTS = 10;

function found<T>(window: Window, name: string): T | null {
  for (const start of [window, window.opener as Window | null]) {
    let at: Window | null = start;
    for (let k = 0; at && k < MOST_PARENTS; k++) {
      const api = apiIn<T>(at, name);
      if (api) return api;
      at = at.parent === at ? null : at.parent;
    }
  }
  return null;
}

function apiIn<T>(window: Window, name: string): T | null {
  try {
    return (window as unknown as Record<string, T | undefined>)[name] ?? null;
  } catch {
    // A page of another origin shows nothing of itself.
    return null;
  }
}

/** Opened by itself, a package can be tried, and tells nobody. */
function nowhere(take: (kept: Kept) => void): () => void {
  take({ student: '', answers: '' });
  return () => {};
}

/** As long as names are that answers go by. */
const named = (student: string) => student.slice(0, 100);

function atEnd(window: Window, act: () => void): void {
  let over = false;
  window.addEventListener('pagehide', () => {
    if (!over) act();
    over = true;
  });
}
