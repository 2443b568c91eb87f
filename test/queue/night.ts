import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod/v4';
import type { N8nProcess } from '../../tools/lab/n8n/process';
import { asObject } from '../../tools/lab/n8n/rest';
import type { Load } from './load';
import { listParts, sendPart } from './parts';
import { eventsOfN8n, type Site } from './site';

/** What was done from outside while all processes were at work. */
export type Night = Awaited<ReturnType<typeof playNight>>;

/** Rows, events and look-ups at once, and a worker that is killed in the middle of it. */
export async function playNight(site: Site, load: Load, tell: (text: string) => void) {
  tell(
    `${String(load.rows)} rows, ${String(load.events)} events, ${String(load.lookUps)} look-ups`,
  );
  const importing = Promise.all(listParts(load).map((part) => sendPart(site.n8n.webhookUrl, part)));
  const looking = lookUp(site, load.lookUps);
  const firing = fire(site, load);
  const killing = killOne(site, load, tell);
  const [sent, answers, fired, { killed, interrupted }] = await Promise.all([
    importing,
    looking,
    firing,
    killing,
  ]);
  tell('waiting for n8n to end what is under way');
  await site.claire.settled();
  await allEnded(site);
  return { sent, answers, fired, killed, interrupted };
}

/** A receiver that is behind by more would lose events only because the machine is too small. */
const mostUnanswered = 50;

/** Each appointment has one event, so an event is known by its appointment. */
async function fire({ claire, known }: Site, load: Load) {
  const fired: { event: number; appointmentId: number; at: number }[] = [];
  let due = Date.now();
  for (const [index, appointmentId] of known.slice(0, load.events).entries()) {
    if (due > Date.now()) await pause(due - Date.now());
    if (index % 10 === 0) await answered(claire);
    const event = eventsOfN8n[index % eventsOfN8n.length] ?? eventsOfN8n[0];
    due = Math.max(due, Date.now() - 1000) + 1000 / load.eventsASecond;
    fired.push({ event, appointmentId, at: Date.now() });
    claire.fire(event, appointmentId);
  }
  return fired;
}

async function answered(claire: Site['claire']): Promise<void> {
  const unanswered = () => claire.deliveries().filter(({ state }) => state === 'waiting').length;
  while (unanswered() > mostUnanswered) await pause(250);
}

/** The busiest worker, when enough rows are at Claire; it is not started again. */
async function killOne({ n8n, taken }: Site, load: Load, tell: (text: string) => void) {
  while (taken.size < load.rows * load.killAt) await pause(50);
  const [killed] = [...n8n.workers].sort((one, other) => begun(other).length - begun(one).length);
  if (killed === undefined) throw new Error('There is no worker to kill.');
  await killed.kill();
  const interrupted = begun(killed);
  tell(`killed a worker that had ${String(interrupted.length)} executions under way`);
  return { killed, interrupted };
}

/** Executions that a worker has begun and not finished, by its own words. */
function begun({ log }: N8nProcess): string[] {
  const finished = new Set(executionsIn(log(), 'finished'));
  return executionsIn(log(), 'started').filter((id) => !finished.has(id));
}

export function executionsIn(log: string, what: 'started' | 'finished'): string[] {
  const lines = log.matchAll(new RegExp(`Worker ${what} execution (\\d+) `, 'g'));
  return [...lines].map(([, id = '']) => id);
}

async function allEnded({ n8n }: Site): Promise<void> {
  const filter = encodeURIComponent(JSON.stringify({ status: ['new', 'running'] }));
  const until = Date.now() + 600_000;
  for (;;) {
    const answer = await n8n.rest.request('GET', `/rest/executions?filter=${filter}&limit=1`);
    if (Number(asObject(answer.data).count) === 0) return;
    if (Date.now() > until) throw new Error('n8n still has executions under way after 10 minutes.');
    await pause(500);
  }
}

/** All at once: how fast they go is up to the account node. */
function lookUp({ nodeRed, known, claire }: Site, count: number) {
  return Promise.all(
    known.slice(0, count).map(async (asked) => {
      const address = `${nodeRed.url}/look-up?id=${String(asked)}`;
      const response = await fetch(address).catch((cause: unknown) => {
        const seen = claire.requests().filter(({ path }) => path.endsWith(`/${String(asked)}`));
        const statuses = seen.map(({ status }) => status).join(', ') || 'nothing';
        throw new Error(`${address} has no answer; Claire answered ${statuses}.`, { cause });
      });
      return { asked, status: response.status, text: await response.text() };
    }),
  );
}

const Heard = z.array(z.object({ appointmentId: z.number(), at: z.number() }));

/** The events that Node-RED has heard, and when. */
export async function heardBy({ nodeRed }: Site): Promise<z.output<typeof Heard>> {
  const text = await (await fetch(`${nodeRed.url}/events`)).text();
  return Heard.parse(JSON.parse(text === '' ? '[]' : text));
}
