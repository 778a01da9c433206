/** A number, or the numbers of an array, row by row. */
export type Numbers = number | readonly Numbers[];

/** What the page around a frame may ask of it. Each message says by `wengert` what it asks for. */
export type Asked =
  | { readonly wengert: 'play' | 'pause' | 'ask' }
  | { readonly wengert: 'go'; readonly step: number }
  | { readonly wengert: 'set'; readonly input: string; readonly value: Numbers }
  /** Says who answers an assignment, and with what was told of it before; either may be empty. */
  | ({ readonly wengert: 'take' } & Kept);

/** What a platform knows of one who answers. */
export interface Kept {
  readonly student: string;
  /** What was handed in last, as a link has it after its hash. */
  readonly answers: string;
}

/** What is answered of an assignment so far. */
export interface AnswersNow {
  /** As a link has it after its hash: from it the mark is worked out anew. */
  readonly answers: string;
  /** What it is worth here. */
  readonly points: number;
  readonly most: number;
  readonly handedIn: boolean;
}

/** Where the player is. */
export interface StepNow {
  /** How many steps have been taken, of how many. */
  readonly step: number;
  readonly steps: number;
  readonly playing: boolean;
}

/** The numbers of inputs and outputs by name; null for an array of too many numbers, and for what can't be computed. */
export interface ValuesNow {
  readonly inputs: Readonly<Record<string, Numbers | null>>;
  readonly outputs: Readonly<Record<string, Numbers | null>>;
}

/** Why a message is refused: it asks for nothing there is, comes from elsewhere, is one too many, or sets what can't be set. */
export const refusals = ['form', 'source', 'flood', 'input'] as const;
export type Refusal = (typeof refusals)[number];

/** What a frame tells the page around it. */
export type Told =
  | ({ readonly wengert: 'ready' } & StepNow & ValuesNow)
  | ({ readonly wengert: 'step' } & StepNow)
  | ({ readonly wengert: 'values' } & ValuesNow)
  | ({ readonly wengert: 'answers' } & AnswersNow)
  | { readonly wengert: 'refused'; readonly counts: Readonly<Record<Refusal, number>> };
