import type { Token, Tokens } from 'marked';
import { Fragment, memo, type ReactNode } from 'react';
import { classes } from '../text/classes';
import { Formula } from '../text/Formula';
import { type FormulaToken, isTooDeep, placeOf, tokensOf } from './markdown';
import styles from './Prose.module.css';

/** What a link to a page does; where it does nothing, links to pages are words. */
type OnPage = ((page: number) => void) | undefined;

/**
 * Prose in Markdown with formulas in LaTeX. Nothing in it becomes code or is loaded: what is written in HTML is
 * shown as it is written, pictures are their words, and links lead to the web over https or to pages.
 */
export const Prose = memo(function Prose({
  text,
  onPage,
  className,
}: {
  readonly text: string;
  readonly onPage?: OnPage;
  readonly className?: string | undefined;
}) {
  return <div className={classes(styles.prose, className)}>{drawn(tokensOf(text), onPage, 0)}</div>;
});

function drawn(tokens: readonly Token[] | undefined, onPage: OnPage, depth: number): ReactNode {
  if (!tokens) return null;
  if (isTooDeep(depth)) return tokens.map(({ raw }) => raw).join('');
  return tokens.map((token, k) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a text is drawn anew as a whole.
    <Fragment key={k}>{element(token as Tokens.Generic, onPage, depth + 1)}</Fragment>
  ));
}

function element(token: Tokens.Generic, onPage: OnPage, depth: number): ReactNode {
  const inside = () => drawn(token.tokens, onPage, depth);
  switch (token.type) {
    case 'space':
    case 'def':
      return null;
    case 'paragraph':
      return <p>{inside()}</p>;
    case 'heading':
      return <Heading depth={token.depth}>{inside()}</Heading>;
    case 'blockquote':
      return <blockquote>{inside()}</blockquote>;
    case 'list':
      return <List list={token as Tokens.List} onPage={onPage} depth={depth} />;
    case 'code':
      return (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keys.
        <pre tabIndex={0}>
          <code>{token.text}</code>
        </pre>
      );
    case 'table':
      return <Table table={token as Tokens.Table} onPage={onPage} depth={depth} />;
    case 'hr':
      return <hr />;
    case 'br':
      return <br />;
    case 'strong':
      return <strong>{inside()}</strong>;
    case 'em':
      return <em>{inside()}</em>;
    case 'del':
      return <del>{inside()}</del>;
    case 'codespan':
      return <code>{token.text}</code>;
    case 'formula': {
      const { latex, display } = token as FormulaToken;
      return display ? (
        <span className={styles.display}>
          <Formula latex={latex} display />
        </span>
      ) : (
        <Formula latex={latex} />
      );
    }
    case 'link':
      return (
        <Link href={token.href} onPage={onPage}>
          {inside()}
        </Link>
      );
    case 'image':
      return token.text;
    case 'text':
      return token.tokens ? inside() : token.text;
    case 'escape':
      return token.text;
    default:
      return token.raw;
  }
}

/** Headings stand below the title of a page. */
function Heading({ depth, children }: { readonly depth: number; readonly children: ReactNode }) {
  return depth === 1 ? (
    <h4>{children}</h4>
  ) : depth === 2 ? (
    <h5>{children}</h5>
  ) : (
    <h6>{children}</h6>
  );
}

function List({
  list: { ordered, start, items },
  onPage,
  depth,
}: {
  readonly list: Tokens.List;
  readonly onPage: OnPage;
  readonly depth: number;
}) {
  const points = items.map((item, k) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a text is drawn anew as a whole.
    <li key={k}>{drawn(item.tokens, onPage, depth)}</li>
  ));
  return ordered ? <ol start={Number(start) || 1}>{points}</ol> : <ul>{points}</ul>;
}

function Table({
  table: { header, rows },
  onPage,
  depth,
}: {
  readonly table: Tokens.Table;
  readonly onPage: OnPage;
  readonly depth: number;
}) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keys.
    <div className={styles.wide} tabIndex={0}>
      <table>
        <thead>
          <tr>
            {header.map((cell, k) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a text is drawn anew as a whole.
              <th key={k}>{drawn(cell.tokens, onPage, depth)}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, r) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a text is drawn anew as a whole.
            <tr key={r}>
              {row.map((cell, k) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a text is drawn anew as a whole.
                <td key={k}>{drawn(cell.tokens, onPage, depth)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Link({
  href,
  onPage,
  children,
}: {
  readonly href: string;
  readonly onPage: OnPage;
  readonly children: ReactNode;
}) {
  const place = placeOf(href);
  if (place && 'web' in place) {
    return (
      <a href={place.web} target="_blank" rel="noopener noreferrer">
        {children}
      </a>
    );
  }
  if (!place || !onPage) return children;
  return (
    <button type="button" className={styles.link} onClick={() => onPage(place.page)}>
      {children}
    </button>
  );
}
