import type { Figure, PlotWords } from './figure';
import styles from './Plot.module.css';
import { wording } from './words';

/** The numbers of a plot as a table, for those who hear it. */
export function DataTable({
  figure,
  words,
}: {
  readonly figure: Figure;
  readonly words: PlotWords;
}) {
  return (
    <div className={styles.unseen}>
      <table>
        <caption>{wording.asATable(figure.title)}</caption>
        <thead>
          <tr>
            <th scope="col">{figure.xAxis.label}</th>
            {figure.series.map(({ name, fullName }) => (
              <th key={fullName ?? name} scope="col">
                {fullName ?? name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {figure.x.map((x, k) => (
            <tr key={x}>
              <th scope="row">{words.x(x)}</th>
              {figure.series.map(({ name, fullName, y }) => (
                <td key={fullName ?? name}>{words.y(y[k] ?? Number.NaN)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
