import { describe, expect, it } from '@jest/globals';
import type { Webhook } from '../../../claire/resources';
import { ReportCursors } from '../../../claire/webhooks/failed-deliveries';
import { createSecret } from '../../../claire/webhooks/secret';
import {
  buildWebhook,
  hasDrifted,
  repairWebhook,
  readSecret,
  normalizeWebhook,
  updateWebhook,
  KnownWebhooks,
} from '../../../claire/webhooks/wanted';
import { url, wanted } from './scene';
import { fakeClaire, json, rejection, status } from '../fake-claire';

const secret = createSecret();
const repair = { wanted, event: 2, secret, headerNames: [] };
const own = buildWebhook(wanted, 2, secret);

const listNames = ({ headers }: ReturnType<typeof repairWebhook>) =>
  headers.map(({ name }) => name);

/** The webhook as Claire shows it, except for `fields`. */
const shown = (fields: object = {}) => ({ id: 7, ...own, ...fields }) as unknown as Webhook;

describe('a webhook at Claire', () => {
  it('is created for immediate deliveries, unless the trigger wants them queued', () => {
    expect(own).toMatchObject({ queued: false, active: true, dealer_location_id: 12, url });
    expect(buildWebhook({ ...wanted, queued: true }, 2, secret).queued).toBe(true);
  });

  it.each([
    ['as it was made', {}],
    ['with 0 for a checklist that was not given', { checklist_id: 0 }],
    ['without the field', { checklist_id: undefined }],
    ['with its headers in another order', { headers: [...own.headers].reverse() }],
    [
      'with their names in another case',
      {
        headers: own.headers.map(({ name, value }) => ({ Name: name.toUpperCase(), Value: value })),
      },
    ],
    ['with an added header', { headers: [...own.headers, { name: 'X-Door', value: '1' }] }],
    ['with what is no header', { headers: [null, 'text', ...own.headers] }],
    ['queued in the dashboard', { queued: true }],
    ['renamed there', { name: 'Of the reception' }],
  ])('is right: %s', (_what, fields) => {
    expect(hasDrifted(shown(fields), repair)).toBe(false);
  });

  it.each([
    ['switched off', { active: false }],
    ['at another address', { url: `${url}/2` }],
    ['for another location', { dealer_location_id: 13 }],
    ['for a location that it has lost', { dealer_location_id: null }],
    ['for another event', { webhook_trigger_id: 3 }],
    ['with another checklist', { checklist_id: 5 }],
    ['without headers', { headers: null }],
    ['without one of its headers', { headers: own.headers.slice(1) }],
    [
      'with another secret',
      { headers: [own.headers[0], { name: 'x-claire-secret', value: createSecret() }] },
    ],
    [
      'with another event in its header',
      { headers: [{ name: 'x-claire-event', value: '3' }, own.headers[1]] },
    ],
  ])('has drifted: %s', (_what, fields) => {
    expect(hasDrifted(shown(fields), repair)).toBe(true);
  });

  it('keeps what people set when it is repaired, and loses what the trigger once added', () => {
    const headers = [
      ...own.headers,
      { name: 'X-Door', value: '1' },
      { name: 'X-Old', value: '2' },
      { name: '', value: '3' },
    ];
    const record = shown({ headers, name: 'Of the reception', queued: true, added_later: 1 });

    const changed = repairWebhook(record, { ...repair, headerNames: ['x-old'] });

    expect(changed).toMatchObject({ name: 'Of the reception', queued: true, added_later: 1 });
    expect(listNames(changed)).toEqual(['x-claire-event', 'x-claire-secret', 'X-Door']);
  });

  it('has the headers of the trigger alone when it sets some', () => {
    const of = { ...wanted, headers: [{ name: 'X-New', value: '1' }], queued: false };
    const record = shown({ headers: [...own.headers, { name: 'X-A', value: '1' }], queued: true });

    const changed = repairWebhook(record, { ...repair, wanted: of });

    expect(listNames(changed)).toEqual(['x-claire-event', 'x-claire-secret', 'X-New']);
    expect(changed.queued).toBe(false);
  });

  it.each([
    ['of a flow that has another name now', 'n8n: Old name (event 2)', own.name],
    ['that a person gave', 'For Anna', 'For Anna'],
    ['that only ends like ours', 'For Anna (event 2)', 'For Anna (event 2)'],
    ['that only begins like ours', 'n8n: For Anna', 'n8n: For Anna'],
    ['that has a word after ours', 'n8n: Old (event 2) copy', 'n8n: Old (event 2) copy'],
    ['that is empty', '', own.name],
    ['that is none', undefined, own.name],
  ])('has, after a repair, a name %s: %s', (_what, name, expected) => {
    expect(repairWebhook(shown({ name }), repair).name).toBe(expected);
  });

  it('has our name when it lacks our secret, as its name does not count', () => {
    expect(repairWebhook(shown({ name: 'For Anna', headers: [] }), repair).name).toBe(own.name);
  });
});

