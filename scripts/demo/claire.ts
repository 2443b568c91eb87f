import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../../lab/free-port';
import { say } from '../../lab/progress';
import type { Call, Receiver } from '../../lab/receivers';
import { type Sandbox, startSandbox } from '../../sandbox';

export type OnStop = (clean: () => Promise<unknown>) => void;

/** Where a person finds things again after the next start. */
export const ports = { sandbox: 4700, nodeRed: 1880, n8n: 5678, messages: 4701, mail: 4702 };

export async function startClaire(onStop: OnStop): Promise<Sandbox> {
  const claire = await startSandbox({ port: await portFor('the sandbox', ports.sandbox) });
  onStop(() => claire.close());
  return claire;
}

export async function portFor(what: string, wanted: number): Promise<number> {
  const port = await freePort(wanted);
  if (port !== wanted) {
    say(`Port ${String(wanted)} is in use, so ${what} is on port ${String(port)}.`);
  }
  return port;
}

/** A block of the report: a title, and lines below it. */
export function tell(title: string, lines: string[]): void {
  say(`\n${title}`);
  for (const line of lines) say(`  ${line}`);
}

/** The event that the demo causes. */
const carReady = 4;

/** Lets the car of the first imported appointment be ready, and tells what the flow made of it. */
export async function carIsReady(claire: Sandbox, messages: Receiver<Call>): Promise<void> {
  const id = await until('the imported appointment', () => importedAppointment(claire));
  const calls = claire.fire(carReady, id);
  tell('Went in: an event at Claire', [
    `Car ready, appointment ${String(id)}; Claire called ${String(calls)} webhook`,
  ]);
  const message = await messages.next();
  const lookUp = await until('the look-up', () =>
    claire.requests().find(({ path }) => path === `/v1/appointments/${String(id)}`),
  );
  tell('Came out: a look-up and a message', [
    `${lookUp.method} ${lookUp.path}, answered with ${String(lookUp.status)}`,
    `${message.method} ${message.path} ${JSON.stringify(message.body)}`,
  ]);
}

function importedAppointment(claire: Sandbox): number | undefined {
  return claire.appointments().find(({ workorder_number: at }) => at === 'WO-DEMO-1')?.id;
}

/** Waits for something to happen at the sandbox. */
export async function until<T>(what: string, look: () => T | undefined): Promise<T> {
  const end = Date.now() + 60_000;
  for (;;) {
    const found = look();
    if (found !== undefined) return found;
    if (Date.now() > end) throw new Error(`Waited a minute for ${what}; it did not happen.`);
    await sleep(50);
  }
}
