import { useEffect, useState } from 'react';
import type { Typesetter } from '../../figure/typeset';
import { attempt } from '../../state/loading/attempt';
import { latePart } from '../../state/loading/late-part';
import { linkToNow } from '../../state/visit/visit';
import { wording } from './words';

const typesetting = latePart(() => import('../../figure/mathjax'), wording.whatSetsFormulas);

/** What sets formulas, once it has come. */
export function useTypesetter(): Typesetter | null {
  const [typeset, put] = useState<Typesetter | null>(null);
  useEffect(() => {
    let wanted = true;
    attempt(async () => {
      const part = await typesetting();
      if (wanted) put(() => part.typeset);
    });
    return () => {
      wanted = false;
    };
  }, []);
  return typeset;
}

/** The link to what is seen; null until it is made, and where it can't be. */
export function useLink(): string | null {
  const [link, put] = useState<string | null>(null);
  useEffect(() => {
    let wanted = true;
    // A figure does without a link: what can't be said in one is told where a link is what is wanted.
    linkToNow().then(
      (text) => wanted && put(text),
      () => undefined,
    );
    return () => {
      wanted = false;
    };
  }, []);
  return link;
}
