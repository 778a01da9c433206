/** What an operator takes, as the column of the table for ONNX writes it: inputs before attributes. */
export interface Application {
  readonly kind: 'application';
  readonly operator: string;
  readonly inputs: readonly FormInput[];
  readonly attributes: Readonly<Record<string, FormValue>>;
}

type FormValue = number | string | readonly number[];
export type FormInput =
  | Application
  | { readonly kind: 'operand'; readonly at: number }
  | { readonly kind: 'numbers'; readonly value: number | readonly number[] };

/** Reads such as `Gather(#1, Cast(#2, to=INT64), axis=0)`. */
export function readForm(text: string): FormInput {
  const tokens = text.match(/#\d+|[A-Za-z_]\w*|-?[\d.]+(?:e[-+]?\d+)?|'[^']*'|[(),=[\]]/g) ?? [];
  let at = 0;
  const next = () => tokens[at++] ?? '';
  const take = (token: string) => tokens[at] === token && at++ >= 0;

  const list = (closing: string): readonly number[] => {
    const numbers: number[] = [];
    while (!take(closing)) {
      numbers.push(Number(next()));
      take(',');
    }
    return numbers;
  };

  const input = (): FormInput => {
    const token = next();
    if (token.startsWith('#')) return { kind: 'operand', at: Number(token.slice(1)) - 1 };
    if (token === '[') return { kind: 'numbers', value: list(']') };
    if (token === '(') return { kind: 'numbers', value: list(')') };
    return /^[A-Za-z]/.test(token) ? application(token) : { kind: 'numbers', value: Number(token) };
  };

  const value = (): FormValue => {
    const token = next();
    if (token === '[') return list(']');
    if (token === '(') return list(')');
    if (token.startsWith("'")) return token.slice(1, -1);
    return /^[A-Za-z]/.test(token) ? token : Number(token);
  };

  const application = (operator: string): Application => {
    const inputs: FormInput[] = [];
    const attributes: Record<string, FormValue> = {};
    take('(');
    while (!take(')')) {
      if (tokens[at + 1] === '=') {
        const name = next();
        take('=');
        attributes[name] = value();
      } else inputs.push(input());
      take(',');
    }
    return { kind: 'application', operator, inputs, attributes };
  };

  return input();
}
