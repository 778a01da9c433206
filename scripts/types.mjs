/**
 * `npm run types`: the whole project by its strictest rules, and the rooms that have a configuration of
 * their own by that. TypeScript has one set of rules for all that a file imports, so what the project's
 * rules say of code that reads flat arrays at every step, which has its own, is left out.
 */
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/** Rooms with a configuration of their own, which is checked as a whole. */
const own = ['src/core', 'src/layout'];
/** Folders of these in which an index is the code's own, and what it reads is there. */
const flat = [
  ...['analysis', 'compile', 'loops', 'program', 'sweep', 'tensor', 'trace'].map(
    (folder) => `src/core/${folder}/`,
  ),
  'src/layout/',
];

/**
 * What TypeScript says by a configuration: an entry for each error, with the lines that belong to it.
 * @param {string[]} args
 */
function errors(args) {
  const script = join(
    dirname(createRequire(import.meta.url).resolve('typescript/package.json')),
    'bin',
    'tsc',
  );
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [script, '--noEmit', '--pretty', 'false', ...args],
    {
      cwd: root,
      encoding: 'utf8',
      maxBuffer: 2 ** 26,
    },
  );
  const found = stdout.split(/\n(?=\S)/).filter((text) => text.trim() !== '');
  // It did not run at all.
  if (status !== 0 && found.length === 0) return [stderr || 'TypeScript said nothing.'];
  return found;
}

const project = errors([]).filter((error) => !flat.some((folder) => error.startsWith(folder)));
const rooms = own.flatMap((room) => errors(['-p', room]));
const all = [...new Set([...project, ...rooms])];
if (all.length > 0) console.log(all.join('\n'));
process.exitCode = all.length > 0 ? 1 : 0;
