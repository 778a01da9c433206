import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page, test } from '@playwright/test';
import { chromiumArguments } from '../../scripts/chromium.mjs';

/** A browser that a test has to itself. */
interface OwnBrowser {
  readonly page: Page;
  /** Ends it and all of its processes at once. */
  kill(): Promise<void>;
  /** Has it end itself, with all written that is to be. */
  close(): Promise<void>;
}

/** A profile in a folder of its own, of which one browser at a time makes use. */
export interface OwnProfile {
  /** Where it is, while a test runs. */
  readonly folder: () => string;
  start(): Promise<OwnBrowser>;
}

/** Gives each test of a file or a group a fresh profile, and ends what it has left. */
export function ownProfile(): OwnProfile {
  let folder = '';
  /** The process groups of browsers that are not ended yet. */
  const running = new Set<number>();
  test.beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'wengert-'));
  });
  test.afterEach(() => {
    for (const group of running) process.kill(-group, 'SIGKILL');
    running.clear();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  });
  return { folder: () => folder, start: () => start(folder, running) };
}

/** A browser in a process group of its own, with the profile of a folder. */
async function start(folder: string, running: Set<number>): Promise<OwnBrowser> {
  rmSync(join(folder, 'DevToolsActivePort'), { force: true });
  const own = spawn(
    process.env.CHROMIUM_PATH ?? '',
    [
      ...['--headless=new', '--no-first-run', '--remote-debugging-port=0', ...chromiumArguments],
      ...[`--user-data-dir=${folder}`, 'about:blank'],
    ],
    { detached: true, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const { pid = 0 } = own;
  running.add(pid);
  const ended = new Promise((resolve) => own.on('exit', resolve));
  const address = await new Promise<string>((resolve, reject) => {
    let said = '';
    own.stderr.on('data', (chunk) => {
      said += chunk;
      const found = /DevTools listening on (\S+)/.exec(said)?.[1];
      if (found) resolve(found);
    });
    own.on('exit', () => reject(new Error(said)));
  });
  const browser = await chromium.connectOverCDP(address);
  const [context] = browser.contexts();
  const page = context?.pages()[0] ?? (await context?.newPage());
  if (!page) throw new Error('The browser shows no page.');
  return {
    page,
    async kill() {
      process.kill(-pid, 'SIGKILL');
      await ended;
      running.delete(pid);
    },
    async close() {
      const session = await browser.newBrowserCDPSession();
      await session.send('Browser.close').catch(() => {});
      await ended;
      running.delete(pid);
    },
  };
}
