import text from './wengert.py?raw';

/** The file that a notebook imports, so that what its autograd recorded opens here: at this address. */
export function notebookModule(address: string): string {
  return text.replace(/^ADDRESS = .*$/m, () => `ADDRESS = ${JSON.stringify(address)}`);
}

/** What the file is called, which is what is imported, and what it is. */
export const notebookFile = { extension: 'py', mediaType: 'text/x-python' } as const;
