import { counted } from '../../../words/en/grammar';
import { worded } from '../../../words/worded';

/** What `export/training` says. */
export const wording = worded('export/training', {
  framework: 'Framework',
  save: 'Save',
  beingWritten: 'It is being written.',
  cannotBeWritten: (why: string) => `It can’t be written so: ${why}.`,
  savedAs: (name: string) => `Saved as ${name}`,
  about: {
    pytorch:
      'A program for PyTorch that trains on with as many processes as torchrun starts, on processors or GPUs.',
    jax: 'A program for JAX that trains on, each batch shared out over all devices. It is checked by reading alone: no JAX runs where Wengert is tested.',
  },
  whatIsSaved: 'What is saved',
  files: 'Files',
  run: 'Run it by',
  begins: 'Begins',
  beginsFrom: (updates: number) =>
    updates === 0
      ? 'with the parameters that the run began with'
      : `after ${counted(updates, 'update')}, with what the optimiser keeps`,
  toKnow: 'To know',
  tied: 'The loss ties the rows of a batch together. On several processes each sees its own rows alone, so numbers differ from those here; on one they are the same.',
  goesOn:
    'It keeps the run in a file and goes on from there, also after it was killed. Rows are read from rows.csv, or from any CSV or .npy file of such columns.',
});
