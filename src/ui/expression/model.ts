/** What stands for numbers that are left out. */
const LEFT_OUT = '[…]';
/** Literals of no more characters are left as they are, and so are texts that can be read at once. */
const SHORT = { literal: 12, text: 40 };
/** More than so many characters are never in sight on one line. */
const IN_SIGHT = 600;

const literals = /\[[\d\s,.eE+\-[\]]+\]/g;
const given = /^\s*(\w+)\s*=\s*\[[\d\s,.…eE+\-[\]]+\]\s*$/;

/**
 * A text with the model in sight: numbers in brackets are left out where there are many, and inputs that are
 * nothing else are told of together, before the rest: `X, w = […]; loss = sum((X @ w - t)^2)`.
 */
export function modelOf(text: string): string {
  const model = withoutData(text);
  return model.length > IN_SIGHT ? `${model.slice(0, IN_SIGHT)}…` : model;
}

function withoutData(text: string): string {
  if (text.length <= SHORT.text) return text;
  const folded = text.replace(literals, (literal) =>
    literal.length > SHORT.literal ? LEFT_OUT : literal,
  );
  const statements = folded.split(/[;\n]/);
  const names = statements.flatMap((statement) => given.exec(statement)?.[1] ?? []);
  if (names.length === 0) return folded;
  const rest = statements.filter((statement) => !given.test(statement) && statement.trim() !== '');
  return [`${names.join(', ')} = ${LEFT_OUT}`, ...rest.map((one) => one.trim())].join('; ');
}
