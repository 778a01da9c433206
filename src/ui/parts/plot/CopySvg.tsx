import { Check, Copy } from 'lucide-react';
import { type RefObject, useEffect, useState } from 'react';
import { IconButton } from '../fields/Button';
import { StatusRegion } from '../text/StatusRegion';
import { standaloneSvg } from './standalone';

const TYPE = 'image/svg+xml';
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
    const text = standaloneSvg(svg.current, title);
    setTold((await toClipboard(text)) ? 'Copied as SVG.' : `Saved as ${toFile(text, title)}.`);
  };
  return (
    <>
      <IconButton label="Copy as SVG" icon={told === null ? <Copy /> : <Check />} onClick={copy} />
      <StatusRegion message={told ?? ''} />
    </>
  );
}

/** As a picture for programs that draw and as text for all others; false when the browser refuses. */
async function toClipboard(text: string): Promise<boolean> {
  try {
    const asText = new Blob([text], { type: 'text/plain' });
    const asPicture = new Blob([text], { type: TYPE });
    const pictures = typeof ClipboardItem !== 'undefined' && ClipboardItem.supports?.(TYPE);
    if (pictures) {
      const item = new ClipboardItem({ 'text/plain': asText, [TYPE]: asPicture });
      await navigator.clipboard.write([item]);
    } else {
      await navigator.clipboard.writeText(text);
    }
    return true;
  } catch {
    return false;
  }
}

function toFile(text: string, title: string): string {
  const name = `${title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')}.svg`;
  const address = URL.createObjectURL(new Blob([text], { type: TYPE }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser reads it after this turn of events.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
  return name;
}
