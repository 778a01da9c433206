/** What the browser benchmark keeps in the page it measures: times in milliseconds. */
interface Window {
  bench: { opened: number; keys: number[]; work: number[] };
}
