import { useId } from 'react';
import { appliedCount, type Program, primitiveAt } from '../../core/program/program';
import styles from './Compiled.module.css';
import { useSourceText } from './use-source-text';
import { wording } from './words';

/** Longer programs are counted, not written out. */
const MOST = 40;

/** The statements of a program that apply a primitive. */
export function StatementList({
  title,
  program,
}: {
  readonly title: string;
  /** Null while it is being worked out. */
  readonly program: Program | null;
}) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h4 id={id} className={styles.title}>
        {title}
        {program && wording.colonAndCount(appliedCount(program))}
      </h4>
      {program && <List program={program} name={title} />}
    </section>
  );
}

function List({ program, name }: { readonly program: Program; readonly name: string }) {
  const sourceText = useSourceText(program);
  const applied: number[] = [];
  for (let i = 0; i < program.length && applied.length < MOST; i++) {
    if (primitiveAt(program, i)) applied.push(i);
  }
  const more = appliedCount(program) - applied.length;
  return (
    <ol className={styles.list} aria-label={name}>
      {applied.map((statement) => (
        <li key={statement} className={styles.source}>
          {sourceText(statement)}
        </li>
      ))}
      {more > 0 && <li>{wording.andMore(more)}</li>}
    </ol>
  );
}
