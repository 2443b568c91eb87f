import { afterEach, beforeEach } from '@jest/globals';
import type { IDataObject } from 'n8n-workflow';
import { ChangesEngine, type ChangesOptions } from './changes-engine';
import { withClaire } from './with-claire';

export const amersfoort = 11;
const hour = 3_600_000;

/** A Claire whose appointments are not new to the first poll, and triggers that poll it. */
export function withChangingClaire() {
  let behind = hour;
  // What the sandbox starts with is an hour old by its own stamps, and so not new to the first poll.
  const n8n = withClaire({ now: () => Date.now() - behind });
  beforeEach(() => {
    behind = 0;
  });
  afterEach(() => {
    behind = hour;
  });
  return {
    n8n,
    engine: (options: ChangesOptions = {}): ChangesEngine => {
      const { url: baseUrl, apiKey } = n8n.claire;
      const parameters = { locationIds: [amersfoort], ...options.parameters };
      return new ChangesEngine({ baseUrl, apiKey }, { ...options, parameters });
    },
    /** An appointment whose status nobody has touched yet. */
    findAppointment: (location: number, day: keyof typeof days = 'tomorrow'): number => {
      const found = n8n.claire.appointments().find(({ location_id: id }) => id === location);
      if (found === undefined) {
        throw new Error(`The sandbox has no appointment at ${String(location)}`);
      }
      n8n.claire.change(found.id, { time: `${days[day]()}T09:00:00Z` });
      return found.id;
    },
  };
}

/** As `2026-11-28`; workflows here are in Amsterdam. */
export function today(timeZone = 'Europe/Amsterdam'): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone }).format(new Date());
}

const days = { today, tomorrow: () => new Date(Date.now() + 24 * hour).toISOString().slice(0, 10) };

export const kinds = (items: readonly IDataObject[]) =>
  items.map(({ change, appointmentId }) => [change, appointmentId]);
