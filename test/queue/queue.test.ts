import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Counts, countAll, listExecutions } from './counts';
import { readLoad } from './load';
import { heardBy, playNight } from './night';
import { eventsOfN8n, type Site, startSite } from './site';

const load = readLoad(process.env);
const minutes = 60_000;

let site: Site;
let counts: Counts;

function tell(text: string): void {
  process.stderr.write(`${new Date().toISOString().slice(11, 19)}  ${text}\n`);
}

beforeAll(async () => {
  site = await startSite(load, tell);
  const night = await playNight(site, load, tell);
  tell('counting');
  counts = countAll(site, night, {
    imports: await listExecutions(site, site.workflows.imports),
    events: await listExecutions(site, site.workflows.events),
    givenUp: await listExecutions(site, site.workflows.givenUp),
    heardByNodeRed: await heardBy(site),
  });
  const file = process.env.CLAIRE_QUEUE_COUNTS;
  if (file !== undefined) writeFileSync(file, JSON.stringify(counts, null, 2));
}, 40 * minutes);

afterAll(async () => {
  // Not there when it could not be started.
  const started = site as Site | undefined;
  const logs = process.env.CLAIRE_QUEUE_LOGS;
  if (started !== undefined && logs !== undefined) keepLogs(started, logs);
  await started?.stop();
}, minutes);

function keepLogs({ n8n, nodeRed }: Site, folder: string): void {
  mkdirSync(folder, { recursive: true });
  const workers = n8n.workers.map(
    (worker, index) => [`worker-${String(index + 1)}`, worker] as const,
  );
  const all = [
    ['main', n8n.main],
    ['webhook', n8n.webhook],
    ['node-red', nodeRed],
    ...workers,
  ] as const;
  for (const [name, { log }] of all) writeFileSync(path.join(folder, `${name}.log`), log());
}

describe('the rows of a night, over two workers of which one is killed', () => {
  it('have one outcome each: imported where it was waited for, else queued', () => {
    const { sent, outcomes, differentOutcomes, statuses, toConfirm } = counts.rows;

    expect({ sent, outcomes, differentOutcomes }).toEqual({
      sent: load.rows,
      outcomes: load.rows,
      differentOutcomes: load.rows,
    });
    expect(statuses).toEqual({ imported: toConfirm, queued: load.rows - toConfirm });
  });

  it('are one appointment each at Claire, also those that were sent again', () => {
    const { appointments, differentAppointments } = counts.rows;

    expect({ appointments, differentAppointments }).toEqual({
      appointments: load.rows,
      differentAppointments: load.rows,
    });
  });

  it('went over both workers', () => {
    for (const { imports } of counts.workers) expect(imports).toBeGreaterThan(0);
  });

  it('were in the hands of the killed worker, whose caller was told and sent them again', () => {
    expect(counts.interrupted).toBeGreaterThan(0);
    expect(counts.rows.partsSentAgain).toBeGreaterThan(0);
  });
});

it('the executions that n8n gives up with the killed worker each start the error workflow, so that somebody hears of them', () => {
  expect(counts.givenUp).toBeGreaterThan(0);
  expect(counts.errorWorkflows).toBe(counts.givenUp);
});

describe('the events that come to the webhook processor meanwhile', () => {
  it('each start one execution, but for those that n8n gives up with the killed worker', () => {
    const { fired, executed, different, wrong, undelivered, unaccounted } = counts.events;

    expect(fired).toBe(load.events);
    expect({ executed, wrong, undelivered, unaccounted }).toEqual({
      executed: different,
      wrong: 0,
      undelivered: 0,
      unaccounted: 0,
    });
    expect(counts.events.givenUpByTheLiving).toBe(0);
  });

  it('come to Node-RED as well where it listens, each once', () => {
    const { forNodeRed, heardByNodeRed, differentInNodeRed } = counts.events;

    expect([heardByNodeRed, differentInNodeRed]).toEqual([forNodeRed, forNodeRed]);
  });
});

describe('the hour of requests that all processes share', () => {
  it('is never exceeded', () => {
    expect(counts.requests.refused).toBe(0);
  });

  it('was short: it ran out for all, and they went on in the next one', () => {
    const { beforeReset, afterReset } = counts.requests;

    expect(beforeReset).toBeLessThanOrEqual(load.left);
    expect(afterReset).toBeGreaterThan(0);
  });

  it('is enough for Node-RED beside it to find everything that it looks up', () => {
    expect(counts.lookUps).toEqual({ asked: load.lookUps, right: load.lookUps });
  });
});

describe('the webhooks at Claire', () => {
  const ofN8n = () =>
    site.claire
      .webhooks()
      .filter(({ url }) => url.startsWith(site.n8n.webhookUrl))
      .map(({ webhook_trigger_id: event }) => event);

  it('are one for each event, not one for each process', () => {
    expect(ofN8n().sort((one, other) => one - other)).toEqual([...eventsOfN8n]);
    expect(site.claire.webhooks()).toHaveLength(eventsOfN8n.length + 1);
  });

  it('let nobody in at the webhook processor who does not know the secret', async () => {
    const url = site.claire.webhooks().find((one) => one.url.startsWith(site.n8n.webhookUrl))?.url;
    const before = (await listExecutions(site, site.workflows.events)).length;

    const forged = await fetch(url ?? '', {
      method: 'POST',
      headers: { 'content-type': 'application/json', connection: 'close' },
      body: JSON.stringify({ appointment_id: site.known[0], dealer_location_id: 11 }),
    });

    expect(forged.status).toBe(401);
    expect(await listExecutions(site, site.workflows.events)).toHaveLength(before);
  });

  it('are gone when the workflow is deactivated', async () => {
    await site.n8n.rest.deactivate(site.workflows.events);

    expect(ofN8n()).toEqual([]);
  });
});
