import * as v from 'valibot';
import { limits } from '../../core/limits';
import { type Note, noteText } from '../../document/note';
import { because } from './fault';
import { idSchema, pointSchema } from './node-schema';
import { record } from './record';

const noteSchema: v.GenericSchema<unknown, Note> = record(
  {
    id: idSchema,
    text: v.pipe(
      v.string(because({ kind: 'no note text' })),
      v.maxLength(limits.note, because({ kind: 'note too long', most: limits.note })),
      v.transform(noteText),
    ),
    at: pointSchema,
    to: v.optional(
      v.pipe(
        v.array(idSchema, because({ kind: 'no note' })),
        v.maxLength(limits.arrows, because({ kind: 'too many arrows', most: limits.arrows })),
      ),
      [],
    ),
  },
  { kind: 'no note' },
);

/** What is written on the canvas. Arrows may lead to nodes that are not there, and are then not seen. */
export const notesSchema = v.optional(
  v.pipe(
    v.array(noteSchema, because({ kind: 'no list of notes' })),
    v.maxLength(limits.notes, because({ kind: 'too many notes', most: limits.notes })),
    v.check(
      (notes) => new Set(notes.map(({ id }) => id)).size === notes.length,
      because({ kind: 'two notes of one id' }),
    ),
  ),
);
