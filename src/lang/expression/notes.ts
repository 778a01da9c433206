import { noteWords } from '../../words/en/note';
import { said } from '../../words/problem';
import type { Note } from '../read/note';
import type { ParsedGraph } from '../read/parsed-graph';
import { namedConstant } from './constants';
import { callable, isReserved, operandRange } from './functions';
import type { Glued } from './glued';
import { mathNotes } from './math-notes';
import { matrixNotes } from './matrix-notes';
import { instead, kept } from './mend';
import { numberNotes } from './number-notes';
import type { ParsedStatement } from './statement';

/** Constants by names that are not theirs here, as they are written. */
const HIDDEN: ReadonlyMap<string, string> = new Map([
  ['τ', '2π'],
  ['tau', '2π'],
  ['E', 'e'],
  ['oo', 'inf'],
  ['True', '1'],
  ['TRUE', '1'],
  ['true', '1'],
  ['false', '0'],
  ['False', '0'],
  ['FALSE', '0'],
]);

/** Words of the field, and Greek letters, that have two letters. */
const WORDS: ReadonlySet<string> = new Set(
  'lr wd bs kl ce mu nu xi pi if or in is as no id to fx fy fn gt'.split(' '),
);

/** Words of the field that are three consonants. */
const ABBREVIATIONS: ReadonlySet<string> = new Set(
  (
    'lhs rhs std tmp src dst ctx ptr str cdf pdf pmf rms mse cnn rnn mlp svd pca sgd nll kld rbf fps ctr cls pts pct qty ' +
    'cnt msg lbl grp gdp cpi hrs wgt wts grd prv nxt fst snd thr dim mlt bn fn btw wrt ssd ssr sst tss rss mgf'
  ).split(' '),
);

/** Functions whose operand may stand at their names: ln2, √2 as sqrt2. */
const OF_A_NUMBER = /^(?:(?:arc)?(?:sin|cos|tan)h?|ln|log|exp|sqrt)(?=\d+$)/u;
const ARC = /^arc(?:sin|cos|tan)$/;

/** Functions and letters without anything between them: xsinx, sinxcosx. */
const CHAIN = /^\p{L}?(?:(?:sin|cos|tan|ln|exp|log)\p{L}){1,3}$/u;

/** Letters below the line, which belong to the name before them. */
const LOWERED = /[ᵢᵣᵤᵥⱼₐₑₒₓₕₖₗₘₙₚₛₜ]/u;

/** How names were read that their author may have meant otherwise, in the order of the text. */
export function notesOf(
  text: string,
  statements: readonly ParsedStatement[],
  { glued, known }: { readonly glued: readonly Glued[]; readonly known: ReadonlySet<string> },
  { graph, ranges }: Omit<ParsedGraph, 'notes'>,
): readonly Note[] {
  const assigned = statements.flatMap(({ target, parameters }) =>
    [target, ...(parameters ?? [])].flatMap((at) => (at ? [at.name] : [])),
  );
  const named = new Set([...assigned, ...known]);
  const inputs = graph.nodes.flatMap((node) => (node.kind === 'input' ? [node] : []));
  const letters = new Set(
    [...named, ...inputs.map(({ name }) => name)].filter((n) => n.length === 1),
  );
  const notes = glued.map(({ token, parts }): Note => {
    const product = parts.map((part) => part.text).join('*');
    const { message } = said(noteWords, { kind: 'read as a product', name: token.text, product });
    return { from: token.from, to: token.to, message, name: null, mends: [kept(token.text)] };
  });
  for (const { id, name } of inputs) {
    const [from, to] = ranges.get(id) ?? [0, 0];
    const meant = named.has(name) ? null : otherwise(name, letters, text.slice(from, to));
    if (meant === null) continue;
    const { message } = said(noteWords, { kind: 'one name', name });
    const mends = writtenOut(text, statements, name, meant);
    notes.push({ from, to, message, name, mends });
  }
  const noted = { text, inputs: new Set(inputs.map(({ name }) => name)), named };
  const units = [...mathNotes(noted), ...numberNotes(noted)];
  const isUnit = ({ from, to, name }: Note) =>
    name !== null &&
    units.some((unit) => unit.from <= from && to <= unit.to && unit.to - unit.from < 12);
  notes.splice(0, notes.length, ...notes.filter((note) => !isUnit(note)), ...units);
  const ofMatrices = matrixNotes(text, statements, inputs);
  const isTold = ({ name }: Note) => name !== null && ofMatrices.some((note) => note.name === name);
  const all = [...notes.filter((note) => !isTold(note)), ...ofMatrices];
  return all.sort((a, b) => a.from - b.from);
}

