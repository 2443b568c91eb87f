import { z } from 'zod/v4';
import { doing } from '../../lab/progress';
import type { Message, Sandbox } from '../../../sandbox';
import { until } from '../../lab/until';
import { tell } from './claire';

/** The number of the event at Claire: a diagnose overview is there for the customer. */
const diagnoseOverview = 8;

/** The flow imports by itself when it starts; the event is ours to cause. */
export async function runOnce(claire: Sandbox): Promise<void> {
  const report = await doing('Importing tomorrow’s appointments', async () => {
    const sent = await until('the report has come', () =>
      claire.inbox().find(({ by }) => by === '/report'),
    );
    return Report.parse(JSON.parse(sent.text));
  });
  tell(`Went in: ${String(report.rows)} appointments from a CSV file`, describeOutcomes(report));
  await tellTheOwner(claire);
}

/** What the flow tells the service desk. */
const Report = z.object({
  rows: z.number(),
  counts: z.record(z.string(), z.number()),
  not_imported: z.array(z.object({ wo_nr: z.string(), status: z.string(), why: z.string() })),
});

async function tellTheOwner(claire: Sandbox): Promise<void> {
  const appointment = await until('the appointment is imported', () =>
    claire.appointments().find(({ workorder_number: at }) => at === '00100001'),
  );
  const id = String(appointment.id);
  await until('the trigger is registered', () =>
    claire.webhooks().find(({ webhook_trigger_id: event }) => event === diagnoseOverview),
  );
  claire.fire(diagnoseOverview, appointment.id, { customerType: 'owner' });
  tell('Came out: an event, a look-up and a message', [
    `Claire: a diagnose overview is there for the owner of appointment ${id}`,
    ...(await waitForMessage(claire, id, '/report')),
  ]);
}

/** The look-up of an appointment and the message after it; reports come by another way. */
export async function waitForMessage(
  claire: Sandbox,
  id: string,
  reportsBy: string,
): Promise<string[]> {
  const message = await until('the message has come', () =>
    claire.inbox().find(({ by }) => by !== reportsBy),
  );
  const { method, path, status } = await until('the appointment is looked up', () =>
    claire.requests().find((request) => request.path === `/v1/appointments/${id}`),
  );
  return [`${method} ${path}, answered with ${String(status)}`, describeMessage(message)];
}

/** On one line, without a link to somebody's own page. */
function describeMessage({ by, to, text }: Message): string {
  return `${by.replace('/', '')} to ${to.join(', ')}: ${text.replace(/https:\S+/, '(link)')}`;
}

interface Outcomes {
  /** By status, in the order in which they are shown. */
  readonly counts: Readonly<Record<string, number>>;
  readonly not_imported: readonly { readonly status: string; readonly why: string }[];
}

/** How many rows have which outcome, and below it why. */
export function describeOutcomes({ counts, not_imported: bad }: Outcomes): string[] {
  return Object.entries(counts).flatMap(([status, count]) => [
    `${String(count)} ${status}`,
    ...reasons(bad.filter((one) => one.status === status).map(({ why }) => why)),
  ]);
}

/** Each reason once, with how many rows have it. */
function reasons(told: readonly string[]): string[] {
  const all = told.map((why) => why.replace(saidAlready, ''));
  return [...new Set(all)].map((why) => {
    const count = all.filter((one) => one === why).length;
    return `  ${String(count)} × ${why}`;
  });
}

const saidAlready = /^(Row \d+( cannot be imported)?: )?(Claire did not import the appointment: )?/;
