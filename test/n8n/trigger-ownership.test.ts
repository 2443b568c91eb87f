import { describe, expect, it } from '@jest/globals';
import { hashSecret } from '../../claire/webhooks';
import { startSandbox } from '../../sandbox/index';
import { withTrigger } from './trigger-lab';

const lab = withTrigger({ events: [6, 8] });

describe('a copied workflow', () => {
  it.each([
    ['in another n8n', { instanceId: 'another n8n' }, {}],
    // Its address differs in its path only.
    [
      'in this n8n',
      { workflowId: 'copy', webhookId: 'node-2' },
      { publicUrl: 'https://n8n.example.org' },
    ],
  ])('leaves the webhooks of its original alone %s', async (_place, where, both) => {
    const original = await lab.start(both);
    await original.activate();
    const before = lab.held();
    const copy = await lab.start({ parameters: { events: [6] }, ...both, ...where });
    // Exports and n8n's own API take the static data along.
    copy.staticData = structuredClone(original.staticData);

    await copy.activate();
    const whileActive = lab.held();
    const secrets = lab.claire.webhooks().flatMap(({ headers }) => headers ?? []);
    await copy.hook('delete');

    expect(whileActive).toHaveLength(before.length + 1);
    expect(whileActive).toEqual(expect.arrayContaining(before));
    const known = JSON.stringify(original.staticData);
    expect(
      secrets.filter(
        ({ name, value }) => name === 'x-claire-secret' && !known.includes(hashSecret(value)),
      ),
    ).toHaveLength(1);
    expect(lab.held()).toEqual(before);
  });

  it('leaves them alone also where its first activation failed', async () => {
    const publicUrl = 'https://n8n.example.org';
    const original = await lab.start({ publicUrl });
    await original.activate();
    const before = lab.held();
    const where = { publicUrl, workflowId: 'copy', webhookId: 'node-2' };
    const copy = await lab.start({ parameters: { events: [6, 99] }, ...where });
    copy.staticData = structuredClone(original.staticData);

    await expect(copy.activate()).rejects.toThrow('Claire does not offer the event 99');
    copy.parameters = { events: [6] };
    await copy.activate();

    expect(lab.held()).toHaveLength(before.length + 1);
    expect(lab.held()).toEqual(expect.arrayContaining(before));
  });
});

/** As `n8n import:workflow` brings it, which n8n's own CLI publishes and does not register. */
describe('a workflow with the address of another', () => {
  it.each([
    ['and nothing stored', false],
    ['and a copy of what that has stored', true],
  ])('%s leaves its webhooks alone when it is taken back', async (_what, isCopied) => {
    const original = await lab.start({ publicUrl: 'https://n8n.example.org' });
    await original.activate();
    const before = lab.held();
    const where = { publicUrl: 'https://n8n.example.org', workflowId: 'copy' };
    const copy = await lab.start(where);
    if (isCopied) copy.staticData = structuredClone(original.staticData);

    await copy.hook('delete');

    expect(lab.held()).toEqual(before);
    expect(await original.hook('checkExists')).toBe(true);
    original.staticData = {};
    await original.hook('delete');
    expect(lab.held()).toEqual(lab.foreignerAnd());
  });

  it('takes them over when it is published in its place, and keeps them when that is taken back once more', async () => {
    const copy = await lab.start({
      workflowId: 'copy',
      publicUrl: lab.trigger.url.replace('/webhook/node-1/webhook', ''),
    });
    await lab.trigger.activate();
    lab.claire.failNext({ path: '/v1/webhooks/delete', status: 405, times: 2 });
    await expect(lab.trigger.hook('delete')).rejects.toThrow(/still at Claire/);
    await copy.activate();

    await lab.trigger.hook('delete');

    expect(lab.held()).toEqual(lab.foreignerAnd(6, 8));
    await copy.hook('delete');
    expect(lab.held()).toEqual(lab.foreignerAnd());
  });
});

describe('another account in the credential', () => {
  it('refuses what the webhooks of an earlier API key still send, so that no event comes twice', async () => {
    await lab.trigger.activate();
    lab.useKey(lab.claire.apiKeys[1]?.key ?? '');

    await lab.trigger.hook('delete');
    await lab.trigger.activate();

    expect(lab.held()).toEqual(lab.foreignerAnd(6, 6, 8, 8));
    expect(lab.trigger.warnings.join()).toContain('another API key');
    await lab.received(6);
    expect(lab.trigger.executions).toHaveLength(1);
  });

  it('is told from another address of the same Claire, where nothing is left behind', async () => {
    await lab.trigger.activate();
    const baseUrl = lab.claire.url.replace('127.0.0.1', 'localhost');
    lab.trigger.account = { baseUrl, apiKey: lab.claire.apiKey };

    await lab.trigger.hook('delete');
    await lab.trigger.activate();

    expect(lab.held()).toEqual(lab.foreignerAnd(6, 8));
    expect(lab.trigger.warnings).toEqual([]);
  });

  it('is at another Claire one that cannot remove the webhooks', async () => {
    await lab.trigger.activate();
    const other = await startSandbox({ seed: 2 });
    lab.trigger.account = { baseUrl: other.url, apiKey: lab.claire.apiKey };

    await lab.trigger.hook('delete');
    await lab.trigger.activate();
    await other.close();

    expect(lab.held()).toEqual(lab.foreignerAnd(6, 8));
    expect(lab.trigger.warnings.join()).toMatch(/another API key or base URL .* Disable that key/);
  });
});

it('the mark of the account in the static data is another one in each workflow, so that nobody sees which of them share a key', async () => {
  const second = await lab.start({ workflowId: 'second' });
  await lab.trigger.activate();
  await second.activate();

  const { keyMark } = lab.trigger.kept();
  expect(keyMark).toMatch(/^[0-9a-f]{32}$/);
  expect(second.kept().keyMark).not.toBe(keyMark);
  expect(JSON.stringify(lab.trigger.kept())).not.toContain(lab.claire.apiKey);
});
