/** The stand-ins for frameworks, in Python, by their path: `torch/__init__.py`. */
export const modules: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(
    import.meta.glob<string>('./modules/**/*.py', {
      query: '?raw',
      import: 'default',
      eager: true,
    }),
  ).map(([path, text]) => [path.replace('./modules/', ''), text]),
);
