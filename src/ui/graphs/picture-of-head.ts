import { FileError } from '../../file/schema/file-error';
import type { Head } from '../../file/storage/head';
import { placed } from '../../state/keep/placing';
import { tellChange } from '../../state/shelf/changes';
import { pictureOf } from '../../state/shelf/graphs';
import { Pictures } from '../parts/graph/pictures';
import { type SmallPicture, smallPicture } from '../parts/graph/small-picture';

/** The pictures of graphs that are kept, each as it was written. */
export const picturesOfHeads = () =>
  new Pictures<Head>({ keyOf: ({ id, written }) => `${id} ${written}`, make: pictureOfHead });

/** The picture of a graph that is kept. @throws FileError, StorageError, PartError */
async function pictureOfHead({ id }: Head): Promise<SmallPicture | null> {
  try {
    const { document } = await pictureOf(id);
    return smallPicture(await placed(document));
  } catch (error) {
    // What can't be read is listed as such from now on.
    if (error instanceof FileError) tellChange();
    throw error;
  }
}
