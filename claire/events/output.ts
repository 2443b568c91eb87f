import { importResultEvent, match } from '../import';
import type { ClaireEvent } from '../webhooks';

/** What a flow gets of an event; the result of an import has the outcome's keys beside its own. */
export function toOutput(event: ClaireEvent, extras: object = {}): Record<string, unknown> {
  const outcome = event.event === importResultEvent ? match(event.payload) : undefined;
  return { ...event, ...outcome, ...extras };
}
