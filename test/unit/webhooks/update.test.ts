import { describe, expect, it } from '@jest/globals';
import { updateWebhook } from '../../../claire/webhooks/wanted';
import { fakeClaire, json, rejection, status } from '../fake-claire';

const held = {
  ...{ id: 9, name: 'Car ready', url: 'https://flow.test/1', webhook_trigger_id: 4, active: true },
  ...{ dealer_location_id: 0, checklist_id: 0, retries: 3 },
  headers: [{ Name: 'X-Token', Value: 'a' }],
};

describe('a change of a webhook', () => {
  it('leaves all else at Claire as it is, in the form that Claire takes', async () => {
    const claire = fakeClaire([json(held), status(200)]);

    await updateWebhook(claire.client, { id: 9, name: 'Car washed', dealer_location_id: 3 }, {});

    expect(claire.requests.map(({ method }) => method)).toEqual(['GET', 'POST']);
    expect(JSON.parse(claire.requests[1]?.body ?? '')).toEqual({
      ...held,
      name: 'Car washed',
      dealer_location_id: 3,
      checklist_id: null,
      headers: [{ Name: 'X-Token', Value: 'a', name: 'X-Token', value: 'a' }],
    });
  });

  it('sends back what Claire fills in as Claire has it: a flow does not get all of it', async () => {
    const filled = { ...held, dealer_id: 7, public_account: { id: 5, key: 'of the dealer' } };
    const claire = fakeClaire([json(filled), status(200)]);
    const shown = { id: 9, name: 'Car washed', dealer_id: 8, public_account: { id: 5 } };

    await updateWebhook(claire.client, shown, {});

    expect(JSON.parse(claire.requests[1]?.body ?? '')).toMatchObject({
      ...{ name: 'Car washed', dealer_id: 7 },
      public_account: { id: 5, key: 'of the dealer' },
    });
  });

  it('keeps what another change at the same time has set', async () => {
    let stored: object = held;
    const claire = fakeClaire([
      ({ method, body = '{}' }) => {
        if (method === 'GET') return json(stored);
        stored = { ...stored, ...(JSON.parse(body) as object) };
        return status(200);
      },
    ]);
    const change = (fields: object) => updateWebhook(claire.client, { id: 9, ...fields }, {});

    await Promise.all([change({ name: 'Car washed' }), change({ queued: true })]);

    expect(stored).toMatchObject({ name: 'Car washed', queued: true });
  });

  it('does not wait for that of another webhook', async () => {
    const never = new Promise<never>(() => undefined);
    const claire = fakeClaire([
      ({ method, url }) => {
        if (url.endsWith('=8')) return never;
        return method === 'GET' ? json(held) : status(200);
      },
    ]);
    void updateWebhook(claire.client, { id: 8, active: false }, {});

    expect(await updateWebhook(claire.client, { id: 9, active: false }, {})).toMatchObject({
      status: 200,
    });
  });

  it('changes nothing where a cache answers with the webhook of somebody else', async () => {
    const claire = fakeClaire([json({ ...held, id: 8 }), status(200)]);

    const error = await rejection(updateWebhook(claire.client, { id: 9, active: false }, {}));

    expect(error).toMatchObject({
      code: 'CLAIRE_BAD_RESPONSE',
      message: 'Could not get webhook 9: Claire answered with webhook 8',
    });
    expect(claire.requests.map(({ method }) => method)).toEqual(['GET']);
  });
});
