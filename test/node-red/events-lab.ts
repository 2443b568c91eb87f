import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach } from '@jest/globals';
import { claireEventHeader, type ClaireEvent, readEvent } from '../../claire/webhooks';
import { UndeliveredEvents } from '../../node-red/runtime/webhooks/undelivered-events';
import { VirtualClock } from '../unit/virtual-clock';
import { account } from './registrations-lab';

export const its = account();

/** A user directory for each test, and the processes that store events in it. */
export class EventsLab {
  parent = '';
  /** Of the events. */
  folder = '';
  said: string[] = [];
  /** Why, of each of these. */
  reasons: string[] = [];
  clock = new VirtualClock();

  constructor() {
    beforeEach(() => {
      this.parent = mkdtempSync(path.join(tmpdir(), 'claire-events-'));
      this.folder = path.join(this.parent, 'claire-events');
      this.said = [];
      this.reasons = [];
      this.clock = new VirtualClock();
    });
    afterEach(() => {
      rmSync(this.parent, { recursive: true, force: true });
    });
  }

  /** What a process knows of the events in that folder. */
  open(options: { folder?: string } = { folder: this.folder }): UndeliveredEvents {
    const warn = (key: string, { id, events, details }: Readonly<Record<string, string>>) => {
      this.said.push(`${key} ${String(id)}: ${String(events)}`);
      this.reasons.push(String(details));
    };
    return new UndeliveredEvents({ ...options, warn }, this.clock);
  }

  /** A process that ends with these events, each stored as it comes. */
  store(...events: readonly ClaireEvent[]): void {
    const process = this.open();
    for (const one of events) process.store('trigger', its, one);
  }
}

export function event(id = 7, note = ''): ClaireEvent {
  const body = { appointment_id: id, dealer_id: 1, dealer_location_id: 11, wo_nr: 'WO-7', note };
  const read = readEvent(body, { [claireEventHeader]: '4' });
  if (read === undefined) throw new Error('It is no event');
  return read;
}
