import type { NodeRed } from '../../types/node-red';
import { toDetails } from '../errors';
import type { Registration } from './registration';
import { warning } from '../warnings';

/** Nothing to be told when nothing is known to be there: with a key that is wrong nothing was made. */
export function stillThere(
  RED: NodeRed,
  id: string,
  { known }: Registration,
  thrown: unknown,
): string | undefined {
  if (known.length === 0) return undefined;
  return warning(RED, 'stillThere', { id, details: toDetails(thrown) });
}

/** Told once: what this installation was copied from may use them. */
export function leftAlone(
  RED: NodeRed,
  id: string,
  registration: Registration,
): string | undefined {
  const left = registration.leftAlone;
  registration.leftAlone = [];
  if (left.length === 0) return undefined;
  return leftAloneWarning(RED, id, left);
}

/** Names webhooks of a trigger that stay as they are. */
export function leftAloneWarning(
  RED: NodeRed,
  id: string,
  webhooks: readonly { readonly id: number | null; readonly url: string }[],
): string {
  const ids = webhooks.map((one) => one.id ?? '?').join(', ');
  const address = [...new Set(webhooks.map(({ url }) => readOrigin(url)))].join(', ');
  return warning(RED, 'leftAlone', { id, ids, address });
}

function readOrigin(url: string): string {
  return URL.canParse(url) ? new URL(url).origin : '?';
}
