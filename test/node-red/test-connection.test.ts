import { describe, expect, it } from '@jest/globals';
import type { HttpRequest } from '../../claire/ports';
import type { ClaireAccount } from '../../node-red/runtime/account/account';
import { Registry } from '../../node-red/runtime/registry';
import type { ReachableTrigger } from '../../node-red/runtime/webhooks/reachability';
import { testConnection } from '../../node-red/runtime/dialogs/dialog-account';
import { fakeClaire, json, status } from '../unit/fake-claire';
import { VirtualClock } from '../unit/virtual-clock';
import { fakeNodeRed } from './fake-node-red';

const url = 'https://flows.example.com/claire/webhook/trigger';
const address = 'https://flows.example.com';

const via = { via: '1.1 Caddy' };

interface Scene {
  /** What Claire has of the trigger's webhook. */
  webhook?: object;
  /** The status of the response to a request for a call. */
  code?: number;
  /** The marker of the call that comes when Claire is asked for one with this marker. */
  calls?: (marker: string) => string | undefined;
  triggers?: ReachableTrigger[];
}

const trigger: ReachableTrigger = {
  fingerprint: 'one',
  url,
  webhook: () => ({ id: 7, event: 4 }),
  findReason: () => Promise.resolve(undefined),
};

/** The answer to the button, and the paths that Claire was asked. */
async function tested({
  webhook = { active: true, url },
  code = 200,
  calls,
  triggers = [trigger],
}: Scene) {
  const clock = new VirtualClock();
  const registry = new Registry(clock, () => 0);
  for (const one of triggers) registry.reachability.triggers.add(one);
  const answer = (request: HttpRequest) => {
    const { pathname } = new URL(request.url);
    if (pathname.endsWith('/view')) return json({ id: 7, webhook_trigger_id: 4, ...webhook });
    if (!pathname.endsWith('/test')) return json([]);
    const { Payload } = JSON.parse(request.body ?? '') as { Payload: { WONr: string } };
    if (calls !== undefined) {
      const call = { marker: calls(Payload.WONr), intermediaries: via };
      registry.reachability.expectedCalls.received(call);
    }
    return code === 200 ? json({}) : status(code);
  };
  const claire = fakeClaire([answer], { clock });
  const account = { client: claire.client, fingerprint: 'one' } as unknown as ClaireAccount;
  const answering = testConnection(fakeNodeRed(), account, registry);
  await clock.advance(15_000);
  const { call } = await answering;
  const paths = claire.requests.map((request) => new URL(request.url).pathname.split('/').at(-1));
  return { call, paths };
}

describe('the call that Test connection asks for', () => {
  it('came, and through what', async () => {
    const { call, paths } = await tested({ calls: (marker) => marker });

    expect(call).toEqual({ state: 'came', address, milliseconds: 0, intermediaries: via });
    expect(paths).toEqual(['locations', 'view', 'test']);
  });

  it('came although Claire said that it failed', async () => {
    const { call } = await tested({ code: 500, calls: (marker) => marker });

    expect(call).toMatchObject({ state: 'came' });
  });

  it.each([undefined, 'The receiver answered with status 502'])(
    'did not come in 15 seconds, for the reason that Claire has: %s',
    async (reason) => {
      const findReason = () => Promise.resolve(reason);

      const { call } = await tested({ triggers: [{ ...trigger, findReason }] });

      expect(call).toEqual({ state: 'silent', address, reason });
    },
  );

  it('is not made when Claire refuses, with its reason', async () => {
    const { call } = await tested({ code: 401 });

    expect(call).toMatchObject({ state: 'notAsked', address });
    expect(JSON.stringify(call)).toContain('401');
  });

  it.each([
    ['off', { active: false, url }],
    ['at another address', { active: true, url: 'https://elsewhere.example.com' }],
  ])('is not asked for of a webhook that is %s', async (_how, webhook) => {
    const { call, paths } = await tested({ webhook });

    expect(call).toEqual({ state: 'inactive', address });
    expect(paths).not.toContain('test');
  });

  it('needs a trigger, one of this account that is registered', async () => {
    const other = { ...trigger, fingerprint: 'two' };
    const waiting = { ...trigger, webhook: () => undefined };

    const stateWith = async (...triggers: ReachableTrigger[]) =>
      (await tested({ triggers })).call.state;

    expect(await stateWith()).toBe('noTrigger');
    expect(await stateWith(other)).toBe('noTrigger');
    expect(await stateWith(waiting)).toBe('notRegistered');
  });
});
