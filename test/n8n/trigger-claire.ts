import { startSandbox, type Sandbox, type SandboxOptions } from '../../sandbox/index';

/** A sandbox that already holds a webhook of somebody else, with the same API key. */
export async function startClaireWithForeigner(options: SandboxOptions = {}): Promise<Sandbox> {
  const claire = await startSandbox({ seed: 1, ...options });
  await addForeigner(claire);
  return claire;
}

const foreignUrl = 'https://elsewhere.example.org/webhook/1';

async function addForeigner(claire: Sandbox): Promise<void> {
  const webhook = { name: 'Not ours', url: foreignUrl, webhook_trigger_id: 4, active: true };
  await post(claire, '/v1/webhooks/create', webhook);
}

/** As somebody at Claire would; what the sandbox hands out is a copy. */
export async function switchOff(claire: Sandbox, id: number): Promise<void> {
  const webhook = claire.webhooks().find((one) => one.id === id);
  await post(claire, '/v1/webhooks/update', { ...webhook, active: false });
}

async function post(claire: Sandbox, path: string, body: unknown): Promise<void> {
  const { ok } = await fetch(`${claire.url}${path}`, {
    method: 'POST',
    headers: { authorization: claire.apiKey, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!ok) throw new Error(`The sandbox did not take ${path}`);
}

/** What Claire holds, as far as it matters to who is called for what. */
export function held(claire: Sandbox): { event: number; url: string }[] {
  return claire
    .webhooks()
    .map(({ webhook_trigger_id: event, url }) => ({ event, url }))
    .sort((one, other) => one.event - other.event);
}

/** The foreign webhook, and one of ours for each event. */
export function foreignerAnd(url: string, ...events: number[]): { event: number; url: string }[] {
  return [{ event: 4, url: foreignUrl }, ...events.map((event) => ({ event, url }))].sort(
    (one, other) => one.event - other.event,
  );
}

export function requestsFor(claire: Sandbox, path: string): number {
  return claire.requests().filter((request) => request.path === path).length;
}

/** The secrets that Claire sends along to this address, as only the key's owner sees them there. */
export function secretsFor(claire: Sandbox, url: string): string[] {
  return claire
    .webhooks()
    .filter((webhook) => webhook.url === url)
    .flatMap(({ headers }) => headers ?? [])
    .filter(({ name }) => name === 'x-claire-secret')
    .map(({ value }) => value);
}
