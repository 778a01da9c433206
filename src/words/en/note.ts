import { quoted } from './quoted';

/** How a text was read where its author may have meant something else. */
export const noteWords = {
  'read as a product': ({ name, product }: { name: string; product: string }) =>
    `${quoted(name)} is read as ${product}.`,
  'element by element': ({ form }: { form: string }) =>
    `${quoted(form)} is read element by element.`,
  'read as a power': ({ form }: { form: string }) => `${quoted(form)} is read as a power.`,
  'list of one': () => 'These brackets are read as those of a list of one number.',
  'one name': ({ name }: { name: string }) => `${quoted(name)} is read as one name.`,
};
