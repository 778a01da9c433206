import type { wording as english } from './early-words';

/** The same in German. */
export const wording: typeof english = {
  thePicturesOfExamples: 'Die Bilder der Beispiele',
  theCourseOfFourteenLessons: 'Der Kurs in vierzehn Lektionen',
  fromAProgramAsA:
    'Vom Programm als Liste kleiner Schritte bis zu Ableitungen von Ableitungen, mit Fragen.',
  course: 'Kurs',
  searchTheExamples: 'Beispiele durchsuchen',
};
