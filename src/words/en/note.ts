import { quoted } from './quoted';

/** How a text was read where its author may have meant something else. */
export const noteWords = {
  'read as a product': ({ name, product }: { name: string; product: string }) =>
    `${quoted(name)} is read as ${product}.`,
  'one name': ({ name }: { name: string }) => `${quoted(name)} is read as one name.`,
};
