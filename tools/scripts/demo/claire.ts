import { freePort } from '../../lab/free-port';
import { say } from '../../lab/progress';
import { type Sandbox, type SandboxOptions, startSandbox } from '../../../sandbox';

export type OnStop = (clean: () => Promise<unknown>) => void;

/** Where a person finds things again after the next start. */
export const ports = { sandbox: 4117, nodeRed: 1880, n8n: 5678, mail: 4118 };

export async function startClaire(onStop: OnStop, options?: SandboxOptions): Promise<Sandbox> {
  const port = await portFor('the sandbox', ports.sandbox);
  const mailPort = await portFor('its mail server', ports.mail);
  const claire = await startSandbox({ port, mailPort, ...options });
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
