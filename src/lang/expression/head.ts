import { isRole, PLAIN, type Role } from '../../core/program/role';
import type { NameAt } from './statement';
import type { Token } from './token';
import { TYPE } from './words-around';

/** The beginning of an assignment. */
export interface Head {
  readonly target: NameAt;
  readonly parameters: readonly NameAt[] | null;
  /** What `name: parameter = …` says that the input is for. */
  readonly role?: Role | 'plain';
  /** The token after the `=`, or after a role that nothing is assigned behind. */
  readonly end: number;
}

/** `name =`, `name(a, b) =`, `name: role =` or `name: role` at a token. */
export function headAt(tokens: readonly Token[], at: number): Head | null {
  const isSign = (k: number, text: string) =>
    tokens[k]?.kind === 'sign' && tokens[k]?.text === text;
  const nameAt = (k: number): NameAt => {
    const { text, from, to } = tokens[k] as Token;
    return { name: text, from, to };
  };
  if (tokens[at]?.kind !== 'name') return null;
  if (isArrow(tokens, at + 1) && (tokens[at + 3]?.from ?? 0) > (tokens[at + 2]?.to ?? 0)) {
    return { target: nameAt(at), parameters: null, end: at + 3 };
  }
  if (isSign(at + 1, '=')) return { target: nameAt(at), parameters: null, end: at + 2 };
  const role = isSign(at + 1, ':') ? roleOf(tokens[at + 2]?.text) : null;
  if (role) {
    const head = { target: nameAt(at), parameters: null, role };
    if (isSign(at + 3, '=')) return { ...head, end: at + 4 };
    const next = tokens[at + 3];
    const isAlone = next?.kind === 'newline' || next?.kind === 'end' || isSign(at + 3, ',');
    if (isAlone) return { ...head, end: at + 3 };
  }
  // Python’s x: float = 2.
  if (isSign(at + 1, ':') && TYPE.test(tokens[at + 2]?.text ?? '') && isSign(at + 3, '=')) {
    return { target: nameAt(at), parameters: null, end: at + 4 };
  }
  if (!isSign(at + 1, '(')) return null;
  const parameters: NameAt[] = [];
  let k = at + 2;
  for (; tokens[k]?.kind === 'name'; k += 2) {
    parameters.push(nameAt(k));
    if (!isSign(k + 1, ',')) {
      k++;
      break;
    }
  }
  return isSign(k, ')') && isSign(k + 1, '=')
    ? { target: nameAt(at), parameters, end: k + 2 }
    : null;
}

function roleOf(word: string | undefined): Role | 'plain' | null {
  return isRole(word) || word === PLAIN ? word : null;
}

/** Whether R's `<-` stands here: with a blank behind it, it assigns. */
export function isArrow(tokens: readonly Token[], at: number): boolean {
  const [less, minus] = [tokens[at], tokens[at + 1]];
  const areSigns = less?.kind === 'sign' && minus?.kind === 'sign';
  return areSigns && less.text === '<' && minus.text === '-' && less.to === minus.from;
}

/** All names the text gives a meaning to, so that e and pi mean what it says wherever it says so. */
export function assignedNames(tokens: readonly Token[]): ReadonlySet<string> {
  const names = new Set<string>();
  let starts = true;
  let enclosed = 0;
  tokens.forEach((token, k) => {
    const head = starts ? headAt(tokens, k) : null;
    if (token.text === ';') enclosed = 0;
    if (token.kind === 'sign' && /^[([]$/.test(token.text)) enclosed++;
    if (token.kind === 'sign' && /^[)\]]$/.test(token.text)) enclosed--;
    // In parentheses a new line is but a space, and axis=0 at its beginning names a setting.
    starts = token.kind === 'newline' && enclosed <= 0;
    if (!head) return;
    names.add(head.target.name);
    for (const { name } of head.parameters ?? []) names.add(name);
  });
  return names;
}
