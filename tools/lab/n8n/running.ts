import { run } from '../processes';
import { allAnswer } from '../ready';
import { until } from '../until';
import { installPackage } from './process';
import { n8nRest, owner } from './rest';
import type { N8nServer } from './server';

/** An n8n that somebody else has started, with SQLite, for tests only: what they make stays in it. */
export interface RunningN8n {
  /** As its `N8N_WEBHOOK_URL` has it too. */
  readonly url: string;
  /** Here, what its `N8N_USER_FOLDER` is there: the folder that `.n8n` is in. */
  readonly userFolder: string;
  /** A line for the shell; without one, n8n is taken as it is, with the package that it has. */
  readonly restart?: string | undefined;
  /** Of its owner, who is made if there is none. */
  readonly email?: string | undefined;
  readonly password?: string | undefined;
}

/** The same as if the tests had started it, but for its log, which only its owner has. */
export async function attachN8n(n8n: RunningN8n, packageTarball: string): Promise<N8nServer> {
  const { userFolder, email = owner.email, password = owner.password } = n8n;
  const url = n8n.url.replace(/\/+$/, '');
  const refuse = () => {
    throw new Error(`The n8n at ${url} is not ours to kill.`);
  };
  const restart = async () => {
    if (n8n.restart !== undefined) await runLine(n8n.restart);
    const addresses = [`${url}/healthz/readiness`, `${url}/rest/settings`];
    await until(`${url} answers`, () => allAnswer(addresses), { seconds: 180 });
  };
  if (n8n.restart !== undefined) installPackage(userFolder, packageTarball);
  await restart();
  const rest = await n8nRest(url, { ...owner, email, password });
  const types = await rest.nodeTypes();
  if (!types.some(({ name }) => name === 'n8n-nodes-claire.claire')) {
    throw new Error(
      `The n8n at ${url} has no n8n-nodes-claire. Say how it is restarted, so that the package ` +
        `can be put into ${userFolder}.`,
    );
  }
  return {
    url,
    userFolder,
    rest,
    log: () => '',
    restart,
    start: restart,
    kill: refuse,
    signal: refuse,
    stop: () => Promise.resolve(),
  };
}

async function runLine(line: string): Promise<void> {
  // With Jest's own NODE_ENV, an n8n that the line starts would end at once.
  const env = { ...process.env, NODE_ENV: undefined };
  const { code, output } = await run('sh', ['-c', line], { env });
  if (code !== 0) throw new Error(`"${line}" failed:\n${output}`);
}
