import type { wording as english } from './early-words';

/** The same in German. */
export const wording: typeof english = {
  thePicturesOfExamples: 'Die Bilder der Beispiele',
  theCourseOfElevenLessons: 'Der Kurs in elf Lektionen',
  fromAProgramAsA:
    'Vom Programm als Liste kleiner Schritte bis zu Ableitungen von Ableitungen, mit Fragen.',
  course: 'Kurs',
  searchTheExamples: 'Beispiele durchsuchen',
};
