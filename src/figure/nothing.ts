/** Stands in for libraries that another can do without. */
// biome-ignore lint/style/noDefaultExport: what asks for one asks for its default export.
export default null;
