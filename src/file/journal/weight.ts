/** About how many bytes a value takes where it is stored. */
export function weightOf(value: unknown): number {
  if (typeof value === 'string') return 8 + 2 * value.length;
  if (typeof value !== 'object' || value === null) return 8;
  if (Array.isArray(value)) return value.reduce((sum: number, each) => sum + weightOf(each), 8);
  return Object.entries(value).reduce((sum, [key, each]) => sum + key.length + weightOf(each), 8);
}
