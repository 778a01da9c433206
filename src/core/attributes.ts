/** Numbers and shapes that belong to a statement itself and are not differentiated. */
export type Attributes = Readonly<Record<string, number | readonly number[]>>;
