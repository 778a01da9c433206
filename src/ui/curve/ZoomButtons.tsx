import { Maximize2, ZoomIn, ZoomOut } from 'lucide-react';
import { IconButton } from '../parts/fields/Button';
import type { Zoom } from './use-ranges';

/** Buttons for how much of a picture is in sight. */
export function ZoomButtons({ what, zoom }: { readonly what: string; readonly zoom: Zoom }) {
  return (
    <>
      <IconButton label={`Zoom the ${what} out`} icon={<ZoomOut />} onClick={zoom.out} />
      <IconButton label={`Zoom the ${what} in`} icon={<ZoomIn />} onClick={zoom.in} />
      <IconButton label={`Fit the ${what}`} icon={<Maximize2 />} onClick={zoom.fit} />
    </>
  );
}
