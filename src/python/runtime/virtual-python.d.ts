declare module 'virtual:python' {
  /** The address of the worker's script. */
  export const script: string;
  /** Of Python compiled to WebAssembly, and of its library. */
  export const wasm: string;
  export const library: string;
}
