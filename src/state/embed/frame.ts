import { numbersAlone } from '../../document/numbers-alone';
import { choicesIn, USUAL } from '../../embed/choices';
import { UNFRAMED, useEmbed } from '../stores/embed-store';
import { useView } from '../stores/view-store';
import { expectCanvas } from '../stores/viewport';
import { canvasInFrame, isSmallFrame } from './places';

/** Shows the app as in a frame wherever it is to be, now and whenever the size of the frame changes. */
export function keepFrame(): void {
  const asked = choicesIn(window.location.search);
  const frame = asked ?? USUAL;
  const sizeNow = () => ({ width: window.innerWidth, height: window.innerHeight });
  const look = () => {
    const is = asked !== null || isSmallFrame(sizeNow());
    if (is === (useEmbed.getState().frame !== null)) return;
    useEmbed.setState(
      is
        ? { frame, allows: frame.locked ? () => false : numbersAlone }
        : { frame: UNFRAMED.frame, allows: UNFRAMED.allows },
    );
    if (!is) return;
    useView.setState({ theme: frame.theme });
    expectCanvas(() => canvasInFrame(sizeNow(), frame));
  };
  window.addEventListener('resize', look);
  look();
}
