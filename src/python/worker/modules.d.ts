declare module 'pyodide/pyodide.asm.mjs' {
  const createPyodideModule: NonNullable<
    NonNullable<Parameters<typeof import('pyodide').loadPyodide>[0]>['createPyodideModule']
  >;
  // biome-ignore lint/style/noDefaultExport: so it is in the package
  export default createPyodideModule;
}
