import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { IDataObject } from 'n8n-workflow';
import { startSandbox } from '../../sandbox';
import { closing } from '../sandbox/claire';
import { ChangesEngine, type ChangesOptions } from './changes-engine';
import { withClaire } from './with-claire';

const amersfoort = 11;
const hour = 3_600_000;

let behind = hour;
// What the sandbox starts with is an hour old by its own stamps, and so not new to the first poll.
const n8n = withClaire({ now: () => Date.now() - behind });

beforeEach(() => {
  behind = 0;
});
afterEach(() => {
  behind = hour;
});

function engine(options: ChangesOptions = {}): ChangesEngine {
  const { url: baseUrl, apiKey } = n8n.claire;
  const parameters = { locationIds: [amersfoort], ...options.parameters };
  return new ChangesEngine({ baseUrl, apiKey }, { ...options, parameters });
}

/** An appointment of Amersfoort whose status nobody has touched yet. */
function findAppointment(day: keyof typeof days = 'tomorrow'): number {
  const found = n8n.claire.appointments().find(({ location_id: id }) => id === amersfoort);
  if (found === undefined) throw new Error('The sandbox has no appointment there');
  n8n.claire.change(found.id, { time: `${days[day]()}T09:00:00Z` });
  return found.id;
}

/** As `2026-11-28`; workflows here are in Amsterdam. */
function today(timeZone = 'Europe/Amsterdam'): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone }).format(new Date());
}

const days = { today, tomorrow: () => new Date(Date.now() + 24 * hour).toISOString().slice(0, 10) };

const kinds = (items: readonly IDataObject[]) =>
  items.map(({ change, appointmentId }) => [change, appointmentId]);

/** A published trigger, and an appointment that it polls. */
async function start(keeps: 'workflow' | 'cursor') {
  const id = findAppointment();
  const trigger = engine({ keeps });
  await trigger.activate();
  return { id, trigger };
}

describe.each(['workflow', 'cursor'] as const)('changes, with static data in a %s', (keeps) => {
  it('start the workflow once each, with the output of the contract', async () => {
    const { id, trigger } = await start(keeps);
    expect(trigger.executions).toEqual([]);
    n8n.claire.change(id, { status: 10 });

    const change = { change: 'status', appointmentId: id, status: 10 };
    expect(await trigger.poll()).toMatchObject([{ ...change, differences: [{ after: 10 }] }]);
    expect(await trigger.poll()).toEqual([]);
    n8n.claire.removeAppointment(id);
    // Where it is the newest of its day, two polls have to lack it.
    const last = [...(await trigger.poll()), ...(await trigger.poll())];
    expect(kinds(last)).toEqual([['gone', id]]);
    expect(trigger.executions).toHaveLength(2);
  });

  it('are told once where n8n starts a poll while another is under way', async () => {
    const { id, trigger } = await start(keeps);
    n8n.claire.change(id, { status: 10 });

    await Promise.all([trigger.poll(), trigger.poll()]);

    expect(trigger.executions.map(kinds)).toEqual([[['status', id]]]);
  });

  it('raise one alarm at five failures in a row, and lose nothing', async () => {
    const { id, trigger } = await start(keeps);
    trigger.account.apiKey = 'disabled-key';
    const alarms: number[] = [];
    for (let polls = 0; polls < 7; polls += 1) {
      await trigger.poll();
      alarms.push(trigger.alarms.length);
    }
    n8n.claire.change(id, { status: 10 });
    trigger.account.apiKey = n8n.claire.apiKey;

    expect(alarms).toEqual([0, 0, 0, 0, 1, 1, 1]);
    expect(trigger.alarms[0]?.message).toMatch(/^Claire could not be polled 5 times in a row\. /);
    expect(kinds(await trigger.poll())).toEqual([['status', id]]);
    expect(trigger.log.at(-1)).toContain('polls Claire again after 7 failed polls');
    const told = JSON.stringify([trigger.alarms, trigger.log, trigger.saved]);
    expect(told).not.toContain(n8n.claire.apiKey);
  });

  it('are told of a poll that failed half-way, together with its alarm', async () => {
    const id = findAppointment();
    // The key may not see the other one.
    const trigger = engine({ keeps, parameters: { locationIds: [999, amersfoort] } });
    await trigger.activate();
    for (let polls = 0; polls < 3; polls += 1) await trigger.poll();
    n8n.claire.change(id, { status: 10 });
    expect(kinds(await trigger.poll())).toEqual([['status', id]]);
    expect(trigger.alarms).toHaveLength(1);
    expect(trigger.alarms[0]?.message).toContain(
      'Location 999 could not be polled 5 times in a row. ',
    );
    expect(await trigger.poll()).toEqual([]);
    expect(trigger.alarms).toHaveLength(1);
  });

  it('of the time in which the workflow was not published are told after it', async () => {
    const { id, trigger } = await start(keeps);
    trigger.deactivate();
    n8n.claire.change(id, { status: 10 });
    await trigger.activate();

    expect(kinds(trigger.executions.flat())).toEqual([['status', id]]);
    expect(await trigger.poll()).toEqual([]);
  });
});

