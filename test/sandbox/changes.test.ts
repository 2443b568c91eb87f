import { describe, expect, it } from '@jest/globals';
import { type Calendar, type Change, defaultChangesSettings, poll } from '../../claire/changes';
import type { Client } from '../../claire/client';
import { importRows, row, start } from './claire';
import { makeClient, clock } from './our-client';

const day = (time: number | string) => new Date(time).toISOString().slice(0, 10);
const calendar: Calendar = { today: () => day(clock.now()), dayOf: (time) => day(time) };
const tomorrow = () => `${day(clock.now() + 86_400_000)}T09:00:00Z`;

/** What a platform does: tell, then store. */
function poller(client: Client, settings = {}) {
  let stored: unknown;
  return async () => {
    const all = { ...defaultChangesSettings, ...settings };
    const result = await poll({ client, clock, calendar }, all, stored);
    stored = JSON.parse(JSON.stringify(result.state));
    return result;
  };
}

const kinds = (changes: readonly Change[]) =>
  changes.map(({ change, workOrderNumber, status }) =>
    [change, workOrderNumber, status].map(String).join(' '),
  );

describe('Polling for changes over HTTP', () => {
  it('tells what a DMS imports, what people change, and what goes, each once', async () => {
    const claire = await start();
    const ask = poller(makeClient(claire));
    expect((await ask()).changes).toEqual([]);
    const wanted = { time_car_app: tomorrow() };
    await importRows(claire, row({ ...wanted, dms_nr: 'N-1', wo_nr: 'WO-N1' }));
    const created = await ask();
    expect(kinds(created.changes)).toEqual(['created WO-N1 1']);
    const id = created.changes[0]?.appointmentId ?? 0;
    claire.change(id, { status: 10 });
    claire.change(id, { status: 8, customerWaiting: true });
    await importRows(claire, row({ ...wanted, dms_nr: 'N-1', wo_nr: 'WO-N1', notes: 'Key' }));

    expect(kinds((await ask()).changes)).toEqual([
      'status WO-N1 10',
      'status WO-N1 8',
      'details WO-N1 8',
    ]);
    claire.removeAppointment(id);
    expect(kinds((await ask()).changes)).toEqual(['gone WO-N1 8']);
    expect((await ask()).changes).toEqual([]);
  });
});
