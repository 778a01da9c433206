type Handler = (() => void) | null;

/** A request that is answered after all that was asked in the same turn. */
function answered<T>(answer: () => T) {
  const request = {
    result: undefined as T | undefined,
    error: null as DOMException | null,
    onsuccess: null as Handler,
    onerror: null as Handler,
  };
  queueMicrotask(() => {
    try {
      request.result = answer();
    } catch (error) {
      request.error = error as DOMException;
    }
    (request.error ? request.onerror : request.onsuccess)?.();
  });
  return request;
}

/** As much of IndexedDB as a store needs, in memory: one table, and writes that come about whole or not at all. */
export function fakeIndexedDb() {
  const fake = {
    table: new Map<string, unknown>(),
    /** Each opening: by which name and version, and the database that came of it. */
    openings: [] as {
      name: string;
      version: number;
      database: { onclose: Handler; onversionchange: Handler };
    }[],
    tables: new Set<string>(),
    transactions: [] as { mode: string; durability: string | undefined }[],
    closed: 0,
    /** What refuses reads, or the end of a write; `undone` is without a reason. */
    refusal: null as {
      readonly reads?: DOMException;
      readonly writes?: DOMException | 'undone';
    } | null,
    factory: null as unknown as IDBFactory,
  };
  const transaction = (name: string, mode: string, durability?: string) => {
    if (!fake.tables.has(name)) throw new DOMException('', 'NotFoundError');
    fake.transactions.push({ mode, durability });
    const draft = new Map(fake.table);
    const running = {
      error: null as DOMException | null,
      oncomplete: null as Handler,
      onabort: null as Handler,
      over: false,
      abort(error: DOMException | null = null) {
        if (running.over) return;
        running.over = true;
        running.error = error;
        queueMicrotask(() => running.onabort?.());
      },
      commit() {
        queueMicrotask(() => {
          const refused = fake.refusal?.writes;
          if (refused) return running.abort(refused === 'undone' ? null : refused);
          if (running.over) return;
          fake.table = draft;
          running.oncomplete?.();
        });
      },
      objectStore: () => table,
    };
    const read = <T>(look: () => T) =>
      answered(() => {
        if (fake.refusal?.reads) throw fake.refusal.reads;
        return look();
      });
    const within = ([from, to]: readonly [string, string]) =>
      [...draft].filter(([key]) => from <= key && key <= to).sort(([a], [b]) => (a < b ? -1 : 1));
    const table = {
      get: (key: string) => read(() => draft.get(key)),
      getKey: (key: string) => read(() => (draft.has(key) ? key : undefined)),
      count: () => read(() => draft.size),
      getAllKeys: (range: readonly [string, string]) =>
        read(() => within(range).map(([key]) => key)),
      getAll: (range: readonly [string, string]) =>
        read(() => within(range).map(([, value]) => value)),
      add(value: unknown, key: string) {
        if (draft.has(key)) running.abort(new DOMException('', 'ConstraintError'));
        draft.set(key, value);
      },
      put: (value: unknown, key: string) => draft.set(key, structuredClone(value)),
      delete: (key: string) => draft.delete(key),
    };
    return running;
  };
  const open = (name: string, version: number) => {
    const database = {
      onclose: null as Handler,
      onversionchange: null as Handler,
      close: () => fake.closed++,
      createObjectStore: (table: string) => fake.tables.add(table),
      transaction: (table: string, mode: string, options?: { readonly durability?: string }) =>
        transaction(table, mode, options?.durability),
    };
    const isNew = fake.openings.length === 0;
    fake.openings.push({ name, version, database });
    const request = { ...answered(() => database), onupgradeneeded: null as Handler };
    queueMicrotask(() => {
      Object.assign(request, { result: database });
      if (isNew) request.onupgradeneeded?.();
      request.onsuccess?.();
    });
    return request;
  };
  fake.factory = { open } as unknown as IDBFactory;
  return fake;
}
