/** Asks for files. @param kinds as the attribute `accept` has them; any where it is empty. */
export function pickFiles(
  kinds: string,
  picked: (files: readonly File[]) => void,
  { many = false }: { readonly many?: boolean } = {},
): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = kinds;
  input.multiple = many;
  input.addEventListener('change', () => {
    const files = [...(input.files ?? [])];
    if (files.length > 0) picked(files);
  });
  input.click();
}
