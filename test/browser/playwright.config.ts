import { defineConfig } from '@playwright/test';
import { chromiumArguments } from '../../scripts/chromium.mjs';

const { CI, CHROMIUM_PATH, WENGERT_URL } = process.env;

if (!WENGERT_URL || !CHROMIUM_PATH) {
  throw new Error('Run browser tests with `npm test -- --only browser [files…]`.');
}

export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results',
  fullyParallel: true,
  forbidOnly: Boolean(CI),
  retries: CI ? 1 : 0,
  workers: 2,
  // No test may fail because the machine is busy: what is waited for takes a tenth of this where it is not.
  timeout: 180_000,
  expect: { timeout: 30_000 },
  reporter: [['list'], ['json']],
  use: {
    baseURL: WENGERT_URL,
    viewport: { width: 1280, height: 800 },
    // What moves is drawn sixty times a second, by the processor: where it is about that, a test asks for it.
    contextOptions: { reducedMotion: 'reduce' },
    // Somebody who was here before: only a first visit plays by itself.
    storageState: {
      cookies: [],
      origins: [
        {
          origin: new URL(WENGERT_URL).origin,
          localStorage: [{ name: 'wengert:visited', value: 'yes' }],
        },
      ],
    },
    // A start in the page of the test before, with all that is kept cleared, costs half of one in a new
    // browser context: scripts are compiled already.
    reuseContext: true,
    // Each test has a fresh profile, into which the worker would load the whole site once more.
    serviceWorkers: 'block',
    // To have one of a failure costs one of every test; where tests are tried again, the trace has it.
    screenshot: CI ? 'off' : 'only-on-failure',
    trace: 'on-first-retry',
    launchOptions: { executablePath: CHROMIUM_PATH, args: chromiumArguments },
  },
});
