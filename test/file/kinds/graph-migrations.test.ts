import { describe, expect, it } from 'vitest';
import {
  withoutFilesAndRoles,
  withoutFoldsAndNotes,
  withoutTitles,
} from '../../../src/file/kinds/graph-migrations';

describe('from the first version to the second', () => {
  it('what stood in place of titles is gone, in the primal too, and all else stays', () => {
    const data = {
      version: 1,
      view: { digits: 3 },
      document: { title: 7, seed: 2, primal: { title: 'x', seed: 3, primal: null } },
    };
    expect(withoutTitles(data)).toStrictEqual({
      version: 1,
      view: { digits: 3 },
      document: { seed: 2, primal: { seed: 3, primal: null } },
    });
    expect(withoutTitles({ document: { seed: 2 } })).toStrictEqual({ document: { seed: 2 } });
  });

  it.each([null, undefined, 7, 'x', [{ title: 'x' }]])(
    'a document that is %j stays it',
    (document) => {
      expect(withoutTitles({ document })).toStrictEqual({ document });
      expect(withoutFoldsAndNotes({ document })).toStrictEqual({ document });
    },
  );
});

describe('from the second version to the third', () => {
  it('what stood in place of folds and notes is gone, in the primal too, and all else stays', () => {
    const graph = { nodes: [7], folds: [1] };
    const data = {
      version: 2,
      view: { digits: 3 },
      document: { notes: 7, title: 'x', graph, primal: { notes: [], graph, primal: null } },
    };
    expect(withoutFoldsAndNotes(data)).toStrictEqual({
      version: 2,
      view: { digits: 3 },
      document: {
        title: 'x',
        graph: { nodes: [7] },
        primal: { graph: { nodes: [7] }, primal: null },
      },
    });
    expect(withoutFoldsAndNotes({ document: {} })).toStrictEqual({ document: {} });
  });

  it.each([null, 7, [{ folds: 1 }]])('a graph or a primal that is %j stays it', (graph) => {
    const data = { document: { graph, primal: graph } };
    expect(withoutFoldsAndNotes(data)).toStrictEqual(data);
  });
});

describe('from the fourth version to the fifth', () => {
  it('what stood in place of files is gone, in the primal too, and all else stays', () => {
    const document = { files: 7, title: 'x', primal: { files: [], seed: 3, primal: null } };
    expect(withoutFilesAndRoles({ version: 4, document })).toStrictEqual({
      version: 4,
      document: { title: 'x', primal: { seed: 3, primal: null } },
    });
    expect(withoutFilesAndRoles({ document: null })).toStrictEqual({ document: null });
  });

  it('what stood in place of roles is gone, in the primal too, and all else stays', () => {
    const nodes = [{ id: 'x', role: 'data' }, { id: 'y' }, 7];
    const plain = [{ id: 'x' }, { id: 'y' }, 7];
    const data = {
      version: 4,
      view: { digits: 3 },
      document: {
        title: 'x',
        graph: { nodes, folds: [1] },
        primal: { graph: { nodes }, primal: null },
      },
    };
    expect(withoutFilesAndRoles(data)).toStrictEqual({
      version: 4,
      view: { digits: 3 },
      document: {
        title: 'x',
        graph: { nodes: plain, folds: [1] },
        primal: { graph: { nodes: plain }, primal: null },
      },
    });
  });

  it.each([null, 7, [{ role: 'data' }], { nodes: 7 }])(
    'a graph or a primal that is %j stays it',
    (graph) => {
      const data = { document: { graph, primal: graph } };
      expect(withoutFilesAndRoles(data)).toStrictEqual(data);
    },
  );
});
