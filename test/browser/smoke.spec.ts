import { expect, test } from '@playwright/test';

test.beforeEach(({ page }) => page.emulateMedia({ reducedMotion: 'no-preference' }));

test.use({ serviceWorkers: 'allow', reuseContext: false });

test('opens without an error, a policy violation or a request to anywhere else', async ({
  page,
  baseURL,
}) => {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => {
    const url = request.url();
    if (!/^(data|blob):/.test(url) && !url.startsWith(baseURL ?? '')) complaints.push(url);
  });
  await page.goto('/');
  await expect(page).toHaveTitle(/Wengert/);
  await expect(page.locator('#root')).not.toBeEmpty();
  await page.waitForLoadState('networkidle');
  expect(complaints).toEqual([]);
});

test('refuses inline scripts, inline styles and strings as code', async ({ page }) => {
  await page.goto('/');
  const refused = await page.evaluate(() => {
    const violations: string[] = [];
    document.addEventListener('securitypolicyviolation', (event) =>
      violations.push(event.effectiveDirective),
    );
    const script = document.createElement('script');
    try {
      script.text = 'document.title = "taken over"';
      document.head.append(script);
    } catch {
      violations.push('script text');
    }
    const style = document.createElement('style');
    style.textContent = 'body { display: none }';
    document.head.append(style);
    try {
      document.body.innerHTML = '<b>taken over</b>';
    } catch {
      violations.push('innerHTML');
    }
    return new Promise<string[]>((resolve) => setTimeout(resolve, 200, violations));
  });
  expect(await page.title()).not.toBe('taken over');
  expect(refused).toContain('innerHTML');
  expect(refused).toContain('style-src-elem');
});

test('opens again without a network after the first visit', async ({ page, context }) => {
  await page.goto('/');
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
  await context.setOffline(true);
  await page.goto('/?from=a-link#anything');
  await expect(page.locator('#root')).not.toBeEmpty();
});
