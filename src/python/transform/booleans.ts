import type { Syntax } from './syntax-part';

/**
 * The same expression as Python reads it: `not a or b` is `(not a) or b`, where the grammar lets “not” take
 * all that follows it.
 */
export function asPythonBinds(syntax: Syntax): Syntax {
  if (!isBoolean(syntax)) return syntax;
  const tokens = tokensOf(syntax);
  let at = 0;
  const negation = (): Syntax => {
    const token = tokens[at++] as Syntax;
    if (token.name !== 'not') return token;
    return joined('UnaryExpression', [token, negation()]);
  };
  const run = (sign: 'and' | 'or', operand: () => Syntax) => (): Syntax => {
    let left = operand();
    while (tokens[at]?.name === sign) {
      const operator = tokens[at++] as Syntax;
      left = joined('BinaryExpression', [left, operator, operand()]);
    }
    return left;
  };
  return run('or', run('and', negation))();
}

/** The text is left out, since no one reads that of an expression with a sign. */
function joined(name: string, parts: readonly Syntax[]): Syntax {
  const [first, last] = [parts[0] as Syntax, parts.at(-1) as Syntax];
  return { name, from: first.from, to: last.to, text: '', parts };
}

function tokensOf(syntax: Syntax): readonly Syntax[] {
  return isBoolean(syntax) ? syntax.parts.flatMap(tokensOf) : [syntax];
}

function isBoolean({ name, parts }: Syntax): boolean {
  if (name === 'UnaryExpression') return parts[0]?.name === 'not';
  return name === 'BinaryExpression' && /^(?:and|or)$/.test(parts[1]?.name ?? '');
}
