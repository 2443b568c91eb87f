import { startSandbox, type Sandbox, type SandboxOptions } from '../../sandbox/index';

/** A sandbox that already holds a webhook of somebody else, with the same API key. */
export async function startClaireWithForeigner(options: SandboxOptions = {}): Promise<Sandbox> {
  const claire = await startSandbox({ seed: 1, ...options });
  await addForeigner(claire);
  return claire;
}

export const foreignUrl = 'https://elsewhere.example.org/webhook/1';

export async function addForeigner(claire: Sandbox, url = foreignUrl): Promise<void> {
  await fetch(`${claire.url}/v1/webhooks/create`, {
    method: 'POST',
    headers: { authorization: claire.apiKey, 'content-type': 'application/json' },
    body: JSON.stringify({ name: 'Not ours', url, webhook_trigger_id: 4, active: true }),
  });
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
