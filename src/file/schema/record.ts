import * as v from 'valibot';
import type { Fault } from '../../words/en/file';
import { because } from './fault';

/** Whether something is a record, which lists are not. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A record with these entries; lists, which may lack all that may be left out, are none. */
export function record<E extends v.ObjectEntries>(entries: E, fault: Fault = { kind: 'missing' }) {
  const said = because(fault);
  return v.pipe(v.custom<object>(isRecord, said), v.object(entries, said));
}
