import { DEFAULT_TRAINING } from '../../document/training';
import type { DataSet } from '../../learn/data/data-set';
import { isLoaded } from '../../learn/data/sets';
import { attempt } from '../loading/attempt';
import { latePart } from '../loading/late-part';
import { currentDocument } from '../stores/document-store';
import { useTraining } from './training-store';
import { wording } from './words';

const digits = latePart(() => import('../../learn/data/digits'), wording.theHandwrittenDigits);

/** Has the rows of the document's set loaded, where they have to be. */
export function loadRows(): void {
  const { loaded, loading } = useTraining.getState();
  const { data } = currentDocument().training ?? DEFAULT_TRAINING;
  if (!isLoaded(data) || loaded || loading) return;
  attempt(async () => {
    await rowsLoaded();
  });
}

/** The rows of the document's set, where they have to be loaded, as soon as they are; else null. */
export async function rowsLoaded(): Promise<DataSet | null> {
  const { loaded } = useTraining.getState();
  if (!isLoaded((currentDocument().training ?? DEFAULT_TRAINING).data) || loaded) return loaded;
  useTraining.setState({ loading: true });
  try {
    const rows = (await digits()).digits();
    useTraining.setState({ loaded: rows });
    return rows;
  } finally {
    useTraining.setState({ loading: false });
  }
}
