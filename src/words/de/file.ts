import type * as english from '../en/file';
import { said } from '../problem';
import { listed } from './grammar';
import { questionFaultWords } from './question';
import { quoted } from './quoted';

/** The same in German. */
export const fileWords: typeof english.fileWords = {
  'another program’s file': () =>
    'Diese Datei stammt nicht von Wengert; eine wählen, die Wengert gespeichert hat.',
  'link of one case': () =>
    'In diesem Link wurden unterwegs alle Buchstaben groß oder alle klein geschrieben, und er braucht beide; ihn dort, wo er geteilt wurde, noch einmal kopieren oder um den Graphen als Datei bitten.',
  'too large': ({ source, most }) =>
    `${sources[source]} ist zu groß; Wengert liest bis zu ${millions(most)} Zeichen.`,
  'no data': ({ source }) =>
    `${sources[source]} enthält keinen Graphen; etwas wählen, das Wengert gemacht hat.`,
  'no graph': ({ source }) => `${sources[source]} enthält keinen Graphen; mit Wengert neu machen.`,
  'no version': ({ source }) => `${sources[source]} gibt keine Version an; mit Wengert neu machen.`,
  'newer version': ({ source, version, newest }) =>
    `${sources[source]} stammt von einem neueren Wengert (Version ${version}; dieses liest bis ${newest}); die Seite neu laden, um das neueste zu erhalten.`,
  'spoilt change': () => 'Eine gespeicherte Änderung lässt sich nicht lesen.',
  'no nodes copied': () =>
    'Die Zwischenablage enthält keine Knoten; in Wengert erst welche auswählen und kopieren.',
  'link too long': ({ most }) =>
    `Dieser Link ist zu lang; Wengert liest bis zu ${millions(most)} Zeichen.`,
  'newer kind': ({ source }) =>
    `${sources[source]} stammt von einem neueren Wengert; die Seite neu laden, um das neueste zu erhalten.`,
  'newer link': () =>
    'Dieser Link stammt von einem neueren Wengert; die Seite neu laden, um das neueste zu erhalten.',
  'link cut short': () =>
    'Dieser Link ist beschädigt oder wurde abgeschnitten; ihn noch einmal kopieren, bis ganz zum Ende.',
  'link damaged': () => 'Dieser Link ist beschädigt; um einen neuen bitten.',
  'link opens too large': () =>
    'Dieser Link ist größer, als Wengert öffnet; einen kleineren Graphen teilen.',
  'no decompression': () =>
    'Dieser Browser kann komprimierte Links nicht öffnen; ihn aktualisieren oder einen anderen verwenden.',
  'unreadable link': ({ part }) =>
    `Dieser Link lässt sich nicht öffnen, denn er hat ${linkParts[part]}; um einen neuen bitten.`,
  'no graph in so large a file': () => 'Sie ist zu groß, um ein Graph zu sein.',
  unfit: ({ source, node, inPrimal, fault }) => {
    const place =
      node === null ? 'darin' : `in Knoten ${node}${inPrimal ? ' des primalen Programms' : ''}`;
    return `${sources[source]} lässt sich nicht öffnen; ${place} gibt es ${said({ ...faultWords, ...questionFaultWords }, fault).message}.`;
  },
};

