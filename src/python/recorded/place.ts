/** A place in a program is a line and a file in one number: the line, and this times the number of the file. */
const FILE = 2 ** 20;

/** The line, 1 for the first; 0 where it is not known. */
export function lineOf(place: number): number {
  return place % FILE;
}

/** The number of the file, 0 for the program itself. */
export function fileOf(place: number): number {
  return Math.floor(place / FILE);
}
