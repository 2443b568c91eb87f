import { describe, expect, it } from '@jest/globals';
import { hashSecret } from '../../claire/webhooks';
import { withTrigger } from './trigger-lab';

const lab = withTrigger({ events: [6, 8] });

async function readMessage(promise: Promise<unknown>): Promise<string> {
  return promise.then(
    () => 'nothing went wrong',
    (error: unknown) => (error instanceof Error ? error.message : String(error)),
  );
}

describe('activating the workflow', () => {
  it('makes one webhook at Claire for each event, with its number, a secret and the workflow in the headers', async () => {
    await lab.trigger.activate();

    expect(lab.held()).toEqual(lab.foreignerAnd(6, 8));
    const owner = { name: 'x-claire-owner', value: 'workflow' };
    const headers = [{ name: 'x-claire-event' }, { name: 'x-claire-secret' }, owner];
    expect(lab.ours()).toMatchObject([
      { headers, name: 'n8n: Tell the customer, Claire Trigger (event 6)' },
      { headers, name: 'n8n: Tell the customer, Claire Trigger (event 8)' },
    ]);
  });

  it('makes no second one when n8n activates it at its start while a person does, and keeps hashes of the secrets only', async () => {
    const { trigger } = lab;
    const made = await Promise.all([trigger.hook('create'), trigger.hook('create')]);

    expect(made).toEqual([true, true]);
    expect(lab.held()).toEqual(lab.foreignerAnd(6, 8));
    const [secrets, kept] = [lab.secrets(), JSON.stringify(trigger.staticData)];
    expect(new Set(secrets).size).toBe(2);
    expect(secrets.filter((secret) => kept.includes(secret))).toEqual([]);
    expect(secrets.filter((secret) => !kept.includes(hashSecret(secret)))).toEqual([]);
  });

  it('says in the message itself what happened and what to do', async () => {
    lab.useKey('wrong-key-of-nobody-at-all');

    const message = await readMessage(lab.trigger.activate());

    expect(message).toContain('Claire does not accept the API key (HTTP 401)');
    expect(message).toContain('wrong. Check the API key, and that it belongs to this base URL.');
    expect(message).not.toContain('wrong-key-of-nobody-at-all');
  });

  it('has an address, static data and names of its own while it listens for a test event', async () => {
    await lab.trigger.activate();
    const test = await lab.start({ parameters: { events: [6] }, isTest: true });
    await test.activate();
    expect(lab.claire.webhooks().map(({ name }) => name)).toContain(
      'n8n: Tell the customer, Claire Trigger, test (event 6)',
    );
    expect(test.url).toContain('/webhook-test/');

    await test.hook('delete');

    expect(lab.held()).toEqual(lab.foreignerAnd(6, 8));
  });
});

describe('what is refused before Claire is asked', () => {
  it.each(['http://n8n.example.org', 'https://localhost:5678'])(
    'is the address %s, which Claire cannot call',
    async (publicUrl) => {
      const trigger = await lab.start({ publicUrl });
      trigger.account = { baseUrl: 'https://claire.invalid', apiKey: 'key' };

      const message = await readMessage(trigger.activate());

      expect(message).toContain(`Claire cannot call this n8n at ${publicUrl}`);
      expect(message).toContain('N8N_WEBHOOK_URL');
      expect(message).toMatch(/, restart n8n, and try again\.$/);
      expect(trigger.kept()).toEqual({});
    },
  );

  it.each([
    [{ events: [] }, 'No event is chosen'],
    [{ options: { onlyFrom: 'other' } }, 'Other Addresses is empty'],
    [{ options: { locationIds: '11, 12' } }, 'Each of the locations must be'],
  ])('is %j, with the name of the field', async (parameters, words) => {
    lab.claire.forgetRequests();

    expect(await readMessage(lab.listen(parameters))).toContain(words);
    expect(lab.claire.requests()).toEqual([]);
  });
});
