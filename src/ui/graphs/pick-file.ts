/** Asks for a file. @param kinds as the attribute `accept` has them. */
export function pickFile(kinds: string, picked: (file: File) => void): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = kinds;
  input.addEventListener('change', () => {
    const file = input.files?.[0];
    if (file) picked(file);
  });
  input.click();
}
