import { Link } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { linkToNow, tellCopied } from '../../state/session';
import { complain } from '../../state/stores/notices';
import { Button } from '../parts/fields/Button';

const LinkDialog = lazy(async () => ({ default: (await import('./LinkDialog')).LinkDialog }));

/** Copies a link to what is seen now; where the clipboard is closed, shows the link to copy by hand. */
export function ShareButton() {
  const [shown, setShown] = useState<string | null>(null);

  const share = async () => {
    let link: string;
    try {
      link = await linkToNow();
    } catch (error) {
      complain('A link could not be made.', error instanceof Error ? error.message : String(error));
      return;
    }
    try {
      await navigator.clipboard.writeText(link);
      tellCopied(link);
    } catch {
      setShown(link);
    }
  };

  return (
    <>
      <Button variant="quiet" shrinks icon={<Link />} onClick={() => void share()}>
        Share
      </Button>
      <Suspense>
        {shown !== null && <LinkDialog link={shown} onClose={() => setShown(null)} />}
      </Suspense>
    </>
  );
}
