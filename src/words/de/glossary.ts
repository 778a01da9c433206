import type * as english from '../en/glossary';

/** The same in German. */
export const glossary: typeof english.glossary = {
  differentiation: {
    term: 'automatisches Differenzieren',
    says: 'Ableitungen finden, indem man einem Programm mit der Kettenregel Schritt für Schritt folgt, bis auf Rundung exakt: Für y = sin(x²) wird cos(x²) mit 2x multipliziert.',
  },
  primal: {
    term: 'primal',
    says: 'Die Berechnung selbst, bevor etwas abgeleitet wird: Für y = x₁x₂ bei 2 und 5 ergibt das primale Programm 10; Eingaben sind bis v₀ nummeriert, Berechnetes ab v₁.',
  },
  adjoint: {
    term: 'Adjungierte',
    says: 'Wie stark sich die Ausgabe ändert, wenn sich dieser Wert ein wenig ändert: Für y = 3v ist die Adjungierte von v gleich 3, geschrieben v′, v̄ oder ∂y/∂v.',
  },
  tangent: {
    term: 'Tangente',
    says: 'Wie schnell sich ein Wert bewegt, wenn sich die Eingaben so bewegen, wie der Startwert sagt: Für y = x² bei 3 und Startwert 1 ist die Tangente von y gleich 6, geschrieben ẏ.',
  },
  partial: {
    term: 'partielle Ableitung',
    says: 'Die Ableitung nach einem Operanden, während die anderen bleiben: ∂(ab)/∂a = b, bei a = 2 und b = 5 also 5.',
  },
  seed: {
    term: 'Startwert',
    says: 'Die Ableitung, mit der ein Durchgang beginnt: 1 an der Ausgabe ergibt deren Gradienten, 2 das Doppelte davon.',
  },
  trace: {
    term: 'Spur',
    says: 'Alles, was eine Ausführung berechnet, Zeile für Zeile: v₁ = ln 2 = 0.693, v₂ = 2 × 5 = 10, …',
  },
  tape: {
    term: 'Band',
    says: 'Die Liste der Anweisungen, die ein Programm beim Laufen aufbewahrt, um sie rückwärts zu lesen: v₁ = x², dann v₂ = sin(v₁), wird von v₂ zu v₁ zurückgegangen.',
  },
  statement: {
    term: 'Anweisung',
    says: 'Eine Operation, angewandt auf Werte, die schon da sind: v₃ = sin(v₀).',
  },
  primitive: {
    term: 'Operation',
    says: 'Eine Grundoperation, deren Ableitung man auswendig weiß: Die von sin ist cos, die von ab nach a ist b.',
  },
  'v-1': {
    term: 'v₋₁, v₀, v₁',
    says: 'Die Werte der Spur der Reihe nach, die Eingaben bis v₀: Bei zwei Eingaben ist x₁ gleich v₋₁ und x₂ gleich v₀, und das erste Berechnete ist v₁.',
  },
  turn: {
    term: 'Wendepunkt',
    says: 'Der Augenblick, in dem die Ausgabe da ist und Ableitungen zurückzufließen beginnen: bei y = sin(x), nachdem der Sinus berechnet ist und bevor sein Kosinus gebraucht wird.',
  },
  reverse: {
    term: 'Rückwärtsmodus',
    says: 'Ableitungen fließen von einer Ausgabe zu allen Eingaben zurück, sodass ein Verlust mit einer Million Gewichten einen Durchgang braucht.',
  },
  forward: {
    term: 'Vorwärtsmodus',
    says: 'Ableitungen fließen mit den Werten mit, von einer Richtung der Eingaben zu allen Ausgaben: Bei zwei Eingaben braucht es zwei Durchläufe.',
  },
  wave: {
    term: 'Welle',
    says: 'Alle Anweisungen, die im selben Augenblick laufen können: In ln(a) + sin(b) sind ln und sin eine Welle, + ist die nächste.',
  },
  fireable: {
    term: 'feuerbereit',
    says: 'So heißt eine Anweisung, die alle Operanden hat und daher laufen kann: a + b, sobald a und b da sind.',
  },
  dormant: {
    term: 'ruhend',
    says: 'So heißt eine Anweisung, die noch auf einen Operanden wartet: a + b, solange b noch nicht da ist.',
  },
  dataflow: {
    term: 'Datenfluss',
    says: 'Eine Weise, ein Programm auszuführen, bei der läuft, was seine Operanden hat, ohne feste Reihenfolge: Mit zwei Prozessoren laufen ln(a) und sin(b) zugleich.',
  },
  kept: {
    term: 'aufbewahrte Werte',
    says: 'Was sich der Rückwärtsmodus für den Rückweg merken muss: für ab sind es a und b, für a + b nichts.',
  },
  pullback: {
    term: 'Pullback',
    says: 'Was die Adjungierte eines Ergebnisses zu Adjungierten seiner Operanden macht: Für y = ab wird y′ zu a′ = y′b und b′ = y′a.',
  },
  pushforward: {
    term: 'Pushforward',
    says: 'Was Tangenten der Operanden zur Tangente des Ergebnisses macht: Für y = ab ergibt sich ẏ = ȧb + aḃ.',
  },
  gradient: {
    term: 'Gradient',
    says: 'Die Ableitungen einer Ausgabe nach allen Eingaben: von x₁x₂ bei 2 und 5 ist es (5, 2).',
  },
  differentiate: {
    term: 'ein Programm ableiten',
    says: 'Ein anderes Programm daraus machen, das den Gradienten berechnet: aus y = x² eines, das 2x berechnet.',
  },
  simplify: {
    term: 'ein Programm vereinfachen',
    says: 'Weglassen, was nichts ändert, und nur einmal berechnen, was zweimal dasteht: v × 1 wird zu v.',
  },
  jacobian: {
    term: 'Jacobi-Matrix',
    says: 'Die Tabelle aller Ableitungen, eine Zeile je Ausgabe und eine Spalte je Eingabe: von (x + y, xy) bei 2 und 5 ist es (1, 1) über (5, 2).',
  },
  hessian: {
    term: 'Hesse-Matrix',
    says: 'Die Tabelle aller zweiten Ableitungen einer Ausgabe: von x²y ist es (2y, 2x) über (2x, 0).',
  },
  curve: {
    term: 'Tangente an eine Kurve',
    says: 'Die Gerade, die eine Kurve in einem Punkt berührt und deren Steigung die Ableitung ist: Bei x = 3 steigt die von x² je 1 um 6.',
  },
  'finite-difference': {
    term: 'finite Differenz',
    says: 'Eine Steigung zwischen zwei nahen Punkten, die nie ganz die Ableitung ist: (1.01² − 1²)/0.01 = 2.01, wo die Ableitung von x² gleich 2 ist.',
  },
  cost: {
    term: 'Aufwand',
    says: 'Wie viele Operationen Ableitungen brauchen und wie viel man sich dafür merkt: Der Gradient einer Ausgabe kostet ein paar Mal so viel wie die Ausgabe, gleich wie viele Eingaben es gibt.',
  },
  checkpoint: {
    term: 'Checkpoint',
    says: 'Ein Wert, der aufbewahrt wird, damit sich die danach noch einmal berechnen lassen: Von 100 Anweisungen wird jede 10. aufbewahrt, und die 9 dazwischen laufen zweimal.',
  },
  kink: {
    term: 'Knick',
    says: 'Ein Punkt, an dem eine Funktion eine Ecke und keine Ableitung hat: |x| bei 0, mit der Steigung −1 links und 1 rechts.',
  },
  convention: {
    term: 'Konvention',
    says: 'Was als Ableitung genommen wird, wo es keine gibt: Für |x| bei 0 nimmt PyTorch 0 und JAX 1.',
  },
  own: {
    term: 'eigene Operation',
    says: 'Ein Block, der unter einem Namen aufbewahrt wird, um ihn wie jede Operation anzuwenden: Nach neuron(w, x, b) = tanh(wx + b) kann man neuron(2, x, 1) schreiben.',
  },
  'custom-vjp': {
    term: 'Ableitung von Hand (custom VJP)',
    says: 'Jemand sagt, was zurückfließt, und der Rückwärtsmodus nimmt es statt dessen, was AD findet; für sin(x) wäre es v̄ cos(x).',
  },
};
