import * as v from 'valibot';
import type { SourceText } from '../../document/document';

/** More characters than a program that people read has. */
const LONGEST = 200_000;

/** The text that a graph was read from, in a language of this version or of a later one. */
export const sourceSchema: v.GenericSchema<unknown, SourceText> = v.object(
  {
    language: v.pipe(
      v.string('a language that is not a name'),
      v.regex(/^[a-z][a-z0-9-]{0,31}$/, 'a language that is no name: write letters and digits'),
    ),
    text: v.pipe(
      v.string('a source that is no text'),
      v.maxLength(LONGEST, `a source of more than ${LONGEST} characters: shorten it`),
    ),
  },
  'a source that is none: write { "language": …, "text": … }',
);
