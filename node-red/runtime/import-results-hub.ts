import { importResultEvent, match, type Outcome, type ResultQueue } from '../../claire/import';
import type { ClaireEvent, WantedWebhooks } from '../../claire/webhooks';

/** Where the results of one account's imports come together, whichever webhook Claire called. */
interface Hub {
  readonly listeners: Set<Listener>;
  /** What each of our registrations at Claire hears of: a location, or `null` for all of them. */
  readonly sources: Map<object, number | null>;
  readonly onLoss: Set<() => void>;
}

/** One import that runs. */
interface Listener {
  readonly hear: (result: Outcome) => void;
  readonly queue: ResultQueue;
}

/** By the account's fingerprint. Of the module: triggers and imports of all flows meet here. */
const hubs = new Map<string, Hub>();

function openHub(fingerprint: string): Hub {
  const known = hubs.get(fingerprint);
  if (known !== undefined) return known;
  const made: Hub = { listeners: new Set(), sources: new Map(), onLoss: new Set() };
  hubs.set(fingerprint, made);
  return made;
}

/** Closes it when unused: the account may have got another key. */
function closeUnused(fingerprint: string): void {
  const hub = hubs.get(fingerprint);
  if (hub === undefined) return;
  const { listeners, sources, onLoss } = hub;
  if (listeners.size + sources.size + onLoss.size === 0) hubs.delete(fingerprint);
}

/** How many accounts have one. */
export function hubsOpen(): number {
  return hubs.size;
}

/**
 * Passes an event on to the import that it is the result of, if there is one: of several with such
 * a row, that whose row was sent first, as Claire takes them in their order.
 */
export function publishResult(fingerprint: string, event: ClaireEvent): void {
  if (event.event !== importResultEvent) return;
  const result = match(event.payload);
  if (result === undefined) return;
  const waiting = [...(hubs.get(fingerprint)?.listeners ?? [])].flatMap(({ hear, queue }) => {
    const since = queue.waitsSince(result);
    return since === undefined ? [] : [{ hear, queue, since }];
  });
  const [first, ...others] = waiting.sort((one, other) => one.since - other.since);
  first?.hear(result);
  for (const { queue } of others) queue.onOtherResult(result);
}

/** Until the returned function is called. */
export function hearResults(
  fingerprint: string,
  hear: (result: Outcome) => void,
  queue: ResultQueue,
): () => void {
  const { listeners } = openHub(fingerprint);
  const own = { hear, queue };
  listeners.add(own);
  return () => {
    listeners.delete(own);
    closeUnused(fingerprint);
  };
}

export function isHeard(fingerprint: string, locationId: number): boolean {
  const heard = hubs.get(fingerprint)?.sources.values() ?? [];
  return [...heard].some((one) => one === null || one === locationId);
}

/** What a registration has at Claire now; `undefined` when that is nothing, or not certain. */
export function setSource(
  fingerprint: string,
  source: object,
  wanted: WantedWebhooks | undefined,
): void {
  const { sources, onLoss } = openHub(fingerprint);
  const had = sources.delete(source);
  if (wanted?.events.includes(importResultEvent) === true) {
    sources.set(source, wanted.locationId ?? null);
  }
  if (had) for (const look of [...onLoss]) look();
  closeUnused(fingerprint);
}

/** Calls back whenever a source is lost, until the returned function is called. */
export function watchLosses(fingerprint: string, look: () => void): () => void {
  const { onLoss } = openHub(fingerprint);
  onLoss.add(look);
  return () => {
    onLoss.delete(look);
    closeUnused(fingerprint);
  };
}
