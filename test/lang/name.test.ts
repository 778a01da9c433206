import fc from 'fast-check';
import katex from 'katex';
import { describe, expect, it } from 'vitest';
import { latexName, mathName, namesToSpell } from '../../src/lang/name';

describe('A name as mathematics', () => {
  it.each([
    ['x', 'x', null, 0, 'x'],
    ['x1', 'x', '1', 0, 'x_1'],
    ['x_1', 'x', '1', 0, 'x_1'],
    ['v', 'v', null, 0, 'v'],
    ['v1', 'v', '1', 0, '\\mathrm{v}_1'],
    ['v_2', 'v', '2', 0, '\\mathrm{v}_2'],
    ['v_max', 'v', 'max', 0, 'v_{\\mathrm{max}}'],
    ['x12', 'x', '12', 0, 'x_{12}'],
    ['theta', 'θ', null, 0, '\\theta'],
    ['theta_1', 'θ', '1', 0, '\\theta_1'],
    ['theta1', 'θ', '1', 0, '\\theta_1'],
    ['θ', 'θ', null, 0, '\\theta'],
    ['Gamma', 'Γ', null, 0, '\\Gamma'],
    ['loss', 'loss', null, 0, '\\mathrm{loss}'],
    ['loss2', 'loss', '2', 0, '\\mathrm{loss}_2'],
    ['x_max', 'x', 'max', 0, 'x_{\\mathrm{max}}'],
    ['w_1_2', 'w', '1,2', 0, 'w_{1,2}'],
    ['x_alpha', 'x', 'α', 0, 'x_{\\alpha}'],
    ['x′', 'x', null, 1, "x'"],
    ['x1′′', 'x', '1', 2, "x''_1"],
    ['x′_1', 'x', '1', 1, "x'_1"],
    ['_', '_', null, 0, '\\textrm{\\_}'],
    ['_x', '_x', null, 0, '\\textrm{\\_x}'],
    ['x_', 'x_', null, 0, '\\textrm{x\\_}'],
    ['ℋ', 'ℋ', null, 0, '\\textrm{H}'],
    ['größe', 'größe', null, 0, '\\textrm{größe}'],
    ['log10x', 'log10x', null, 0, '\\mathrm{log10x}'],
    ['', '', null, 0, '\\textrm{}'],
  ])('%s', (name, base, subscript, primes, latex) => {
    expect(mathName(name)).toMatchObject({ base, subscript, primes });
    expect(latexName(name)).toBe(latex);
  });

  it('says whether it is a word or a letter', () => {
    expect(['x1', 'v1', 'theta', 'loss'].map((name) => mathName(name).word)).toEqual([
      false,
      true,
      false,
      true,
    ]);
  });

  it.each([
    ['\\input{/etc/passwd}', '\\textrm{\\textbackslash{}input\\{/etc/passwd\\}}'],
    ['$x$', '\\textrm{\\$x\\$}'],
    ['x}^2', '\\textrm{x\\}\\textasciicircum{}}_2'],
    ['a&b#c%d~e', '\\textrm{a\\&b\\#c\\%d\\textasciitilde{}e}'],
    ['<img onerror=x>', '\\textrm{\\textless{}img onerror=x\\textgreater{}}'],
  ])('keeps %s harmless', (name, latex) => {
    expect(latexName(name)).toBe(latex);
  });

  it('shows at most 64 characters, and nothing that is invisible or turns text around', () => {
    expect([...mathName('a'.repeat(1000)).base]).toHaveLength(64);
    expect(mathName('a\u202eb\u0000').base).toBe('a�b�');
  });

  it.each([
    ['x1 x_1', 'x_1'],
    ['x_1 x1 x__1', 'x_1 x__1'],
    ['alpha α', 'alpha'],
    ['alpha_1 α1', 'alpha_1'],
    ['H ℋ', 'ℋ'],
    ['ϕ φ ϵ ε', ''],
    ['x_1_2 x_12 x12', 'x_12'],
    ['x y loss v1', ''],
  ])('of %s, those that would look alike are spelled: %s', (names, spelled) => {
    expect([...namesToSpell(names.split(' '))].join(' ')).toBe(spelled);
  });

  it('never looks like another of the same document', () => {
    const name = fc.stringMatching(/^[aαx](lpha)?(_{0,2}[12α]){0,2}′{0,1}$/);
    fc.assert(
      fc.property(fc.uniqueArray(name, { maxLength: 8 }), (names) => {
        const spelled = namesToSpell(names);
        const looks = names.map((each) => latexName(each, false, spelled.has(each)));
        expect(new Set(looks).size).toBe(names.length);
      }),
    );
  });

  it('is LaTeX that KaTeX reads, whatever the name', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: 'grapheme' })), (name) => {
        const html = katex.renderToString(latexName(name), { throwOnError: true, strict: false });
        expect(html).not.toContain('katex-error');
      }),
    );
  });
});
