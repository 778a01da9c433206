import type { Example } from '../../file/examples/example';
import { documentOfExample } from '../../file/examples/example-document';
import { placed } from '../../state/keep/placing';
import { GraphPicture } from '../parts/graph/GraphPicture';
import { Pictures } from '../parts/graph/pictures';
import { smallPicture } from '../parts/graph/small-picture';
import styles from './ExamplePicture.module.css';

const pictures = new Pictures<Example>({
  keyOf: ({ id }) => id,
  make: async (example) => {
    const picture = smallPicture(await placed(documentOfExample(example)));
    // So small no word on it could be read.
    return picture && { ...picture, marks: [] };
  },
});

/** The graph of an example in small. */
export function ExamplePicture({ example }: { readonly example: Example }) {
  return <GraphPicture of={example} pictures={pictures} className={styles.picture} />;
}
