import { useState } from 'react';
import { boundsOfBoxes } from '../../layout/stage';
import { useDocument } from '../../state/stores/document-store';
import { presentedZoom } from '../canvas/scene/presented';
import { extentsOf, sceneOf } from '../canvas/scene/scene';
import { projectorSize } from '../parts/text/projector';
import { PresentedSentence } from '../player/PresentedSentence';
import { Present } from '../present/Present';
import { placesOn } from '../present/places';
import { PresentedTrace } from '../trace/panel/PresentedTrace';
import { useWindowSize } from './window-size';

/** What is presented, in its places on this screen. */
export function Presenting() {
  const screen = useWindowSize();
  const scene = useDocument(({ document }) => sceneOf(document));
  const graph = scene.nodes.length > 0 ? boundsOfBoxes(extentsOf(scene)) : null;
  const size = projectorSize(screen.width, screen.height);
  const [table, setTable] = useState<number | null>(null);
  const places = placesOn(screen, size, { graph, zoom: presentedZoom() ?? 1, table });
  return (
    <Present places={places} size={size}>
      <PresentedTrace key="trace" type={size} onWide={setTable} />
      <PresentedSentence key="sentence" />
    </Present>
  );
}
