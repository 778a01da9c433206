/** The built app has the primitive table without the columns of tests, pages and emitters. */
import { join } from 'node:path';
import { build, type Rollup } from 'vite';
import { beforeAll, describe, expect, it } from 'vitest';
import { rowColumns } from '../../../scripts/vite/row-columns';
import { type PrimitiveName, primitiveRows as rows } from '../../../src/core/primitives/table';

const table = join(import.meta.dirname, '../../../src/core/primitives/table.ts');
const columns = ['known', 'sample', 'otherSides', 'sampleShapes', 'kinks', 'elsewhere'] as const;

describe('a build of the primitive table', () => {
  let code = '';
  let built: { readonly primitives: typeof rows };

  beforeAll(async () => {
    const [result] = (await build({
      configFile: false,
      logLevel: 'error',
      plugins: [rowColumns()],
      build: { write: false, lib: { entry: table, formats: ['es'] } },
    })) as Rollup.RollupOutput[];
    code = (result as Rollup.RollupOutput).output[0].code;
    built = await import(/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(code)}`);
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
