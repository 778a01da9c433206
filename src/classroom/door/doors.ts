import { strToU8, type Zippable, zipSync } from 'fflate';
import type { Door, Offered } from './door';
import { gradescope, prairieLearn } from './graders';
import { jsinput } from './jsinput';
import { qti } from './qti';
import { scorm12, scorm2004 } from './scorm';

/** The ways into what courses use, in the order in which they are offered. */
export const doors: readonly Door[] = [scorm12, scorm2004, gradescope, prairieLearn, jsinput, qti];

/** A day of no meaning: the same assignment makes the same package to the byte. */
const DAY = new Date(2000, 0, 1);
const RUNS = 0o755;
const READS = 0o644;

/** The package of a door as a ZIP file. */
export function packageOf(door: Door, offered: Offered): Uint8Array<ArrayBuffer> {
  const files: Zippable = Object.fromEntries(
    door.files(offered).map(({ path, text, runs = false }) => [
      path,
      // Rights stand in the upper half of what Unix (3) says of a file.
      [
        strToU8(text),
        { mtime: DAY, os: 3, attrs: ((0o100000 | (runs ? RUNS : READS)) << 16) >>> 0 },
      ],
    ]),
  );
  return new Uint8Array(zipSync(files));
}
