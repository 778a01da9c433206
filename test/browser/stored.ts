import type { Page } from '@playwright/test';

/** What stands in the store, by key. */
export const stored = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<[string, unknown][]>((resolve, reject) => {
        const request = indexedDB.open('wengert', 1);
        request.onupgradeneeded = () => request.result.createObjectStore('values');
        request.onerror = () => reject(request.error);
        request.onsuccess = () => {
          const table = request.result.transaction('values').objectStore('values');
          const [keys, values] = [table.getAllKeys(), table.getAll()];
          values.onsuccess = () => {
            request.result.close();
            resolve(keys.result.map((key, k) => [String(key), values.result[k]]));
          };
        };
      }),
  );

const headsOf = async (page: Page) =>
  (await stored(page))
    .filter(([key]) => key.startsWith('head '))
    .map(([, head]) => head as { formula: string; touched: boolean });

/** The expressions of the graphs that are kept. */
export const formulas = async (page: Page) =>
  (await headsOf(page)).flatMap(({ formula, touched }) => (touched ? [formula] : [])).sort();

/** Puts values into the store in place of what is there, from a page of the site that is no app. */
export async function put(
  page: Page,
  baseURL: string | undefined,
  values: Record<string, unknown>,
) {
  await page.goto(`${baseURL}/favicon.svg`);
  await page.evaluate(
    (all) =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.open('wengert', 1);
        request.onupgradeneeded = () => request.result.createObjectStore('values');
        request.onsuccess = () => {
          const transaction = request.result.transaction('values', 'readwrite');
          for (const [key, value] of Object.entries(all)) {
            transaction.objectStore('values').put(value, key);
          }
          transaction.oncomplete = () => {
            request.result.close();
            resolve();
          };
          transaction.onabort = () => reject(transaction.error);
        };
      }),
    values,
  );
}
