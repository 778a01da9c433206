import { Maximize2, ZoomIn, ZoomOut } from 'lucide-react';
import { IconButton } from '../parts/fields/Button';
import type { Zoom } from './use-ranges';
import { wording } from './words';

/** Buttons for how much of a picture is in sight. */
export function ZoomButtons({
  what,
  zoom,
}: {
  readonly what: 'curve' | 'map';
  readonly zoom: Zoom;
}) {
  return (
    <>
      <IconButton label={wording.zoomTheOut(what)} icon={<ZoomOut />} onClick={zoom.out} />
      <IconButton label={wording.zoomTheIn(what)} icon={<ZoomIn />} onClick={zoom.in} />
      <IconButton label={wording.fitThe(what)} icon={<Maximize2 />} onClick={zoom.fit} />
    </>
  );
}
