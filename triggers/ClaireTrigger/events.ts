import type { ILoadOptionsFunctions, INodePropertyOptions } from 'n8n-workflow';
import { enumerations, importResult } from '../../claire/models/enumerations';
import { compareNames, listOfferedEvents } from '../../n8n/lists';

// A user looks at the list, so the known events are there even if Claire is not.
const maxWait = 10_000;

/**
 * The events to choose from: those that we know, those that Claire has added since, and those that
 * are chosen. Never rejects: an editor without a credential has the first.
 */
export async function getEvents(this: ILoadOptionsFunctions): Promise<INodePropertyOptions[]> {
  const signal = AbortSignal.timeout(maxWait);
  const offered = await listOfferedEvents(this, { maxWait: 0, signal }).catch(() => []);
  const chosen = readChosen(this.getCurrentNodeParameter('events')).map((value) => ({
    name: `Event ${String(value)}`,
    value,
  }));
  const all = [...chosen, ...offered, ...knownEvents()];
  return [...new Map(all.map((event) => [event.value, event])).values()].sort(compareNames);
}

function knownEvents(): INodePropertyOptions[] {
  return enumerations.WebhookTriggerID.map(({ value, label }) => ({
    name: label,
    value,
    description: toDescription(value),
  }));
}

/** The number, because it is what comes out as `event`. */
function toDescription(event: number): string {
  const number = `Event ${String(event)}`;
  return event === importResult ? `${number}: what became of an imported appointment` : number;
}

function readChosen(events: unknown): number[] {
  return Array.isArray(events) ? events.filter((event) => typeof event === 'number') : [];
}