/** The same in German. */
export const faultWords: typeof english.faultWords = {
  missing: () => 'einen Teil, der fehlt oder von falscher Art ist: neu machen',
  'no list of nodes': () => 'Knoten, die keine Liste sind',
  'too many nodes': ({ most }) => `zu viele Knoten: Wengert fasst ${most}`,
  'no positions': () => 'Plätze, die keine sind: { id: { "x": …, "y": … } } schreiben',
  'no number': ({ of }) => `etwas, das keine Zahl ist: ${theNumber(of)}`,
  'no whole number': ({ of }) => `etwas, das keine ganze Zahl ist: ${theNumber(of)}`,
  'out of range': ({ of, most }) =>
    `etwas außerhalb seines Bereichs, ${theNumber(of)}: eine ganze Zahl ab 0${most === null ? '' : ` bis ${most}`} schreiben`,
  'unfit setting': ({ setting }) =>
    settings[setting] ?? `die Einstellung ${setting}, die keine ist`,
  'no view': () => 'eine Ansicht, die keine ist',
  'no output id': () => 'eine Ausgabe, die keine Kennung ist',
  'no tangents': () => 'Tangenten, die keine sind: { id: Zahl oder Feld } schreiben',
  'no tangent': () =>
    'eine Tangente, die keine ist: eine Zahl, ein Feld von Zahlen oder { "element": 0 } schreiben',
  'no convention': () => 'eine Konvention an Knicken, die weder pytorch noch jax ist',
  'primal of a primal': () => 'ein primales Programm, das selbst eines hat: dieses weglassen',
  'operand that does not exist': ({ id }) =>
    `den Operanden ${quoted(id)}, den es nicht gibt: einen anderen verbinden`,
  'output as operand': () => 'eine Ausgabe als Operanden: verbinden, was die Ausgabe zeigt',
  'id of another': ({ id }) => `die Kennung ${quoted(id)} zweimal: jedem eine eigene geben`,
  circle: () => 'Verbindungen im Kreis: eine davon entfernen',

  'no value': () =>
    'einen Wert, der keine Zahl ist: eine Zahl, "NaN", "Infinity" oder "-Infinity" schreiben',
  'no array': () =>
    'einen Wert, der weder eine Zahl noch ein kleines Feld von Zahlen ist: eine Zahl schreiben',
  'no coordinate': () => 'einen Platz, der keine Zahl ist: eine in Pixeln schreiben',
  'too far off': ({ most }) => `einen Platz, der zu weit weg ist: innerhalb von ±${most} bleiben`,
  'no point': () => 'einen Platz, der kein Punkt ist: { "x": …, "y": … } schreiben',
  'no id': () => 'eine Kennung, die kein Text ist: jedem Knoten eine geben',
  'empty id': () => 'eine leere Kennung: jedem Knoten eine geben',
  'id too long': ({ most }) => `eine zu lange Kennung: höchstens ${most} Zeichen verwenden`,
  'no name': () =>
    'einen Namen, der keiner ist: höchstens 64 Buchstaben, Ziffern und _ verwenden, mit einem Buchstaben beginnend',
  'no order': () =>
    'eine Ordnung, die keine ist: 1 für Knoten einer Adjungierten schreiben, 2 für die von deren Adjungierter',
  'no dtype': ({ known }) => `einen Dtype, der keiner ist: ${listed(known, 'oder')} schreiben`,
  'no role': ({ known }) =>
    `eine Rolle, die keine ist: ${listed(known, 'oder')} schreiben, oder sie weglassen`,
  'no list of operands': () =>
    'Operanden, die keine Liste sind: Kennungen schreiben, und null für einen leeren Anschluss',
  'too many operands': ({ most }) => `zu viele Operanden: höchstens ${most} verwenden`,
  'unknown primitive': () =>
    'eine Operation, die dieses Wengert nicht kennt: die Seite neu laden, um das neueste zu erhalten, oder eine andere verwenden',
  'no attributes': () => 'Einstellungen, die keine sind: { "Name": Zahl } schreiben',
  'wrong number of operands': () =>
    'eine falsche Anzahl von Operanden für die Operation: für jeden Anschluss einen angeben, null für einen leeren',
  'unfit attributes': () =>
    'Einstellungen, die die Operation nicht oder nicht in dieser Art hat: sie entfernen',
  'not one operand': () => 'nicht genau einen Operanden: [id] oder [null] schreiben',
  'no kind': () => 'eine Art, die keine ist: input, constant, primitive oder output schreiben',

  'no list of folds': () => 'eine Liste von Blöcken, die keine ist',
  'too many folds': ({ most }) => `zu viele Blöcke: Wengert fasst ${most}`,
  'no fold': () => 'einen Block, der keiner ist: { "id": …, "name": …, "nodes": [id] } schreiben',
  'odd fold id': () =>
    'eine Kennung eines Blocks, die keine ist: Buchstaben, Ziffern, _ und - verwenden',
  'no nodes in a fold': () => 'einen Block, dessen Knoten keine Liste von Kennungen sind',
  'fold in none': ({ id }) =>
    `einen Block in ${quoted(id)}, und das ist kein Block davor: äußere Blöcke zuerst schreiben`,
  'folds too deep': ({ most }) => `zu viele Blöcke ineinander: höchstens ${most} verwenden`,
  'fold of no node': ({ id }) =>
    `einen Block mit ${quoted(id)}, und das ist kein Knoten, der sich zusammenklappen lässt: ihn herausnehmen`,
  'node in two folds': ({ id }) =>
    `den Knoten ${quoted(id)} in zwei Blöcken: ihn aus einem herausnehmen`,

  'no list of definitions': () => 'eigene Operationen, die keine Liste sind',
  'too many definitions': ({ most }) => `zu viele eigene Operationen: Wengert fasst ${most}`,
  'no definition': () => 'etwas, das keine eigene Operation ist',
  'no body': () => 'eine eigene Operation ohne Inhalt',
  'unfit body': ({ name }) =>
    `die eigene Operation ${quoted(name)}, die kein Graph ihrer Parameter mit einer Ausgabe ist`,
  'definition of another': ({ name }) => `zwei eigene Operationen ${quoted(name)}`,
  'unknown definition': ({ name }) =>
    `die eigene Operation ${quoted(name)}, die eine anwendet, die nicht vor ihr kommt`,
  'no derivative': () => 'eine Ableitung von Hand, die nicht für jeden Parameter ein Text ist',
  'derivative too long': ({ most }) =>
    `eine zu lange Ableitung von Hand: Wengert fasst ${most} Zeichen`,
  'too many parameters': ({ most }) =>
    `eine eigene Operation mit zu vielen Parametern: Wengert fasst ${most}`,
  'no language': () => 'eine Sprache, die kein Name ist',
  'odd language': () => 'eine Sprache, die kein Name ist: Buchstaben und Ziffern schreiben',
  'no source text': () => 'einen Quelltext, der kein Text ist',
  'source too long': ({ most }) => `einen Quelltext von mehr als ${most} Zeichen: ihn kürzen`,
  'no list of files': () => 'Dateien neben dem Programm, die keine Liste sind',
  'no file': () => 'eine Datei, die keine ist: { "name": …, "text": … } schreiben',
  'odd file name': () =>
    'einen Dateinamen, der keiner ist: Buchstaben, Ziffern, _, - und . verwenden, mit / zwischen Ordnern',
  'file of another': () => 'zwei Dateien desselben Namens: jeder einen eigenen geben',
  'too many files': ({ most }) => `zu viele Dateien: Wengert fasst ${most}`,
  'files too large': ({ most }) => `Dateien von mehr als ${millions(most)} Zeichen: sie kürzen`,
  'no training': () =>
    'eine Trainingsweise, die keine ist: Erwartet werden Daten, Optimierer, Stapel, Epochen und Startwert, jeweils in ihren Grenzen',
  'no source': () => 'einen Quelltext, der keiner ist: { "language": …, "text": … } schreiben',

  'no title': () => 'einen Titel, der kein Text ist',
  'title too long': ({ most }) => `einen Titel von mehr als ${most} Zeichen: ihn kürzen`,

  'no list of notes': () => 'Notizen, die keine Liste sind',
  'too many notes': ({ most }) => `zu viele Notizen: Wengert fasst ${most}`,
  'no note': () =>
    'eine Notiz, die keine ist: { "id": …, "text": …, "at": { "x": …, "y": … }, "to": [id] } schreiben',
  'no note text': () => 'eine Notiz, deren Text keiner ist',
  'note too long': ({ most }) => `eine Notiz von mehr als ${most} Zeichen: sie kürzen`,
  'too many arrows': ({ most }) => `eine Notiz mit zu vielen Pfeilen: höchstens ${most} verwenden`,
  'two notes of one id': () => 'zwei Notizen mit derselben Kennung: jeder eine eigene geben',

  'no list of pages': () => 'eine Liste von Seiten, die keine ist: mindestens eine schreiben',
  'too many pages': ({ most }) => `zu viele Seiten: Eine Lektion fasst ${most}`,
  'no page': () => 'eine Seite, die keine ist: { "prose": …, "document": … } schreiben',
  'no open page': () => 'eine aufzuschlagende Seite, die keine ist: eine ganze Zahl ab 0 schreiben',
  'no page text': () => 'eine Seite, deren Text keiner ist',
  'prose too long': ({ most }) => `eine Seite von mehr als ${most} Zeichen: zwei daraus machen`,

  'no way to be a number': () =>
    'eine Weise, eine Zahl zu sein, die keine ist: "number", "sum", "vector" oder Indizes schreiben',
  'no differentiation': () => 'eine Ableitung, die keine ist: { "output": Name } schreiben',
  'no list of differentiations': () => 'Ableitungen, die keine Liste sind',
  'too many differentiations': ({ most }) => `zu viele Ableitungen: Wengert fasst ${most}`,
  'differentiation after a later one': () =>
    'eine Ableitung, die nach einer späteren kommt: eine frühere nennen',
};

