import { useView } from '../stores/view-store';

/** What of a link is before its hash: the address that is set, else that of this page. */
export function linkBefore(): string {
  const { address } = useView.getState();
  if (address !== '') return address;
  const { origin, pathname } = window.location;
  return `${origin === 'null' ? 'file://' : origin}${pathname}`;
}
