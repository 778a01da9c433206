import { worded } from '../../words/worded';

/** What is said of the example that an empty app opens with. */
export const wording = worded('file/examples', {
  title: 'The example of the paper',
  teaches: 'One forward and one reverse sweep give the value and both partial derivatives.',
});
