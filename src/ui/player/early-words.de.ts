import { counted } from '../../words/de/grammar';
import type { wording as english } from './early-words';

/** The same in German. */
export const wording: typeof english = {
  nothingIsKeptNoWay: 'Nichts wird aufbewahrt: kein Rückweg',
  whatIsKeptForThe: 'was für den Rückweg aufbewahrt wird',
  keptForTheWayBack: (kept) => `${counted(kept, 'Wert', 'Werte')} für den Rückweg aufbewahrt`,
  theDerivativesByTheInputs: (name, said) =>
    `Die Ableitungen nach den Eingaben in ${name} werden abgelesen: ${said}.`,
  backThroughAllOfIn: (name, steps, said) =>
    `In einem Zug zurück durch ${name}, ${counted(steps, 'Beitrag', 'Beiträge')}: ${said}.`,
  counted: (to, brings) =>
    brings ? counted(to, 'Eingabe', 'Eingaben') : counted(to, 'Anweisung', 'Anweisungen'),
  severalInOne: (statement, numbers, count, name) =>
    `${statement} ${numbers}: ${count} von ${name} in einem Zug.`,
  theirTangentsMoveWithThem: (forward, said) =>
    `${forward} Ihre Tangenten bewegen sich mit: ${said}.`,
  nothingFlows: 'nichts fließt',
  andMore: (more) => ` und ${more} weitere`,
  notComputedYetTheTrace:
    'Noch nicht berechnet: Die Spur lässt sich abspielen, sobald ihre Zahlen da sind.',
  nothingToPlayYetType:
    'Noch nichts abzuspielen: Ausdruck eingeben oder eine Eingabe hinzufügen, dann lässt sich hier die Spur abspielen.',
  playRunsThemAllNext: (before) =>
    `${before} „Abspielen“ führt alle aus, „Nächster Schritt“ einen.`,
  stepsAllForwardEachComputes: (count) =>
    `${counted(count, 'Schritt', 'Schritte')}, alle vorwärts: Jeder berechnet einen Wert und seine Tangente.`,
  stepsForward: (count) => `${counted(count, 'Schritt', 'Schritte')} vorwärts.`,
  stepsForwardToComputeThen: (count, forward, name, back) =>
    `${counted(count, 'Schritt', 'Schritte')}: ${forward} vorwärts, um ${name} zu berechnen, dann ${back} zurück, um es abzuleiten.`,
  noOutputIsCompleteTo: 'Keine Ausgabe ist vollständig, von der aus es zurückgehen könnte.',
  hereIsTheTurnFrom: 'Hier ist der Wendepunkt: Von jetzt an fließen Adjungierte zurück.',
  inputsComeIn: (count, along, list) =>
    `${count} Eingaben kommen herein${along ? ', ihre Tangenten mit ihnen' : ''}: ${list}.`,
  theLinePutsValuesOn: (count, along, list) =>
    `Die Zeile legt ${counted(count, 'Wert', 'Werte')} auf dem Band ab${along ? ', ihre Tangenten mit ihnen' : ''}: ${list}.`,
  statementsHaveAllTheirOperands: (count, along, list) =>
    `${count} Anweisungen haben alle Operanden und feuern zugleich${along ? ', ihre Tangenten mit ihnen' : ''}: ${list}.`,
  outputsAreThere: (count, along, list) =>
    `${count} Ausgaben sind da${along ? ', mit ihren Ableitungen' : ''}: ${list}.`,
  backInContributionsTogether: (who, count, list) =>
    `${who} in ${counted(count, 'Beitrag', 'Beiträgen')} zugleich zurück: ${list}.`,
  theAdjointsOfTheInputs: (list) => `Die Adjungierten der Eingaben sind das Gesuchte: ${list}.`,
  placeAndValue: (place, value) => `${place} = ${value}`,
  nameAndValue: (name, value) => `${name} = ${value}`,
  with: (name, value, tangentName, tangent) => `${name} = ${value} mit ${tangentName} = ${tangent}`,
  theAdjointsOfStatementsFlow: (count) => `Die Adjungierten von ${count} Anweisungen fließen`,
  theAdjointOfFlows: (name) => `Die Adjungierte von ${name} fließt`,
  theAdjointsOfFlow: (names) => `Die Adjungierten von ${names} fließen`,
  and: (first, second) => `${first} und ${second}`,
  endOfPass: 'Das ist das Ende des Durchgangs; „Abspielen“ beginnt ihn von vorn.',
  endOfTrace: 'Das ist das Ende; „Abspielen“ beginnt von vorn.',
};
