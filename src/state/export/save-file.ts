/** Names of files are cut here; file systems take 255 bytes. */
const LONGEST = 80;

/**
 * Gives content to the browser to save as a file.
 * @param title what it is, which becomes the name: “Memory, step by step” is memory-step-by-step.svg.
 * @returns the name of the file.
 */
export function saveFile(
  title: string,
  { extension, mediaType }: { readonly extension: string; readonly mediaType: string },
  content: string | Uint8Array<ArrayBuffer> | readonly string[],
): string {
  const name = `${fileName(title)}.${extension}`;
  const address = URL.createObjectURL(
    new Blob(typeof content === 'object' && !('buffer' in content) ? [...content] : [content], {
      type: mediaType,
    }),
  );
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser reads it after this turn of events.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
  return name;
}

/** Letters, digits and hyphens, which every file system takes. */
export function fileName(title: string): string {
  const words = title.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-');
  const short = [...words].slice(0, LONGEST).join('');
  return short.replace(/^-|-$/g, '') || 'wengert';
}
