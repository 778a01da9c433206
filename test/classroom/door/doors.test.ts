/** The same answers are worth the same through every door. */
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { DOMParser, type Element } from '@xmldom/xmldom';
import { unzipSync } from 'fflate';
import { Scorm12API, Scorm2004API } from 'scorm-again';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { marked } from '../../../src/classroom/assignment/mark';
import type { Door, Offered } from '../../../src/classroom/door/door';
import { doors, packageOf } from '../../../src/classroom/door/doors';
import type { Assignment, HandedIn } from '../../../src/document/assignment';
import {
  type JsInput,
  platforms,
  type Scorm12,
  type Scorm2004,
} from '../../../src/embed/platforms';
import { classroomKinds } from '../../../src/file/kinds/assignment-kind';
import { encodeLink } from '../../../src/file/link/link';
import { paperAssignment } from '../assignment';
import { handedInOf } from './handed-in';
import { offeredOf } from './offered';

/** QTI has the numbers of the graph for everybody, so the others have them here as well. */
const assignment: Assignment = { ...paperAssignment, title: 'Two <paths> & "more"', numbers: [] };
const handedIn = await handedInOf(assignment);
const marks = await Promise.all(handedIn.map((each) => marked(assignment, each)));
const shares = marks.map(({ points, most }) => points / most);

const doorOf = (id: string) => doors.find((door) => door.id === id) as Door;
const linkOf = (content: HandedIn) => encodeLink({ kind: 'answers', content }, classroomKinds);
const xml = (text: string) => {
  const problems: string[] = [];
  const read = new DOMParser({ onError: (_, message) => problems.push(message) });
  const document = read.parseFromString(text, 'text/xml');
  expect(problems).toEqual([]);
  return document;
};

let folder: string;
let offered: Offered;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'wengert-doors-'));
  // The command as the site has it, in one file.
  const built = await build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      write: false,
      ssr: join(import.meta.dirname, '..', '..', '..', 'scripts', 'mark-main.mjs'),
      rolldownOptions: { output: { codeSplitting: false } },
    },
  });
  const [{ output } = { output: [] }] = [built].flat() as { output: { code?: string }[] }[];
  offered = await offeredOf(assignment, { mark: output[0]?.code ?? '', course: 'course()' });
}, 300_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('is known that these answers are worth different marks', () => {
  expect(marks.map(({ points }) => points)).toEqual([3, 2, 3, 0, 0]);
});

