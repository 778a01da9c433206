const MACRON = '\u0304';

/** The adjoint of a parameter as it is written in text: `x̄`, `x̄1`, `weight_bar`. */
export function barredName(name: string): string {
  const [, base, rest] = /^(\p{L})(\d*)$/u.exec(name) ?? [];
  return base ? `${base}${MACRON}${rest}`.normalize('NFC') : `${name}_bar`;
}

/** Whether a text is the adjoint of a parameter as somebody may write it: `x1̄` and `x1_bar` too. */
export function isBarred(text: string, name: string): boolean {
  const forms = [barredName(name), `${name}${MACRON}`, `${name}_bar`, `${name}bar`];
  return forms.some((form) => form.normalize('NFC') === text.normalize('NFC'));
}
