import { beforeEach, describe, expect, it, vi } from 'vitest';
import { attempt } from '../../../src/state/loading/attempt';
import { latePart, PartError } from '../../../src/state/loading/late-part';
import { EMPTY_SESSION } from '../../../src/state/session/session';
import { useNotices } from '../../../src/state/stores/notices';
import { useSession } from '../../../src/state/stores/session-store';

/** What loads a part, and fails the first so many times. */
function failing(times: number) {
  let asked = 0;
  const load = async () => {
    asked++;
    if (asked <= times) throw new TypeError('Failed to fetch dynamically imported module');
    return { part: 'the part' };
  };
  return { load, asked: () => asked };
}

const notices = () => useNotices.getState().notices;

beforeEach(() => {
  useSession.setState(EMPTY_SESSION, true);
  vi.spyOn(console, 'error').mockImplementation(() => {});
});

describe('a late part', () => {
  it('is asked for once more before it is given up', async () => {
    const { load, asked } = failing(1);
    expect(await latePart(load, 'The part')()).toEqual({ part: 'the part' });
    expect(asked()).toBe(2);
  });

  it('that can’t be had says what it is, what to do, and why', async () => {
    const failed = latePart(failing(9).load, 'The part')();
    await expect(failed).rejects.toThrow(PartError);
    const error = (await failed.catch((cause: unknown) => cause)) as PartError;
    expect(error.message).toBe('The part could not be loaded.');
    expect(error.mend).toBe('Try again, or reload the page when you are online.');
    expect(error.cause).toBeInstanceOf(TypeError);
  });

  it('is asked for anew each time, until it has come', async () => {
    const part = latePart(failing(3).load, 'The part');
    await expect(part()).rejects.toThrow(PartError);
    expect(await part()).toEqual({ part: 'the part' });
  });
});

describe('an attempt', () => {
  it('that lacks a part tells so, and does it when it is tried again', async () => {
    const part = latePart(failing(2).load, 'The part');
    const done: string[] = [];
    attempt(async () => done.push((await part()).part));
    await vi.waitFor(() => expect(notices()).toHaveLength(1));
    const [notice] = notices();
    expect(notice).toMatchObject({ tone: 'error', message: 'The part could not be loaded.' });
    expect(notice?.action?.label).toBe('Try again');
    expect(done).toEqual([]);
    notice?.action?.run();
    await vi.waitFor(() => expect(done).toEqual(['the part']));
  });

  it('that fails otherwise is told once, with its cause and nothing invisible in it', async () => {
    const fail = async () => {
      throw new Error('x\u202Ey');
    };
    attempt(fail);
    attempt(fail);
    await vi.waitFor(() => expect(notices()).toHaveLength(1));
    expect(notices()[0]?.message).toBe('Something went wrong in Wengert: “Error: xU+202Ey”.');
    expect(useNotices.getState().count).toBe(1);
  });
});
