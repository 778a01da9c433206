import type { Snapshot } from '../../document/document';
import { graphText } from '../graph-text/graph-text';
import { readSnapshot } from '../schema/schema';
import {
  withoutFilesAndRoles,
  withoutFoldsAndNotes,
  withoutOwnPrimitives,
  withoutTitles,
  withoutTraining,
} from './graph-migrations';
import type { Kind } from './kind';
import { written } from './work';

/** Graphs, by themselves or as those of other kinds. */
export const graphKind: Kind<Snapshot> = {
  ...written.graph,
  migrations: [
    withoutTitles,
    withoutFoldsAndNotes,
    withoutOwnPrimitives,
    withoutFilesAndRoles,
    withoutTraining,
  ],
  read: readSnapshot,
  shortText: graphText,
};
