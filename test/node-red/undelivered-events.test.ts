import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { claireEventHeader, type ClaireEvent, readEvent } from '../../claire/webhooks';
import { UndeliveredEvents } from '../../node-red/runtime/webhooks/undelivered-events';
import { VirtualClock } from '../unit/virtual-clock';
import { account } from './registrations-lab';

let parent: string;
let folder: string;
let said: string[];

beforeEach(() => {
  parent = mkdtempSync(path.join(tmpdir(), 'claire-events-'));
  folder = path.join(parent, 'claire-events');
  said = [];
});

afterEach(() => {
  rmSync(parent, { recursive: true, force: true });
});

const its = account();

/** What a process knows of the events in that folder. */
function open(options: { folder?: string } = { folder }): UndeliveredEvents {
  const warn = (key: string, { id, events }: { id: string; events: string }) =>
    void said.push(`${key} ${id}: ${events}`);
  return new UndeliveredEvents({ ...options, warn }, new VirtualClock());
}

function event(id = 7, note = ''): ClaireEvent {
  const body = { appointment_id: id, dealer_id: 1, dealer_location_id: 11, wo_nr: 'WO-7', note };
  const read = readEvent(body, { [claireEventHeader]: '4' });
  if (read === undefined) throw new Error('It is no event');
  return read;
}

/** A process that ends with these events, each stored as it comes. */
function stored(...events: readonly ClaireEvent[]): void {
  const process = open();
  for (const one of events) process.store('trigger', its, one);
}

describe('events that a process leaves', () => {
  it('are there for the trigger and account that had them, until they are told', () => {
    stored(event(7), event(8));
    const next = open();

    expect(next.take('other', its)).toEqual([]);
    expect(next.take('trigger', account('other'))).toEqual([]);
    const taken = next.take('trigger', its);

    const byId = (one: ClaireEvent, other: ClaireEvent) =>
      Number(one.appointmentId) - Number(other.appointmentId);
    expect([...taken].sort(byId)).toEqual([event(7), event(8)]);
    expect(next.take('trigger', its)).toEqual([]);
    expect(open().take('trigger', its)).toHaveLength(2);
    expect(taken.map((one) => next.claim('trigger', one))).toEqual([true, true]);
    expect(open().take('trigger', its)).toEqual([]);
    expect(said).toEqual([]);
  });

  it('are told by one of two processes that have the same user directory', () => {
    stored(event());
    const [one, other] = [open(), open()];
    const [mine, theirs] = [one, other].map((process) => process.take('trigger', its)[0]);
    if (mine === undefined || theirs === undefined) throw new Error('It was not taken');

    expect(one.claim('trigger', mine)).toBe(true);
    expect(other.claim('trigger', theirs)).toBe(false);
  });

  it('are stored at the stop of their flows, though nothing had to be waited for', () => {
    const process = open();
    process.leave('trigger', its, [event()]);

    expect(open().take('trigger', its)).toEqual([event()]);
    expect(process.take('other', its)).toEqual([]);
    expect(process.take('trigger', its)).toEqual([event()]);
    expect(process.take('trigger', its)).toEqual([]);
  });

  it.each([
    ['their trigger', 'other', its],
    ['their account', 'trigger', account('other')],
  ])('are named and let go when %s is not in the flows', (_what, id, other) => {
    stored(event(7));
    const next = open();
    expect(next.take(id, other)).toEqual([]);

    next.dropRest();

    expect(said).toEqual(['eventsDropped trigger: 4/7']);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('are named and let go when a deploy has removed their trigger', () => {
    const process = open();
    const one = event();
    process.store('trigger', its, one);
    process.leave('trigger', its, [one]);

    process.dropRest();

    expect(said).toEqual(['eventsDropped trigger: 4/7']);
    expect(readdirSync(folder)).toEqual([]);
    process.dropRest();
    expect(said).toHaveLength(1);
  });

  it('start no flow in a copy of the user directory, which says so', () => {
    stored(event());
    const copy = path.join(parent, 'copy');
    mkdirSync(copy);
    for (const name of readdirSync(folder)) {
      copyFileSync(path.join(folder, name), path.join(copy, name));
    }

    const next = open({ folder: copy });
    expect(next.take('trigger', its)).toEqual([]);
    next.dropRest();

    expect(said).toEqual(['eventsDropped trigger: 4/7']);
    expect(open().take('trigger', its)).toHaveLength(1);
  });

  it('are none where a file is half written, or not of ours', () => {
    stored(event());
    const [name = ''] = readdirSync(folder);
    writeFileSync(path.join(folder, name), '{"id":"trigger","acc');
    writeFileSync(path.join(folder, 'notes.txt'), 'Mine');

    const next = open();
    expect(next.take('trigger', its)).toEqual([]);
    next.dropRest();

    expect(said).toEqual([]);
    expect(readdirSync(folder)).toContain('notes.txt');
  });
});

describe('events that cannot be stored', () => {
  it.each([
    ['where nothing may be', () => open({})],
    [
      'where the user directory is gone',
      () => open({ folder: path.join(parent, 'gone', 'claire-events') }),
    ],
  ])('%s: are told in this process, and named once and at the stop', (_what, start) => {
    const process = start();
    const events = [event(7), event(8)];
    for (const one of events) process.store('trigger', its, one);
    process.leave('trigger', its, events);

    const first = 'eventsNotStored trigger: 4/7';
    expect(said).toEqual([first, `${first}, 4/8`]);
    expect(process.take('trigger', its)).toEqual(events);
    expect(events.every((one) => process.claim('trigger', one))).toBe(true);
  });

  it('are those beyond the thousandth', () => {
    const events = Array.from({ length: 1001 }, (_none, index) => event(index + 1));
    stored(...events);

    expect(said).toEqual(['eventsNotStored trigger: 4/1001']);
    const next = open();
    const [first] = next.take('trigger', its);
    next.store('trigger', its, event(1002));
    expect(said).toContain('eventsNotStored trigger: 4/1002');
    if (first !== undefined) next.claim('trigger', first);
    next.store('trigger', its, event(1003));
    expect(said).toHaveLength(2);
  });

  it('are those beyond ten megabytes', () => {
    const text = 'x'.repeat(4_000_000);
    stored(event(7, text), event(8, text));

    expect(said).toEqual(['eventsNotStored trigger: 4/8']);
    expect(open().take('trigger', its)).toHaveLength(1);
  });
});