/** What a package holds, laid out under a folder. */
function laidOut(door: Door, at: string): void {
  const runs = new Set(door.files(offered).flatMap(({ path, runs }) => (runs ? [path] : [])));
  for (const [path, content] of Object.entries(unzipSync(packageOf(door, offered)))) {
    const file = join(at, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
    if (runs.has(path)) chmodSync(file, 0o755);
  }
}

/** Runs a grader on what was handed in; what it writes as results. */
async function graded(
  script: string,
  where: Record<string, string>,
  at: string,
  submission: string,
) {
  const results: unknown[] = [];
  for (const each of handedIn) {
    mkdirSync(join(at, submission), { recursive: true });
    writeFileSync(
      join(at, submission, 'handed-in.txt'),
      `https://example.org/wengert/#${await linkOf(each)}\n`,
    );
    execFileSync('bash', [join(at, script)], { env: { ...process.env, ...where } });
    results.push(JSON.parse(readFileSync(join(at, 'results', 'results.json'), 'utf8')));
  }
  return results;
}

describe('through each door the same answers are worth the same', () => {
  it('Gradescope, by the layout and the results that it publishes', async () => {
    const at = join(folder, 'autograder');
    laidOut(doorOf('gradescope'), join(at, 'source'));
    const results = (await graded(
      'source/run_autograder',
      { AUTOGRADER: at },
      at,
      'submission',
    )) as {
      tests: { score: number; max_score: number }[];
    }[];
    const sums = results.map(({ tests }) => tests.reduce((sum, { score }) => sum + score, 0));
    expect(sums).toEqual(marks.map(({ points }) => points));
    expect(results[0]?.tests.map(({ max_score }) => max_score)).toEqual([1, 1, 1]);

    writeFileSync(join(at, 'submission', 'handed-in.txt'), 'my dog ate it');
    execFileSync('bash', [join(at, 'source/run_autograder')], {
      env: { ...process.env, AUTOGRADER: at },
    });
    expect(JSON.parse(readFileSync(join(at, 'results/results.json'), 'utf8'))).toMatchObject({
      score: 0,
      max_score: 3,
    });
  });

  it('PrairieLearn, by the layout and the results that it publishes', async () => {
    const at = join(folder, 'grade');
    const door = doorOf('prairielearn');
    const name = door.files(offered)[0]?.path.split('/')[0] as string;
    laidOut(door, join(folder, 'questions'));
    mkdirSync(at, { recursive: true });
    execFileSync('cp', ['-r', join(folder, 'questions', name, 'tests'), join(at, 'tests')]);
    const results = (await graded('tests/run.sh', { GRADE: at }, at, 'student')) as {
      gradable: boolean;
      score: number;
    }[];
    expect(results.map(({ score }) => score)).toEqual(shares);
    const info = JSON.parse(readFileSync(join(folder, 'questions', name, 'info.json'), 'utf8'));
    expect(info.uuid).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  it.each(['scorm-1.2', 'scorm-2004'] as const)(
    '%s, with scorm-again as the platform',
    async (id) => {
      const is12 = id === 'scorm-1.2';
      const told: number[] = [];
      let kept = '';
      for (const [k, each] of handedIn.entries()) {
        const api = is12
          ? new Scorm12API({ autocommit: false, logLevel: 5 })
          : new Scorm2004API({ autocommit: false, logLevel: 5 });
        const window = windowWith(is12 ? { API: api } : { API_1484_11: api });
        const [known, keep] = begun(id, window);
        expect(known.map(({ answers }) => answers)).toEqual(['']);
        const { points, most } = marks[k] as (typeof marks)[number];
        kept = await linkOf(each);
        keep({ answers: kept, points, most, handedIn: true });
        const got = (name: string) =>
          is12
            ? (api as Scorm12).LMSGetValue(`cmi.${name}`)
            : (api as Scorm2004).GetValue(`cmi.${name}`);
        told.push(is12 ? Number(got('core.score.raw')) / 100 : Number(got('score.scaled')));
        expect(got(is12 ? 'core.lesson_status' : 'completion_status')).toBe('completed');
        expect(got('suspend_data')).toBe(kept);
      }
      for (const [k, share] of told.entries()) expect(share).toBeCloseTo(shares[k] as number, 3);
      const manifest = xml(fileOf(id, 'imsmanifest.xml'));
      const resource = manifest.getElementsByTagName('resource')[0] as Element;
      expect(resource.getAttribute('href')).toBe('index.html');
      expect(manifest.getElementsByTagName('title')[0]?.textContent).toBe(assignment.title);
    },
  );

  it('edX, by the three functions that it calls and by the check that it runs', async () => {
    const window = windowWith({}) as Window & { Wengert?: JsInput };
    const [known, keep] = begun('jsinput', window);
    const problem = window.Wengert as JsInput;
    const grades: string[] = [];
    for (const [k, each] of handedIn.entries()) {
      const { points, most } = marks[k] as (typeof marks)[number];
      const answers = await linkOf(each);
      keep({ answers, points, most, handedIn: true });
      grades.push(JSON.stringify({ answer: problem.getGrade(), state: problem.getState() }));
      // What edX has kept comes back as it was.
      problem.setState(problem.getState());
      expect(known.at(-1)).toEqual({ student: '', answers });
    }
    const checked = xml(fileOf('jsinput', 'problem.xml'));
    const [code, response, input] = ['script', 'customresponse', 'jsinput'].map(
      (name) => checked.getElementsByTagName(name)[0] as Element,
    );
    expect(response?.getAttribute('cfn')).toBe('wengert');
    expect(
      fileOf('jsinput', input?.getAttribute('html_file')?.slice('/static/'.length) ?? ''),
    ).toMatch(/^<!doctype html>/);
    const python = `${code?.textContent}\nimport sys\nprint(json.dumps([wengert(None, each)["grade_decimal"] for each in json.load(sys.stdin)]))`;
    const found = execFileSync('python3', ['-c', python], { input: JSON.stringify(grades) });
    const decimals = JSON.parse(found.toString()) as number[];
    for (const [k, decimal] of decimals.entries()) {
      expect(decimal).toBeCloseTo(shares[k] as number, 12);
    }
  });

  it('QTI, by the processing of responses that an item says', () => {
    const items = unzipSync(packageOf(doorOf('qti'), offered));
    const texts = Object.keys(items)
      .filter((path) => path.startsWith('question'))
      .map((path) => new TextDecoder().decode(items[path]));
    expect(texts).toHaveLength(assignment.questions.length);
    const found = handedIn.map(({ work }) => {
      const scores = texts.map((text, k) => scoreOf(text, work[k]?.attempts.at(-1)?.answer ?? []));
      return scores.reduce((sum, score) => sum + score, 0) / texts.length;
    });
    expect(found).toEqual(shares);
    const manifest = xml(fileOf('qti', 'imsmanifest.xml'));
    expect(manifest.getElementsByTagName('resource')).toHaveLength(texts.length);
  });
});

/** As much of QTI's processing as `equal` with an absolute tolerance takes. */
function scoreOf(text: string, answer: readonly string[]): number {
  const document = xml(text);
  const all = (name: string) => [...document.getElementsByTagName(name)];
  const right = new Map(
    all('responseDeclaration').map((each) => [
      each.getAttribute('identifier'),
      Number(each.getElementsByTagName('value')[0]?.textContent),
    ]),
  );
  const names = all('textEntryInteraction').map((each) => each.getAttribute('responseIdentifier'));
  const isRight = all('equal').every((test) => {
    const [below = 0, above = 0] = (test.getAttribute('tolerance') ?? '').split(' ').map(Number);
    const name = (test.getElementsByTagName('variable')[0] as Element).getAttribute('identifier');
    const given = answer[names.indexOf(name)];
    const wanted = right.get(name) as number;
    if (given === undefined) return false;
    return Number(given) >= wanted - below && Number(given) <= wanted + above;
  });
  return isRight ? 1 : 0;
}

function fileOf(id: string, path: string): string {
  const content = unzipSync(packageOf(doorOf(id), offered))[path];
  return new TextDecoder().decode(content);
}

/** A window of a platform, as far as it is looked at. */
function windowWith(apis: object): Window {
  const window = { ...apis, addEventListener: () => {}, opener: null, parent: null as unknown };
  window.parent = window;
  return window as unknown as Window;
}

function begun(id: keyof typeof platforms, window: Window) {
  const known: { student: string; answers: string }[] = [];
  return [known, platforms[id](window, (kept) => known.push(kept))] as const;
}

describe('a package', () => {
  it.each(doors.map((door) => [door.label, door] as const))(
    'for %s is the same for the same assignment, and its files are where they may be',
    (_, door) => {
      expect(packageOf(door, offered)).toEqual(packageOf(door, offered));
      const paths = Object.keys(unzipSync(packageOf(door, offered)));
      expect(new Set(paths).size).toBe(paths.length);
      for (const path of paths) expect(path).toMatch(/^[\w-]+(?:[./][\w-]+)*$/);
    },
  );

  it('lets no title out of its place', async () => {
    const title = '</script><script>alert(1)</script> ]]> & "q"';
    const hostile = await offeredOf({ ...assignment, title });
    for (const door of doors) {
      for (const { path, text } of door.files(hostile)) {
        if (path.endsWith('.mjs') || path.endsWith('.json') || path.endsWith('.txt')) continue;
        expect(text).not.toContain('<script>alert');
        if (path.endsWith('.xml')) xml(text);
      }
    }
  });
});
