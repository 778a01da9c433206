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
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['json']],
  use: {
    baseURL: WENGERT_URL,
    viewport: { width: 1280, height: 800 },
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
    // Each test has a fresh profile, into which the worker would load the whole site once more.
    serviceWorkers: 'block',
    screenshot: 'only-on-failure',
    trace: 'on-first-retry',
    launchOptions: { executablePath: CHROMIUM_PATH, args: chromiumArguments },
  },
});
