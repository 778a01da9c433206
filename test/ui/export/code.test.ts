/** What the dialog Export shows, copies and saves of a graph as code. */
import { describe, expect, it } from 'vitest';
import { ProgramBuilder } from '../../../src/core/index';
import { plainOutline } from '../../../src/lang/emit/code/outline';
import { programEmitters } from '../../../src/lang/emit/program-emitters';
import { parse } from '../../../src/lang/expression/parse';
import { codeOf } from '../../../src/ui/export/code';

const languageOf = (id: (typeof programEmitters)[number]['id']) => {
  const language = programEmitters.find((each) => each.id === id);
  if (!language) throw new Error(`no language ${id}`);
  return language;
};

const outlineOf = (text: string) => plainOutline(parse(text));

describe('a graph as code', () => {
  it.each(programEmitters)('is there as $label', async (language) => {
    const code = await codeOf(outlineOf('ln(x1) + x1*x2 - sin(x2)'), language);
    expect(code).toMatchObject({
      kind: 'text',
      text: expect.stringMatching(/x_?2[\s\S]*[^\n]\n$/),
    });
  });

  it('is its adjoint program in Python', async () => {
    const code = await codeOf(outlineOf('exp(x)'), languageOf('python'));
    expect(code).toMatchObject({ text: expect.stringContaining('def f_adjoint(x, y_bar):') });
  });

  it('is not there of a graph that computes nothing yet', async () => {
    const why = { kind: 'none', why: expect.stringContaining('not complete') };
    const empty = plainOutline(new ProgramBuilder().build());
    expect(await codeOf(empty, languageOf('expression'))).toMatchObject(why);
  });

  it('is not there where the language has no such function, which is named', async () => {
    const builder = new ProgramBuilder();
    const x = builder.input('x');
    builder.output('y', builder.apply('sphericalBessel', [x]));
    const code = await codeOf(plainOutline(builder.build()), languageOf('jax'));
    expect(code).toMatchObject({ kind: 'none', why: expect.stringContaining('Bessel function') });
  });

  it('is not there of more statements than anybody reads', async () => {
    const builder = new ProgramBuilder();
    let y = builder.input('x');
    for (let k = 0; k < 10_000; k++) y = builder.apply('sin', [y]);
    builder.output('y', y);
    const code = await codeOf(plainOutline(builder.build()), languageOf('expression'));
    expect(code).toMatchObject({ kind: 'none', why: expect.stringContaining('10000') });
  });
});
