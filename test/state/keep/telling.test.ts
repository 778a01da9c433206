import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { EMPTY_DOCUMENT } from '../../../src/document/document';
import { withTitle } from '../../../src/document/title';
import { StorageError } from '../../../src/file/storage/storage-error';
import * as telling from '../../../src/state/keep/telling';
import { edit } from '../../../src/state/stores/document-store';
import { useNotices } from '../../../src/state/stores/notices';
import { useSession } from '../../../src/state/stores/session-store';

const start = useSession.getState();

beforeEach(() => useSession.setState(start));
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const full = new StorageError({ kind: 'not kept', cause: { kind: 'full' } });
const nothing = () => {};

/** The one notice there is. */
const said = () => {
  const { notices } = useNotices.getState();
  expect(notices).toHaveLength(1);
  return notices[0];
};

describe('what is said of keeping', () => {
  it.each<[string, () => void, string, string]>([
    [
      'a failure',
      () => telling.tellFailure(full),
      'Your work can’t be saved in this browser.',
      `Save it to a file or share it as a link to keep it. (${full.message})`,
    ],
    [
      'storage that was emptied',
      () => telling.tellEmptied(),
      'The browser has emptied its storage, and other graphs kept in it are gone.',
      'The one that is shown is kept again.',
    ],
    [
      'storage that does not answer',
      () => telling.tellSilence(),
      'The storage of this browser does not answer, so what you do here is not kept yet.',
      'Wengert goes on trying.',
    ],
    [
      'graphs that are gone, all of them',
      () => telling.tellGone('none'),
      'The storage of this browser was damaged or emptied, and the graphs kept in it are gone.',
      'What you do from now on is kept again.',
    ],
    [
      'graphs that are gone, but not others',
      () => telling.tellGone('others'),
      'The storage of this browser was damaged or emptied, and some of the graphs kept in it are gone.',
      'What you do from now on is kept again.',
    ],
    [
      'graphs that are gone but for the last',
      () => telling.tellGone('one'),
      'The storage of this browser was damaged or emptied, and the graphs kept in it are gone but for the last one.',
      'The last one is here from a spare copy, and what you do is kept again.',
    ],
    [
      'graphs that may be gone',
      () => telling.tellGone('one and others'),
      'The storage of this browser was damaged or emptied, and some of the graphs kept in it may be gone.',
      'The last one is here from a spare copy, and what you do is kept again.',
    ],
  ])('of %s offers a file', (_, tell, message, mend) => {
    tell();
    expect(said()).toMatchObject({
      tone: 'error',
      message,
      mend,
      action: { label: 'Save to a file' },
    });
  });

  it.each<[string, () => void, string]>([
    ['is kept again', telling.tellKeptAgain, 'What you do is kept in this browser again.'],
    [
      'is kept late',
      () => telling.tellLate(null),
      'The storage of this browser answers again: what you do is kept.',
    ],
    [
      'has lost some of its undo',
      () => telling.tellLost('undo'),
      'Some of what Undo went back over can’t be read any more.',
    ],
  ])('of what %s is information', (_, tell, message) => {
    tell();
    expect(said()).toMatchObject({ tone: 'info', message });
    expect(said()).not.toHaveProperty('action');
  });

  it('of what was changed last and is lost says what is left; of nothing lost nothing is said', () => {
    telling.tellLost('nothing');
    expect(useNotices.getState().notices).toEqual([]);
    telling.tellLost('changes');
    expect(said()).toMatchObject({
      tone: 'error',
      message: 'What you changed last can’t be read.',
      mend: 'What came before it is here.',
    });
  });

  it.each<[string, (act: () => void) => void, string, string]>([
    [
      'that another tab has open',
      telling.tellViewed,
      'This graph is open in another tab. If you change it here, you change a copy.',
      'Edit it here',
    ],
    [
      'that another tab has taken',
      telling.tellTaken,
      'This graph is edited in another tab now. If you change it here, you change a copy.',
      'Edit it here',
    ],
    [
      'that was left, of which storage tells late',
      telling.tellLate,
      'The storage of this browser answers again: what you do is kept, and so is what you left here.',
      'Open what I left',
    ],
  ])('of a graph %s offers it', (_, tell, message, label) => {
    const act = vi.fn(nothing);
    tell(act);
    const notice = said();
    expect(notice).toMatchObject({ tone: 'info', message, action: { label } });
    notice?.action?.run();
    expect(act).toHaveBeenCalledOnce();
  });
});

describe('the file that is offered', () => {
  /** The files that the page gives away from now on, by name. */
  function stubFiles() {
    const names: string[] = [];
    const link = { href: '', download: '', click: () => names.push(link.download) };
    vi.stubGlobal('document', { createElement: () => link });
    vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:one');
    return names;
  }

  it('is the graph that is shown, by its title, else by what it was opened as', () => {
    const names = stubFiles();
    vi.useFakeTimers();
    telling.tellSilence();
    const { action } = said() ?? {};
    action?.run();
    edit('rename', () => withTitle(EMPTY_DOCUMENT, 'My loss'));
    action?.run();
    vi.useRealTimers();
    expect(names).toEqual(['graph.wengert.json', 'my-loss.wengert.json']);
  });
});
