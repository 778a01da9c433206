import { counted } from '../../words/de/grammar';
import type { wording as english } from './late-words';

/** The same in German. */
export const wording: typeof english = {
  theLayout: 'die Anordnung',
  theTrace: 'die Spur',
  theTangents: 'die Tangenten',
  takeSConvention: (name) => `die Konvention von ${name} übernehmen`,
  thisAdjointProgramWasWritten: (old, name) =>
    `Dieses adjungierte Programm wurde nach der Konvention von ${old} geschrieben und bleibt, wie es ist: zum Primalen zurückgehen und es neu ableiten, um es nach der von ${name} zu haben.`,
  sConventionAtKinks: (name) => `Konvention von ${name} an Knicken`,
  theAdjointProgram: 'das adjungierte Programm',
  theAdjointProgramOfHas: (of, countNow) =>
    `Das adjungierte Programm von ${of} hat ${counted(countNow, 'Anweisung', 'Anweisungen')}`,
  theSimplifiedProgram: 'das vereinfachte Programm',
  nothingToSimplifyNoRule: 'Nichts zu vereinfachen: Auf keine Anweisung passt eine Regel.',
  simplified: (before, countNow) =>
    `Vereinfacht: ${before} → ${counted(countNow, 'Anweisung', 'Anweisungen')}.`,
  simplifyBy: (rule) => `vereinfachen: ${rule}`,
  andMore: ' und mehr',
  ofSteps: (taken, all, said, countNow) =>
    `${taken} von ${all} Schritten. ${said}${counted(countNow, 'Anweisung', 'Anweisungen')}`,
  goBackToThePrimal: 'zum Primalen zurückgehen',
  backToThePrimal: (countNow) =>
    `Zurück beim Primalen, ${counted(countNow, 'Anweisung', 'Anweisungen')}`,
  foldedInto: (name) => `Zu ${name} zusammengefasst`,
  takeIn: 'Mit aufnehmen',
  opened: (name, count) => `${name} geöffnet, ${counted(count, 'Knoten', 'Knoten')}`,
  inNamed: (name) => `In ${name}`,
  theWholeGraph: 'Der ganze Graph',
  closed: (name) => `${name} geschlossen`,
  takeTheFoldAway: 'den Block auflösen',
  isAFoldNoMore: (name) => `${name} ist kein Block mehr`,
  writeANote: 'eine Notiz schreiben',
  addANote: 'eine Notiz hinzufügen',
  deleteANote: 'eine Notiz löschen',
  deletedTheNote: 'Notiz gelöscht',
  anArrowLeadsThere: 'Ein Pfeil führt dorthin',
  theArrowIsGone: 'Der Pfeil ist weg',
  keepAsOwnPrimitive: 'als eigene Operation behalten',
  isAnOwnPrimitiveNow: (id) => `${id} ist jetzt eine eigene Operation`,
  changeTheOwnPrimitive: 'die eigene Operation ändern',
  isChangedEverywhere: (of) => `${of} ist überall geändert`,
  add: (name) => `${name} hinzufügen`,
  added: (name) => `${name} hinzugefügt`,
  deleteTheOwnPrimitive: 'die eigene Operation löschen',
  deleted: (name) => `${name} gelöscht`,
  deletedIts: (name, uses) =>
    `${name} gelöscht; ${counted(uses, 'Verwendung bleibt', 'Verwendungen bleiben')} als ${uses === 1 ? 'Block' : 'Blöcke'} stehen`,
  setTheDerivativeByHand: 'die Ableitung von Hand setzen',
  computingWentWrongTheGraph: (what) =>
    `Beim Berechnen ging etwas schief: ${what}. Der Graph ist, wie er war.`,
  cancelledTheGraphIsAs: (what) => `Abgebrochen: ${what}. Der Graph ist, wie er war.`,
  theGraphHasChangedSo: (what) => `Der Graph hat sich geändert, daher verworfen: ${what}.`,
  theGraphOfTheText: 'der Graph des Textes',
  edit: (label) => `bearbeiten: ${label}`,
  isAnInputSoThe: (wished, name) => `${wished} ist eine Eingabe, daher heißt die Ausgabe ${name}`,
  arrange: 'anordnen',
  point: 'zeigen',
  fold: 'zum Block zusammenfassen',
  rename: 'umbenennen',
  differentiate: 'ableiten',
  simplify: 'vereinfachen',
};
