import { describe, expect, it } from 'vitest';
import type { Migration } from '../../../src/file/kinds/kind';
import { migrate } from '../../../src/file/kinds/migrate';
import { FileError } from '../../../src/file/schema/file-error';

describe('versions', () => {
  const migrations: readonly Migration[] = [
    ({ old, ...rest }) => ({ ...rest, newer: old }),
    ({ newer, ...rest }) => ({ ...rest, newest: newer }),
  ];

  it('are brought up to the newest one by one', () => {
    expect(migrate({ version: 1, old: 5 }, 'file', migrations)).toEqual({ version: 3, newest: 5 });
    expect(migrate({ version: 2, newer: 5 }, 'file', migrations)).toEqual({
      version: 3,
      newest: 5,
    });
    expect(migrate({ version: 3, newest: 5 }, 'file', migrations)).toEqual({
      version: 3,
      newest: 5,
    });
  });

  it('that are newer than known are refused, with the way to get them read', () => {
    expect(() => migrate({ version: 4 }, 'file', migrations)).toThrow(
      new FileError(
        'This file was made by a newer Wengert (version 4; this one reads up to 3); reload the page to get the newest.',
      ),
    );
  });

  it.each([undefined, null, '1', 0, -1, 1.5, Number.NaN])('cannot be %s', (version) => {
    expect(() => migrate({ version }, 'file')).toThrow(/does not say which version/);
  });
});
