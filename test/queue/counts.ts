import { asObject, type Json } from '../../tools/lab/n8n/rest';
import { readOutput } from '../../tools/lab/n8n/workflow';
import { type Night, executionsIn } from './night';
import { eventsOfN8n, type Site, sharedKey } from './site';

interface Execution {
  readonly id: string;
  readonly status: string;
  readonly stoppedAt: number;
  /** What the trigger put out; none when n8n has lost it. */
  readonly event: Json | undefined;
}

/** All executions of a workflow, as n8n has saved them. */
export async function listExecutions({ n8n }: Site, workflowId: string): Promise<Execution[]> {
  const all = await n8n.rest.all(`/executions?workflowId=${workflowId}&includeData=true`);
  return all.map((execution) => ({
    id: String(execution.id),
    status: String(execution.status),
    stoppedAt: Date.parse(String(execution.stoppedAt)),
    event: readOutput(execution, 'Event').map(asObject)[0],
  }));
}

export type Counts = ReturnType<typeof countAll>;

export interface Saved {
  readonly imports: readonly Execution[];
  readonly events: readonly Execution[];
  /** Of the error workflow. */
  readonly givenUp: readonly Execution[];
  readonly heardByNodeRed: readonly { readonly appointmentId: number; readonly at: number }[];
}

/** What came of the night: plain figures and lists, taken from all sides that saw it. */
export function countAll(site: Site, night: Night, saved: Saved) {
  return {
    rows: countRows(site, night),
    events: countEvents(site, night, saved),
    requests: countRequests(site),
    workers: site.n8n.workers.map((worker) => ({
      killed: worker === night.killed,
      imports: begunBy(worker.log(), saved.imports),
      events: begunBy(worker.log(), saved.events),
    })),
    interrupted: night.interrupted.length,
    givenUp: [...saved.imports, ...saved.events].filter(({ status }) => status !== 'success')
      .length,
    errorWorkflows: saved.givenUp.length,
    lookUps: {
      asked: night.answers.length,
      right: night.answers.filter(({ asked, text }) => text === String(asked)).length,
    },
  };
}

function begunBy(log: string, executions: readonly Execution[]): number {
  const begun = new Set(executionsIn(log, 'started'));
  return executions.filter(({ id }) => begun.has(id)).length;
}

function countRows({ claire, taken }: Site, { sent }: Night) {
  const outcomes = sent.flatMap((part) => part.outcomes);
  const appointments = claire.appointments().filter(({ dms_number: dmsNr }) => taken.has(dmsNr));
  const statuses: Record<string, number> = {};
  for (const outcome of outcomes) {
    const status = String(outcome.status);
    statuses[status] = (statuses[status] ?? 0) + 1;
  }
  const toConfirm = sent.filter(({ part }) => part.waitFor === 'confirmation');
  return {
    sent: sent.flatMap(({ part }) => part.rows).length,
    toConfirm: toConfirm.flatMap(({ part }) => part.rows).length,
    outcomes: outcomes.length,
    differentOutcomes: new Set(outcomes.map(({ dms_nr: dmsNr }) => String(dmsNr))).size,
    statuses,
    appointments: appointments.length,
    differentAppointments: new Set(appointments.map(({ dms_number: dmsNr }) => dmsNr)).size,
    partsSentAgain: sent.filter(({ again }) => again.length > 0).length,
    reasons: [...new Set(sent.flatMap(({ again }) => again))],
    rowsTwiceAtClaire: [...taken.values()].filter((times) => times > 1).length,
  };
}

function countEvents(site: Site, { fired, killed }: Night, { events, heardByNodeRed }: Saved) {
  const known = new Map(fired.map((one) => [one.appointmentId, one]));
  const firedAt = (appointmentId: number) => known.get(appointmentId)?.at ?? 0;
  const done = events.filter(({ status, event }) => status === 'success' && event !== undefined);
  const seen = done.map(({ event }) => Number(event?.appointmentId));
  const wrong = done.filter(({ event }, at) => known.get(seen[at] ?? 0)?.event !== event?.event);
  const living = site.n8n.workers.filter((worker) => worker !== killed);
  const begunByTheLiving = new Set(living.flatMap(({ log }) => executionsIn(log(), 'started')));
  const givenUp = events.filter(({ status }) => status !== 'success');
  const undelivered = site.claire
    .deliveries()
    .filter(({ url, state }) => url.startsWith(site.n8n.webhookUrl) && state !== 'delivered');
  const first = Math.min(...fired.map(({ at }) => at));
  const last = Math.max(...done.map(({ stoppedAt }) => stoppedAt));
  return {
    fired: fired.length,
    seconds: (Math.max(...fired.map(({ at }) => at)) - first) / 1000,
    executed: seen.length,
    different: new Set(seen).size,
    wrong: wrong.length,
    givenUp: givenUp.length,
    givenUpByTheLiving: givenUp.filter(({ id }) => begunByTheLiving.has(id)).length,
    undelivered: undelivered.length,
    reasons: [...new Set(undelivered.map(({ reason }) => reason))],
    unaccounted: fired.length - new Set(seen).size - givenUp.length - undelivered.length,
    executedASecond: (seen.length * 1000) / (last - first),
    delays: percentiles(done.map(({ stoppedAt }, at) => stoppedAt - firedAt(seen[at] ?? 0))),
    forNodeRed: fired.filter(({ event }) => event === eventsOfN8n[0]).length,
    heardByNodeRed: heardByNodeRed.length,
    differentInNodeRed: new Set(heardByNodeRed.map(({ appointmentId }) => appointmentId)).size,
    delaysInNodeRed: percentiles(
      heardByNodeRed.map(({ appointmentId, at }) => at - firedAt(appointmentId)),
    ),
  };
}

function percentiles(milliseconds: number[]) {
  const sorted = milliseconds.sort((one, other) => one - other);
  const at = (share: number) => sorted[Math.floor(sorted.length * share)] ?? 0;
  return { half: at(0.5), most: at(0.95), longest: sorted.at(-1) ?? 0 };
}

function countRequests({ claire, openedAt, resetsAt }: Site) {
  const all = claire.requests().filter(({ key }) => key === sharedKey.name);
  const during = all.filter(({ at }) => at >= openedAt);
  const beforeReset = during.filter(({ at }) => at < resetsAt);
  const lastBefore = Math.max(...beforeReset.map(({ at }) => at));
  return {
    all: during.length,
    refused: all.filter(({ status }) => status === 429).length,
    imports: during.filter(({ path }) => path === '/v1/appointments/import').length,
    confirmations: during.filter(({ path }) => path === '/v1/appointments/list').length,
    beforeReset: beforeReset.length,
    afterReset: during.length - beforeReset.length,
    secondsToReset: (resetsAt - openedAt) / 1000,
    idleBeforeReset: (resetsAt - lastBefore) / 1000,
  };
}
