import { describe, expect, it } from '@jest/globals';
import { ImportResultsHub } from '../../node-red/runtime/webhooks/listeners';
import { Registration } from '../../node-red/runtime/webhooks/retained-triggers';
import { account, going, url, wanted } from './registrations-lab';

const hub = new ImportResultsHub();

describe('what Claire could not deliver', () => {
  it('is told once, after the registration that has listed it, and stored', async () => {
    const its = account();
    const registration = new Registration(its, url, hub);
    let stored = 0;
    registration.keep = () => Promise.resolve(void (stored += 1));
    await registration.register(wanted(4), going);
    expect(await registration.checkHealth()).toBeUndefined();
    fail(its);
    await registration.register(wanted(4), going);
    const before = stored;

    const report = await registration.checkHealth();

    expect(report).toMatchObject({ failures: [{ errorId: 5, reason: 'no answer' }], earlier: [] });
    expect(stored).toBe(before + 1);
    const { length } = its.claire.calls;
    expect(await registration.checkHealth()).toBeUndefined();
    expect(its.claire.calls).toHaveLength(length);
    await registration.register(wanted(4), going);
    const again = stored;
    expect(await registration.checkHealth()).toBeUndefined();
    expect([stored, its.users.size]).toEqual([again, 0]);
  });

  it('is no news of this Node-RED when it only now takes over the webhook', async () => {
    const its = account();
    await new Registration(its, url, hub).register(wanted(4), going);
    fail(its);
    const registration = new Registration(its, url, hub);
    await registration.register(wanted(4), going);

    expect(await registration.checkHealth()).toMatchObject({
      failures: [],
      earlier: [{ errorId: 5 }],
    });
  });
});

describe('what Claire could not deliver, at other times', () => {
  it('is no longer asked for by a removal that is stopped', async () => {
    const its = account();
    const registration = new Registration(its, url, hub);
    await registration.register(wanted(4), going);
    fail(its);
    const options = recordOptions(its, 'webhook.listErrors');
    const ending = new AbortController();

    await registration.remove(ending.signal, []);
    ending.abort();

    expect(options[0]).toMatchObject({ maxWait: 0, signal: { aborted: true } });
  });

  it('is looked for after Claire has called in vain, by a list of its own', async () => {
    const its = account();
    const registration = new Registration(its, url, hub);
    await registration.register(wanted(4), going);
    fail(its);
    const options = recordOptions(its, 'webhook.list');

    const report = await registration.checkMissed();

    expect(report).toMatchObject({ failures: [{ errorId: 5 }], earlier: [] });
    expect(options).toEqual([{ maxWait: 0, fresh: true, signal: expect.any(AbortSignal) }]);
    expect(its.users.size).toBe(0);
  });

  it('is left to the next registration while Claire is not there', async () => {
    const its = account();
    const registration = new Registration(its, url, hub);
    await registration.register(wanted(4), going);
    its.claire.fault = () => ({ code: 'CLAIRE_UNAVAILABLE' });

    expect(await registration.checkMissed()).toBeUndefined();
  });

  it('is nothing, and nothing is asked, before a registration and where Claire has none', async () => {
    const its = account();
    let joined = 0;
    its.join = () => (joined += 1);

    expect(await new Registration(its, url, hub).checkHealth()).toBeUndefined();
    expect(joined).toBe(0);
    expect(await new Registration(its, url, hub).checkMissed()).toBeUndefined();
    expect(joined).toBe(1);
  });
});

const entry = { id: 5, created_on: '2026-11-25T08:00:00Z', reason: 'no answer' };

/** Claire lists that calls have failed, of all that it has. */
function fail({ claire }: ReturnType<typeof account>) {
  for (const one of claire.stored) {
    one.has_recent_error = true;
    claire.failed.set(one.id, [entry]);
  }
}

/** The options of the calls of an operation from now on; Claire responds at that time. */
function recordOptions({ client }: ReturnType<typeof account>, id: string, at?: number) {
  const recorded: object[] = [];
  const call = client.call.bind(client);
  client.call = async (operation, input, options = {}) => {
    if (operation.id === id) recorded.push(options);
    return { ...(await call(operation, input, options)), respondedAt: at };
  };
  return recorded;
}
