import type { wording as english } from './words';

/** The same in German. */
export const wording: typeof english = {
  line: 'Eine Gerade',
  aboutLine:
    'Zahlen entlang y = 2x − ½, die um das Rauschen streuen: Ein Gewicht und ein Bias finden sie.',
  sine: 'Ein Sinus',
  aboutSine: 'Zahlen entlang sin πx, denen keine Gerade folgt: Es braucht eine verdeckte Schicht.',
  aboutXor: 'Klasse 1, wo genau ein Merkmal positiv ist: Keine Gerade trennt die Klassen.',
  moons: 'Zwei Monde',
  aboutMoons: 'Zwei Halbkreise, die ineinandergreifen.',
  circles: 'Zwei Kreise',
  aboutCircles: 'Ein Kreis in einem Kreis.',
  spiral: 'Spirale',
  aboutSpiral: 'Zwei Arme umeinander: das Schwerste von dem mit zwei Merkmalen.',
  iris: 'Schwertlilien',
  aboutIris: '150 Blüten dreier Arten, nach vier Längen in Zentimetern (R. A. Fisher, 1936).',
  digits: 'Handschriftliche Ziffern',
  aboutDigits: '1.797 Ziffern aus 8 × 8 Pixeln (E. Alpaydin und C. Kaynak, UCI, CC BY 4.0).',
  neighbours: 'Wörter und ihre Nachbarn',
  aboutNeighbours:
    'Jedes Wort aus 48 kurzen englischen Sätzen mit jedem, das in seiner Nähe steht: ein Wort durch seine Nummer.',
  names: 'Buchstaben von Namen',
  aboutNames:
    'Jeder Buchstabe von rund 250 Vornamen, vorhergesagt aus den fünf davor: ein Buchstabe durch seine Nummer.',
};