/** What is read, as a sentence begins with it. */
const sources: Readonly<Record<english.Source, string>> = {
  link: 'Dieser Link',
  file: 'Diese Datei',
  clipboard: 'Diese Zwischenablage',
  'saved work': 'Diese gespeicherte Arbeit',
  program: 'Dieses Programm',
};

/** Settings that travel. */
const settings: Readonly<Record<string, string>> = {
  mode: 'einen Modus, der weder reverse noch forward ist',
  notation: 'eine Schreibweise, die keine der vier ist',
  digits: 'eine Anzahl von Nachkommastellen',
  unreached: 'nicht erreichte Zeilen, die weder abgeschwächt noch voll sind',
  step: 'einen Schritt',
};

/** Numbers, as they stand behind what is wrong with them. */
const numbers: Readonly<Record<string, string>> = {
  digits: 'die Anzahl der Nachkommastellen',
  step: 'der Schritt',
  index: 'ein Index',
};

const theNumber = (of: string) => numbers[of] ?? of;

const millions = (count: number) => {
  const whole = Math.floor(count / 1e6);
  return whole === 1 ? '1 Million' : `${whole} Millionen`;
};

const linkParts: Readonly<Record<english.LinkPart, string>> = {
  wire: 'eine Verbindung, die keine ist',
  value: 'einen Wert, der keiner ist',
  line: 'eine überzählige Zeile',
  position: 'einen Platz, der keiner ist',
  order: 'eine Ordnung, die keine ist',
  fold: 'einen Block, der keiner ist',
  definition: 'eine eigene Operation, die keine ist',
  file: 'Dateien neben seinem Programm, die keine sind',
  source: 'einen Quelltext, der keiner ist',
  title: 'einen Titel, der keiner ist',
  note: 'eine Notiz, die keine ist',
  tangent: 'eine Tangente, die keine ist',
  training: 'eine Trainingsweise, die sich nicht lesen lässt',
};
