import { exampleGroups } from '../../file/examples/examples';
import { late } from '../parts/frame/late';
import type { MenuItem, MenuListProps } from '../parts/menus/MenuList';
import { SearchedMenuList } from '../parts/menus/SearchedMenuList';
import styles from './ExamplePicture.module.css';
import { wording } from './early-words';

export { exampleById, examples } from '../../file/examples/examples';

const ExamplePicture = late(
  async () => (await import('./ExamplePicture')).ExamplePicture,
  wording.thePicturesOfExamples,
  <span className={styles.picture} />,
);

/** The item that opens the first lesson of the course. */
export const COURSE = 'course';

const courseItem: MenuItem = {
  id: COURSE,
  label: wording.theCourseOfFourteenLessons,
  detail: wording.fromAProgramAsA,
  group: wording.course,
};

/** All examples as items of a menu, each with its picture and what there is to see in it; the course after the first. */
export const exampleItems: readonly MenuItem[] = exampleGroups.flatMap((group, k) => [
  ...group.examples.map((example) => ({
    id: example.id,
    label: example.title,
    detail: example.teaches,
    group: group.title,
    icon: <ExamplePicture example={example} />,
  })),
  ...(k === 0 ? [courseItem] : []),
]);

/** The examples in a menu, and a field that finds some of them. */
export function ExampleList(props: MenuListProps) {
  return <SearchedMenuList {...props} search={wording.searchTheExamples} />;
}
