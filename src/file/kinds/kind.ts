import type { Source } from '../../words/en/file';

/** Plain data, as JSON or the browser's storage holds it. */
export type Data = Readonly<Record<string, unknown>>;

/** Turns data of one version into data of the next. The data is not validated yet. */
export type Migration = (data: Data) => Data;

/** How a kind of document is written as data: all that the page needs of it at first. */
export interface KindWriter<T> {
  /** The version that is written. A change of form that older readers would misread raises it by one. */
  readonly version: number;
  /** The oldest version whose readers lose nothing of a content; `version` where left out. */
  versionOf?(content: T): number;
  write(content: T): Data;
  /** Data without the numbers that JSON would have to spell out for no gain; `write` where left out. */
  writeForText?(content: T): Data;
}

/** A kind of document: how it is written, wherever it is kept, and read whoever wrote it. */
export interface Kind<T> extends KindWriter<T> {
  /** The first turns version 1 into version 2, and so on: there is one for every version but the newest. */
  readonly migrations: readonly Migration[];
  /**
   * Checks data of the newest version that nobody vouches for. What comes out shares no object with it.
   * @throws FileError
   */
  read(data: Data, source: Source): T;
  /** A form that is shorter than JSON, for links; JSON where left out. */
  readonly shortText?: {
    write(content: T): string;
    /** The data that the text stands for, as of the version it was written in. @throws FileError */
    read(text: string): Data;
  };
}
