import { importResultEvent, match, type Outcome } from '../../claire/import';
import type { ClaireEvent, WantedWebhooks } from '../../claire/webhooks';

/** Where the results of one account's imports come together, whichever webhook Claire called. */
interface Hub {
  readonly listeners: Set<(result: Outcome) => void>;
  /** What each of our registrations at Claire hears of: a location, or `null` for all of them. */
  readonly sources: Map<object, number | null>;
  readonly onLoss: Set<() => void>;
}

/** By the account's fingerprint. Of the module: triggers and imports of all flows meet here. */
const hubs = new Map<string, Hub>();

function hubOf(fingerprint: string): Hub {
  const known = hubs.get(fingerprint);
  if (known !== undefined) return known;
  const made: Hub = { listeners: new Set(), sources: new Map(), onLoss: new Set() };
  hubs.set(fingerprint, made);
  return made;
}

/** Passes an event on to the imports that run, if it is the result of one. */
export function publishResult(fingerprint: string, event: ClaireEvent): void {
  if (event.event !== importResultEvent) return;
  const result = match(event.payload);
  if (result === undefined) return;
  for (const hear of [...hubOf(fingerprint).listeners]) hear(result);
}

/** Until the returned function is called. */
export function hearResults(fingerprint: string, hear: (result: Outcome) => void): () => void {
  const { listeners } = hubOf(fingerprint);
  const own = (result: Outcome): void => {
    hear(result);
  };
  listeners.add(own);
  return () => void listeners.delete(own);
}

export function isHeard(fingerprint: string, locationId: number): boolean {
  const heard = [...hubOf(fingerprint).sources.values()];
  return heard.some((one) => one === null || one === locationId);
}

/** What a registration has at Claire now; `undefined` when that is nothing, or not certain. */
export function setSource(
  fingerprint: string,
  source: object,
  wanted: WantedWebhooks | undefined,
): void {
  const { sources, onLoss } = hubOf(fingerprint);
  const had = sources.delete(source);
  if (wanted?.events.includes(importResultEvent) === true) {
    sources.set(source, wanted.locationId ?? null);
  }
  if (had) for (const look of [...onLoss]) look();
}

/** Calls back whenever somebody hears less than before, until the returned function is called. */
export function watchLosses(fingerprint: string, look: () => void): () => void {
  const { onLoss } = hubOf(fingerprint);
  onLoss.add(look);
  return () => void onLoss.delete(look);
}