it.each([
  ['none without headers', null, undefined],
  ['none in a text', 'x-claire-secret', undefined],
  ['none of another form', [{ name: 'x-claire-secret', value: 'short' }], undefined],
  ['none that is no text', [{ name: 'x-claire-secret', value: 7 }], undefined],
  [
    'none of two, as one of them is not ours',
    [
      { name: 'x-claire-secret', value: secret },
      { name: 'X-Claire-Secret', value: secret },
    ],
    undefined,
  ],
  ['none of another header', [{ name: 'x-door', value: secret }], undefined],
  [
    'the one in Go’s names, beside what is no header',
    [null, { Name: 'X-Claire-Secret', Value: secret }],
    secret,
  ],
])('the secret of a webhook is %s', (_what, headers, found) => {
  expect(readSecret(shown({ headers }))).toBe(found);
});

it('a webhook that is sent back to Claire has its headers as Claire takes them, with all other fields of Claire', () => {
  const headers = [
    { ID: 4, Name: 'X-Own', Value: 'a' },
    { id: 5, name: 'X-Other', value: 'b' },
    { id: 6, name: null },
    null,
    'X-Text: c',
  ];

  expect(normalizeWebhook({ headers }).headers).toEqual([
    { ID: 4, Name: 'X-Own', Value: 'a', name: 'X-Own', value: 'a' },
    { id: 5, name: 'X-Other', value: 'b' },
    { id: 6, name: '', value: '' },
  ]);
});

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

  it.each([
    ['no headers', undefined],
    ['a mask for a value', [{ name: 'X-Claire-Secret', value: '***' }]],
    ['an object', { 'X-Claire-Secret': 'a' }],
    ['text', '[]'],
  ])('is refused where Claire shows %s, as it would remove the secret', async (_, headers) => {
    const shown = json({ ...held, headers });
    const claire = fakeClaire([shown, shown, status(200)]);
    const change = { id: 9, name: 'Car washed' };

    expect(await rejection(updateWebhook(claire.client, change, {}))).toMatchObject({
      code: 'CLAIRE_BAD_RESPONSE',
      message:
        'Could not update webhook 9: Claire did not show its headers, which an update without them removes',
    });
    expect(claire.requests).toHaveLength(1);
    await updateWebhook(claire.client, { ...change, headers: [{ name: 'X', value: 'b' }] }, {});
    expect(claire.requests).toHaveLength(3);
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
});

describe('what a platform stored of our webhooks', () => {
  const secretHash = 'ab'.repeat(32);
  const known = [
    { event: 4, id: 7, secretHash, eventName: 'Car ready', headerNames: ['x-garage'] },
    { event: 6, id: null, secretHash },
  ];
  const marks = { 7: { errorId: 5, time: 1_764_000_000_000 }, 8: {} };

  it('is read back as it was', () => {
    expect(KnownWebhooks.parse(JSON.parse(JSON.stringify(known)))).toEqual(known);
    expect(ReportCursors.parse(JSON.parse(JSON.stringify(marks)))).toEqual(marks);
  });

  it.each([undefined, {}, [{}], [{ event: 4, secretHash }], [{ event: 4, id: '7', secretHash }]])(
    'is none of ours as %j',
    (stored) => {
      expect(KnownWebhooks.safeParse(stored).success).toBe(false);
    },
  );

  it.each([undefined, [], { 7: 5 }, { 7: { errorId: '5' } }])('tells of no failure as %j', (of) => {
    expect(ReportCursors.safeParse(of).success).toBe(false);
  });
});
