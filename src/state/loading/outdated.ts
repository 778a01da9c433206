/** Whether the server has another version of the page by now: one that begins with another script. */
export async function isOutdated(): Promise<boolean> {
  try {
    const entry = document.querySelector('script[type=module]')?.getAttribute('src');
    const page = await fetch('.', { cache: 'no-cache' });
    return page.ok && entry != null && !(await page.text()).includes(entry);
  } catch {
    // Without an answer nothing is known of another version.
    return false;
  }
}
