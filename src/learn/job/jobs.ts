import { strToU8, zipSync } from 'fflate';
import { npyFile, rowsFile } from './files';
import { jaxJob } from './jax-job';
import type { JobProgram } from './program-file';
import { pytorchJob } from './pytorch-job';
import type { JobSubject } from './subject';

/** A framework in which training goes on where the browser ends. */
export interface JobRecord {
  readonly id: 'pytorch' | 'jax';
  readonly label: string;
  /** What the program is called in the package. */
  readonly file: string;
  /** A command that runs it where the package was unpacked. */
  readonly command: string;
  /** @throws EmitError for what the framework does not have. */
  write(subject: JobSubject): JobProgram;
}

/** The frameworks in which training goes on. */
export const jobs: readonly [JobRecord, ...JobRecord[]] = [
  {
    id: 'pytorch',
    label: 'PyTorch',
    file: 'train.py',
    command: 'torchrun --nproc_per_node=2 train.py',
    write: pytorchJob,
  },
  {
    id: 'jax',
    label: 'JAX',
    file: 'train_jax.py',
    command: 'python train_jax.py',
    write: jaxJob,
  },
];

/** What is saved for training elsewhere: the program, the rows and the numbers to begin with, by the names of files. */
export interface Job {
  readonly program: JobProgram;
  readonly files: Readonly<Record<string, string | Uint8Array<ArrayBuffer>>>;
}

/** @throws EmitError for what the framework does not have. */
export function jobOf(subject: JobSubject, record: JobRecord): Job {
  const program = record.write(subject);
  return {
    program,
    files: {
      [record.file]: program.text,
      'rows.csv': rowsFile(subject.all),
      'start.npy': npyFile(subject.state.numbers),
    },
  };
}

/** The files of a job in one, as ZIP. */
export function packed({ files }: Job): Uint8Array<ArrayBuffer> {
  const bytes = Object.entries(files).map(([name, content]): [string, Uint8Array] => [
    name,
    typeof content === 'string' ? strToU8(content) : content,
  ]);
  return new Uint8Array(zipSync(Object.fromEntries(bytes)));
}
