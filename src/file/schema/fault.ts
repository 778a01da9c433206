import type { Fault } from '../../words/en/file';

/** A fault as a message of valibot's, which are texts and nothing else. */
export function because(fault: Fault): string {
  return JSON.stringify(fault);
}

/** The fault that a message stands for. valibot's own messages say that something is missing. */
export function faultIn(message: string): Fault {
  return message.startsWith('{') ? (JSON.parse(message) as Fault) : { kind: 'missing' };
}
