/** What names a language takes, and which of them mean something in it already. */
export interface NameRules {
  readonly taken: ReadonlySet<string>;
  /** What no function may be called besides. */
  readonly functions?: ReadonlySet<string>;
  /** Whether only letters of ASCII may be in a name. */
  readonly ascii?: boolean;
}

/** Gives each name once, as near to what was wished for as the language allows. */
export class Names {
  private readonly used: Set<string>;
  /** Per name, the number from which on some may be free. */
  private readonly next = new Map<string, number>();

  constructor(
    private readonly rules: NameRules,
    used: Iterable<string> = [],
  ) {
    this.used = new Set(used);
  }

  /** Names beside these, which may be given again in another place. */
  inside(): Names {
    return new Names(this.rules, this.used);
  }

  /** Keeps a name that was given elsewhere from being given here. */
  take(name: string): void {
    this.used.add(name);
  }

  /** A name for a function. */
  function(wanted: string): string {
    return this.free(this.rules.functions?.has(wanted) ? `${wanted}_` : wanted);
  }

  free(wanted: string): string {
    const plain = plainName(wanted, this.rules.ascii ?? false);
    const base = this.rules.taken.has(plain) ? `${plain}_` : plain;
    let name = base;
    let k = this.next.get(base) ?? 2;
    const stem = base.replace(/_$/, '');
    while (this.used.has(name)) name = `${stem}_${k++}`;
    this.next.set(base, k);
    this.used.add(name);
    return name;
  }
}

/** Longer names are cut: compilers differ in what they take. */
const LONGEST = 64;

/** A name that every language here reads as one: a letter or _ first, then letters, digits and _. */
function plainName(wanted: string, ascii: boolean): string {
  // Python reads names that are the same in this form as one.
  const spelled = wanted
    .normalize('NFKC')
    .replace(/∂/g, 'd')
    .replace(/∇/g, 'grad_')
    .replace(/[′']/g, '_prime');
  const letters = ascii ? spelledOut(spelled) : spelled;
  const plain = letters
    .replace(ascii ? /[^A-Za-z0-9_]+/g : /[^\p{XID_Continue}]+/gu, '_')
    // C++ keeps names with two of them for itself.
    .replace(/_{2,}/g, '_')
    .replace(/^_+(?=.)/, '');
  const short = [...plain].slice(0, LONGEST).join('');
  if (short === '' || short === '_') return 'v';
  return (ascii ? /^[A-Za-z]/ : /^\p{XID_Start}/u).test(short) ? short : `v${short}`;
}

/** Greek letters by name, accents left out, other letters by their number. */
function spelledOut(name: string): string {
  return [...name.normalize('NFD')]
    .map((letter) => {
      if (/[\x20-\x7e]/.test(letter) || !/[\p{L}\p{N}]/u.test(letter)) return letter;
      return GREEK.get(letter) ?? `u${letter.codePointAt(0)?.toString(16)}`;
    })
    .filter((letter) => !/\p{M}/u.test(letter))
    .join('');
}

const GREEK: ReadonlyMap<string, string> = new Map(
  (
    'α alpha β beta γ gamma δ delta ε epsilon ϵ epsilon ζ zeta η eta θ theta ϑ theta ι iota κ kappa λ lambda ' +
    'μ mu ν nu ξ xi π pi ρ rho σ sigma τ tau υ upsilon φ phi ϕ phi χ chi ψ psi ω omega Γ Gamma Δ Delta Θ Theta ' +
    'Λ Lambda Ξ Xi Π Pi Σ Sigma Φ Phi Ψ Psi Ω Omega'
  )
    .match(/\S \S+/g)
    ?.map((pair) => pair.split(' ') as [string, string]),
);
