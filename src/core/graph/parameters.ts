import type { Definition } from './graph';

/** The parameters of an own primitive. */
export function parametersOf({ body }: Definition): readonly string[] {
  return body.nodes.flatMap((node) => (node.kind === 'input' ? [node.name] : []));
}
