/**
 * `node mark.mjs <assignment> <folder or files…> [--csv marks.csv]`: marks what was handed in, offline, or as a grader
 * of Gradescope (`--gradescope results.json`) or PrairieLearn (`--prairielearn results.json`), of one student each. The
 * assignment is its link, or a file that holds it; of what was handed in, each file holds links or what was saved.
 * The build makes one file of this and of all that it needs, which needs nothing but Node 20.
 */
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { linksIn, markedAll, readClassroom } from '../src/classroom/assignment/reading.ts';
import { distribution, marksCsv } from '../src/classroom/assignment/report.ts';
import { gradescopeResults, prairieLearnResults } from '../src/classroom/door/results.ts';

/** A file larger than this is no answer. */
const LARGEST = 2 ** 22;

/** The files of a folder and of the folders in it, since platforms make one for each student. @param {string} path @returns {string[]} */
function filesIn(path) {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => !entry.name.startsWith('.') && !entry.isSymbolicLink())
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const inside = join(path, entry.name);
      return entry.isDirectory() ? filesIn(inside) : entry.isFile() ? [inside] : [];
    });
}

/** @param {string} from @returns {{ from: string, text: string }[]} */
function textsIn(from) {
  if (statSync(from).size > LARGEST) return [{ from, text: '' }];
  const text = readFileSync(from, 'utf8');
  if (text.trimStart().startsWith('{')) return [{ from, text }];
  const links = linksIn(text);
  return links.length === 0 ? [{ from, text }] : links.map((link) => ({ from, text: link }));
}

/** @param {string} given */
function assignmentText(given) {
  // A link may be longer than the name of a file, which existsSync takes for one that is not there.
  return existsSync(given) ? readFileSync(given, 'utf8') : given;
}

/** @param {string} path @param {unknown} content */
function writeJson(path, content) {
  writeFileSync(path, `${JSON.stringify(content, null, 2)}\n`);
}

async function main() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      csv: { type: 'string' },
      gradescope: { type: 'string' },
      prairielearn: { type: 'string' },
    },
  });
  const [given, ...paths] = positionals;
  if (!given || paths.length === 0) {
    console.error('node mark.mjs <assignment> <folder or files…> [--csv marks.csv]');
    return 2;
  }
  const work = await readClassroom(assignmentText(given));
  if (work.kind !== 'assignment') {
    console.error(
      'The first argument is no assignment: give the link that the students were given.',
    );
    return 2;
  }
  const questions = work.content.questions.length;
  const all = await markedAll(work.content, paths.flatMap(filesIn).flatMap(textsIn));
  const { gradescope, prairielearn } = values;
  if (gradescope !== undefined || prairielearn !== undefined) {
    if (gradescope !== undefined) writeJson(gradescope, gradescopeResults(all, questions));
    if (prairielearn !== undefined) writeJson(prairielearn, prairieLearnResults(all));
    return 0;
  }
  const csv = marksCsv(all, questions);
  if (values.csv === undefined) process.stdout.write(csv);
  else writeFileSync(values.csv, csv);
  for (const [k, shares] of distribution(all, questions).entries()) {
    console.error(`\nQuestion ${k + 1}`);
    for (const { what, count } of shares) {
      const bar = '█'.repeat(Math.round((30 * count) / Math.max(1, all.length)));
      console.error(`  ${what.padEnd(40)} ${String(count).padStart(4)} ${bar}`);
    }
  }
  return 0;
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