describe('the changes trigger', () => {
  it('tells a copy of the workflow the changes from its publication on, and none of before', async () => {
    const id = findAppointment();
    const original = engine();
    await original.activate();
    const copy = engine({ workflowId: 'copy' });
    // n8n's API and its command line take the static data along.
    copy.saved = structuredClone(original.saved);
    n8n.claire.change(id, { status: 10 });

    await copy.activate();
    expect(copy.executions).toEqual([]);
    n8n.claire.change(id, { status: 8 });
    expect(kinds(await copy.poll())).toEqual([['status', id]]);
  });

  it('does not flood when its credential leads to another Claire', async () => {
    const trigger = engine();
    await trigger.activate();
    const other = closing(await startSandbox({ seed: 2 }));
    Object.assign(trigger.account, { baseUrl: other.url, apiKey: other.apiKey });

    expect(await trigger.poll()).toEqual([]);
    expect(trigger.alarms).toEqual([]);
  });

  it.each(['Pacific/Kiritimati', 'Pacific/Pago_Pago'])(
    'polls the days of the workflow in %s',
    async (timezone) => {
      const trigger = engine({ timezone, parameters: { daysBack: 0, daysAhead: 0 } });
      const before = today(timezone);
      await trigger.activate();
      const dates = n8n.claire.requests().map(({ body }) => (body as { date: string }).date);

      expect(dates).toHaveLength(1);
      expect([before, today(timezone)].map((day) => `${day}T00:00:00Z`)).toContain(dates[0]);
    },
  );

  it('is not published with a key that Claire refuses, and says so', async () => {
    const { url: baseUrl } = n8n.claire;
    const account = { baseUrl, apiKey: 'a-wrong-key' };
    const trigger = new ChangesEngine(account, { parameters: { locationIds: [amersfoort] } });

    await expect(trigger.activate()).rejects.toMatchObject({
      httpCode: '401',
      description: expect.stringContaining('CLAIRE_UNAUTHORIZED'),
    });
    expect(JSON.stringify(trigger.log)).not.toContain('a-wrong-key');
  });

  it('logs a notice once, not at every poll', async () => {
    const narrow = n8n.claire.apiKeys.find(({ name }) => name === 'Amersfoort only');
    const account = { baseUrl: n8n.claire.url, apiKey: narrow?.key ?? '' };
    const trigger = new ChangesEngine(account);
    await trigger.activate();
    await trigger.poll();

    expect(trigger.log.filter((one) => one.includes('Location 12 is not polled'))).toHaveLength(1);
    expect(trigger.log.filter((line) => line.includes('only remembers'))).toHaveLength(1);
  });
});

describe('Fetch Test Event', () => {
  it('shows a real recent change, and leaves what is kept alone', async () => {
    const trigger = engine({ parameters: { locationIds: [] } });
    findAppointment('today');
    const item = await trigger.fetchTestEvent();

    expect(item).toMatchObject([{ appointmentId: expect.any(Number), change: expect.any(String) }]);
    expect(trigger.log).toEqual([]);
    expect(trigger.saved).toEqual({});
  });

  it('says that there is none', async () => {
    for (const { id } of n8n.claire.appointments()) n8n.claire.removeAppointment(id);

    await expect(engine().fetchTestEvent()).rejects.toThrow(
      'Claire has no appointment of today to show',
    );
  });
});