/** What a name may have been meant as: the factors of a product, or a call. */
function otherwise(
  name: string,
  letters: ReadonlySet<string>,
  typed: string,
): readonly string[] | null {
  const constant = HIDDEN.get(name);
  if (constant !== undefined) return [constant];
  for (let k = name.length - 1; k > 1; k--) {
    const [begin, rest] = [name.slice(0, k), name.slice(k)];
    if (!isFunction(begin) && !ARC.test(begin) && begin !== 'log') continue;
    if (/^\d*\p{L}\d*$/u.test(rest)) return [`${begin}(${rest})`];
    // sin ωt and e^xy, as they are copied without what parts them.
    if (/^\p{L}[txyz]$/u.test(rest)) return [`${begin}(${[...rest].join('*')})`];
  }
  const called = OF_A_NUMBER.exec(name)?.[0];
  if (called) return [`${called}(${name.slice(called.length)})`];
  const chain = CHAIN.test(name) ? name.match(/sin|cos|tan|ln|exp|log|\p{L}/gu) : null;
  if (chain && chain.length > 2) {
    return [...chain.join(' ').matchAll(/(sin|cos|tan|ln|exp|log) (\p{L})|\p{L}/gu)].map(
      ([own, called, operand]) => (called ? `${called}(${operand})` : own),
    );
  }
  // 2pit: pi beside a letter, as π beside one.
  const circle = /^pi(\p{L}\d*)$/u.exec(name)?.[1];
  if (circle) return ['pi', circle];
  const before = /^([\p{L}])pi$/u.exec(name)?.[1];
  if (before) return [before, 'pi'];
  // What is raised in a PDF is not in what is copied of it: e²ˣ.
  const raised = /^e(\d+[txyz])$/.exec(name)?.[1];
  if (raised) return [`exp(${raised})`];
  const numbered = /^(?:\p{L}_?\d+){2,}$/u.test(name) ? name.match(/\p{L}_?\d+/gu) : null;
  if (numbered) return numbered;
  const change = /^(\p{L}+)(Δ\p{L}.*)$/u.exec(name);
  if (change) return [...(change[1] ?? ''), change[2] ?? ''];
  // Gm₁, the index of which is lowered, as mathematics writes it.
  if (/^\p{L}{2,3}[₀-₉]+$/u.test(typed))
    return [...name.replace(/\p{L}\d+$/u, ''), name.replace(/^\p{L}+(?=\p{L})/u, '')];
  const parts = /^\p{L}+$/u.test(name) && !LOWERED.test(name) ? [...name] : [];
  const isUsed = (part: string) => letters.has(part) || namedConstant(part) !== undefined;
  if (parts.length > 2 && (parts.every(isUsed) || /^[xyz]+$/.test(name))) return parts;
  // nRT: a capital within a short name begins another.
  if (parts.length === 3 && /^(?:\p{Ll}\p{Lu}+|\p{Lu}\p{Ll}\p{Lu})$/u.test(name)) return parts;
  // mgh: three consonants are no word.
  if (/^[b-df-hj-np-tv-xz]{3}$/.test(name) && !/^d/.test(name) && !ABBREVIATIONS.has(name))
    return parts;
  if (parts.length !== 2 || /^[d∂Δδ]/.test(name)) return null;
  return WORDS.has(name) && !parts.some((part) => letters.has(part)) ? null : parts;
}

function isFunction(name: string): boolean {
  const [best] = callable(name);
  return isReserved(name) && best !== undefined && operandRange(best)[0] === 1;
}

/** The mend that writes a name out wherever it stands, where that can be said in one change of the text. */
function writtenOut(
  text: string,
  statements: readonly ParsedStatement[],
  name: string,
  factors: readonly string[],
) {
  const places = statements.flatMap(({ code }) =>
    code.flatMap((instruction) =>
      instruction.do === 'name' && instruction.name === name ? [instruction] : [],
    ),
  );
  const [first] = places;
  const last = places.at(-1);
  if (!first || !last) return [];
  const product = factors.join('*');
  const isWhole = factors.length === 1 && product.endsWith(')');
  let written = '';
  let at = first.from;
  for (const { from, to } of places) {
    const before = text.slice(0, from).trimEnd().slice(-1);
    const raised = /^\s*(?:\^|\*\*|[⁰¹²³⁴-⁹⁻])/.test(text.slice(to));
    const binds = !isWhole && /[/^@*⁄÷]/.test(before) && before !== '*';
    const isPower = !isWhole && before === '*' && /\*\*\s*$/.test(text.slice(0, from));
    if (binds && raised) return [];
    written += text.slice(at, from);
    written +=
      binds || isPower || (raised && factors.length === 1 && product !== 'e')
        ? `(${product})`
        : product;
    at = to;
  }
  const [only, more] = [first, places.length > 1];
  return [instead({ from: only.from, to: last.to }, written, more ? product : written)];
}
