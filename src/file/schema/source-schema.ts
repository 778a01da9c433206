import * as v from 'valibot';
import { limits } from '../../core/limits';
import type { SourceText } from '../../document/document';
import { because } from './fault';
import { record } from './record';

/** The text that a graph was read from, in a language of this version or of a later one. */
export const sourceSchema: v.GenericSchema<unknown, SourceText> = record(
  {
    language: v.pipe(
      v.string(because({ kind: 'no language' })),
      v.regex(/^[a-z][a-z0-9-]{0,31}$/, because({ kind: 'odd language' })),
    ),
    text: v.pipe(
      v.string(because({ kind: 'no source text' })),
      v.maxLength(limits.source, because({ kind: 'source too long', most: limits.source })),
    ),
  },
  { kind: 'no source' },
);
