import * as v from 'valibot';
import { limits } from '../../core/limits';
import type { ProgramFile } from '../../document/document';
import { isFileName, sizeOfFiles } from '../../document/program-files';
import { because } from './fault';
import { record } from './record';

const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2,3}={0,2})?$/;

const written = v.optional(v.string(because({ kind: 'no file' })));

const fileSchema = v.pipe(
  record(
    {
      name: v.pipe(
        v.string(because({ kind: 'odd file name' })),
        v.check(isFileName, because({ kind: 'odd file name' })),
      ),
      text: written,
      bytes: written,
    },
    { kind: 'no file' },
  ),
  v.check(
    ({ text, bytes }) => text !== undefined || (bytes !== undefined && BASE64.test(bytes)),
    because({ kind: 'no file' }),
  ),
  v.transform(
    ({ name, text, bytes = '' }): ProgramFile =>
      text === undefined ? { name, bytes } : { name, text },
  ),
);

/** The files that stand beside a program, each under a name of its own. */
export const programFilesSchema: v.GenericSchema<unknown, readonly ProgramFile[]> = v.pipe(
  v.array(fileSchema, because({ kind: 'no list of files' })),
  v.maxLength(limits.files, because({ kind: 'too many files', most: limits.files })),
  v.check(
    (files) => sizeOfFiles(files) <= limits.beside,
    because({ kind: 'files too large', most: limits.beside }),
  ),
  v.check(
    (files) => new Set(files.map(({ name }) => name)).size === files.length,
    because({ kind: 'file of another' }),
  ),
);
