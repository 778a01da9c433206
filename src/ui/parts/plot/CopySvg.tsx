import { Check, Copy } from 'lucide-react';
import { type RefObject, useEffect, useState } from 'react';
import { copyPicture } from '../../../state/export/copy-text';
import { saveFile } from '../../../state/export/save-file';
import { IconButton } from '../fields/Button';
import { StatusRegion } from '../text/StatusRegion';
import { svgFigure } from './figure-emitters';
import { wording } from './words';

const patience = 2500;

/** Copies the picture that `svg` holds; where the clipboard is refused, the browser saves it as a file. */
export function CopySvg({
  svg,
  title,
}: {
  readonly svg: RefObject<SVGSVGElement | null>;
  readonly title: string;
}) {
  const [told, setTold] = useState<string | null>(null);
  useEffect(() => {
    if (told === null) return;
    const timer = setTimeout(setTold, patience, null);
    return () => clearTimeout(timer);
  }, [told]);

  const copy = async () => {
    if (!svg.current) return;
    const { label, mediaType } = svgFigure;
    const text = svgFigure.write({ svg: svg.current, title });
    const copied = await copyPicture(text, mediaType);
    setTold(copied ? wording.copiedAs(label) : wording.savedAs(saveFile(title, svgFigure, text)));
  };
  return (
    <>
      <IconButton
        label={wording.copyAs(svgFigure.label)}
        icon={told === null ? <Copy /> : <Check />}
        onClick={copy}
      />
      <StatusRegion message={told ?? ''} />
    </>
  );
}
