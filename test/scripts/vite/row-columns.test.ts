/** The built app has the primitive table without the columns of tests, pages and emitters. */
import { join } from 'node:path';
import { build, type Rollup } from 'vite';
import { beforeAll, describe, expect, it } from 'vitest';
import { rowColumns } from '../../../scripts/vite/row-columns';
import type * as late from '../../../src/core/primitives/late';
import { type PrimitiveName, primitiveRows as rows } from '../../../src/core/primitives/table';
import { type Framework, frameworks } from '../../../src/core/rule/frameworks';
import { spelling } from '../../../src/core/rule/spelling';

const primitives = join(import.meta.dirname, '../../../src/core/primitives');
const columns = ['known', 'sample', 'otherSides', 'sampleShapes', 'kinks', 'elsewhere'] as const;

describe('a build of the primitive table', () => {
  let code = '';
  let built: { readonly primitives: typeof rows };

  beforeAll(async () => {
    code = await builtText('table.ts');
    built = await imported(code);
  });

  it('has all rows, without these columns', () => {
    expect(Object.keys(built.primitives)).toEqual(Object.keys(rows));
    for (const row of Object.values(built.primitives)) {
      for (const column of columns) expect(row).not.toHaveProperty(column);
    }
    expect(code).not.toMatch(/torch\.|jnp\./);
  });

  it.each(Object.keys(rows) as PrimitiveName[])('has the rest of %s', (name) => {
    const [here, there] = [rows[name], built.primitives[name]];
    const rest = Object.keys(here).filter((key) => !columns.includes(key as never));
    expect(Object.keys(there)).toEqual(rest);
    for (const key of rest as (keyof typeof here)[]) {
      if (typeof here[key] !== 'function' && key !== 'rule') {
        expect(there[key]).toEqual(here[key]);
      }
    }
    const said = ['formula', 'closer'];
    const parts = Object.keys(here.rule).filter((key) => !said.includes(key));
    expect(Object.keys(there.rule).filter((key) => !said.includes(key))).toEqual(parts);
    if (here.rule.kind !== 'pointwise' || there.rule.kind !== 'pointwise') return;
    for (const x of [-1.5, 0, 0.3, 2]) {
      expect(there.rule.value(x, 0.4, 0.5)).toBe(here.rule.value(x, 0.4, 0.5));
    }
  });
});

describe('a build of what is read late of the table', () => {
  let code = '';
  let built: typeof late;

  beforeAll(async () => {
    code = await builtText('late.ts');
    built = await imported(code);
  });

  it('has no other columns', () => {
    expect(code).toMatch(/torch\./);
    expect(code).not.toMatch(/pullback|pushforward|partial: \(|sampleShapes|domain:/);
  });

  it.each(Object.keys(rows) as PrimitiveName[])('says what %s is elsewhere', (name) => {
    const { attributes = [], operands, rule, sampleShapes } = rows[name];
    const { shapes, attributes: given = {} } = sampleShapes?.[0] ?? {
      shapes: operands.map(() => []),
    };
    const places = [...(Object.keys(frameworks) as Framework[]), 'numpy', 'math'] as const;
    for (const place of places) {
      const said = (elsewhere: (typeof rows)[typeof name]['elsewhere']) =>
        spelling({ attributes, elsewhere }, place, given, shapes);
      expect(said(built.elsewhereOf(name))).toEqual(said(rows[name].elsewhere));
    }
    const hasFormula = rule.kind === 'pointwise' && rule.formula !== undefined;
    expect(typeof built.formulaOf(name)).toBe(hasFormula ? 'function' : 'undefined');
  });
});

async function builtText(file: string): Promise<string> {
  const [result] = (await build({
    configFile: false,
    logLevel: 'error',
    plugins: [rowColumns()],
    build: { write: false, lib: { entry: join(primitives, file), formats: ['es'] } },
  })) as Rollup.RollupOutput[];
  return (result as Rollup.RollupOutput).output[0].code;
}

async function imported<Module>(code: string): Promise<Module> {
  return import(/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(code)}`);
}
