import { describe, expect, it } from '@jest/globals';
import {
  isInPlace,
  newSecret,
  reconcile,
  removeAll,
  type KnownWebhook,
  type WantedWebhooks,
} from '../../../claire/webhooks';
import { claireWithWebhooks, type ClaireWithWebhooks } from './claire-with-webhooks';

const url = 'https://n8n.example/webhook/4711/webhook';
const secret = newSecret();
const wanted: WantedWebhooks = {
  events: [2, 6, 19],
  url,
  name: 'n8n: Tell the customer',
  secret,
  locationId: 12,
};
const foreign = { name: 'Of another system', url: `${url}/other`, webhook_trigger_id: 2 };

/** What we have at Claire, without what Claire adds. */
function ours(claire: ClaireWithWebhooks) {
  return claire.stored
    .filter((one) => one.name !== foreign.name)
    .map((one) => ({
      event: one.webhook_trigger_id,
      name: one.name,
      url: one.url,
      location: one.dealer_location_id,
      checklist: one.checklist_id,
      active: one.active,
      headers: one.headers.map(({ name, value }) => `${name}=${value}`),
    }))
    .sort((one, other) => one.event - other.event);
}

function expected(of: WantedWebhooks = wanted) {
  return of.events.map((event) => ({
    event,
    name: `${of.name} (event ${String(event)})`,
    url: of.url,
    location: of.locationId ?? null,
    checklist: event === 1 ? (of.checklistId ?? null) : null,
    active: true,
    headers: [`x-claire-event=${String(event)}`, `x-claire-secret=${of.secret}`],
  }));
}

function storedIds(claire: ClaireWithWebhooks): KnownWebhook[] {
  return claire.stored
    .filter((one) => one.name !== foreign.name)
    .map((one) => ({ event: one.webhook_trigger_id, id: one.id }));
}

async function settled(stored: Parameters<typeof claireWithWebhooks>[0] = [foreign]) {
  const claire = claireWithWebhooks(stored);
  const known = await reconcile(wanted, [], claire);
  claire.calls.length = 0;
  return { claire, known };
}

describe('registering webhooks', () => {
  it('makes one webhook for each event, with its address, name, filter and headers', async () => {
    const claire = claireWithWebhooks([foreign]);

    const known = await reconcile(wanted, [], claire);

    expect(ours(claire)).toEqual(expected());
    expect(known).toEqual(storedIds(claire));
    expect(claire.stored).toContainEqual(expect.objectContaining(foreign));
  });

  it('tells each id before it asks Claire for the next one', async () => {
    const claire = claireWithWebhooks();
    const told: [ids: number, calls: number][] = [];

    await reconcile(wanted, [], claire, {
      onKnown: (known) => {
        told.push([known.length, claire.calls.length]);
      },
    });

    expect(told).toEqual([
      [0, 1],
      [1, 2],
      [2, 3],
      [3, 4],
    ]);
  });

  it('narrows only the event that a checklist is for', async () => {
    const claire = claireWithWebhooks();
    const narrowed = { ...wanted, events: [1, 2], checklistId: 5 };

    await reconcile(narrowed, [], claire);

    expect(ours(claire)).toEqual(expected(narrowed));
  });

  it('changes nothing when all is in place, however often it runs', async () => {
    const { claire, known } = await settled();

    expect(await isInPlace(wanted, known, claire)).toBe(true);
    expect(await reconcile(wanted, known, claire)).toEqual(known);
    expect(claire.calls.filter((call) => !/list|get/.test(call))).toEqual([]);
  });

  it('adopts its webhooks when their ids were lost, and gives them the new secret', async () => {
    const { claire, known } = await settled();
    const renewed = { ...wanted, secret: newSecret() };

    expect(await isInPlace(wanted, [], claire)).toBe(false);
    expect(await reconcile(renewed, [], claire)).toEqual(known);
    expect(ours(claire)).toEqual(expected(renewed));
  });

  it('repairs whatever was changed at Claire', async () => {
    const changes: Record<string, unknown>[] = [
      { url: 'https://old.example/webhook' },
      { webhook_trigger_id: 3 },
      { dealer_location_id: null },
      { dealer_location_id: 13 },
      { checklist_id: 4 },
      { active: false },
      { queued: true },
      { name: 'Renamed' },
      { headers: [] },
      { headers: [{ name: 'x-claire-event', value: '2' }] },
    ];
    for (const change of changes) {
      const { claire, known } = await settled();
      const event2 = claire.stored.find((one) => one.id === known[0]?.id);
      Object.assign(event2 ?? {}, change);

      expect([change, await isInPlace(wanted, known, claire)]).toEqual([change, false]);
      expect([change, await reconcile(wanted, known, claire)]).toEqual([change, known]);
      expect(ours(claire)).toEqual(expected());
    }
  });

  it('keeps what Claire knows besides when it repairs a webhook', async () => {
    const { claire, known } = await settled();
    Object.assign(claire.stored.at(-1) ?? {}, { active: false, added_tomorrow: 'kept' });

    await reconcile(wanted, known, claire);

    expect(claire.stored.at(-1)).toMatchObject({
      active: true,
      dealer_id: 3,
      added_tomorrow: 'kept',
    });
  });

  it('moves its webhooks when the address of the server changes', async () => {
    const { claire, known } = await settled();
    const moved = { ...wanted, url: 'https://new.example/webhook/4711/webhook' };

    expect(await reconcile(moved, known, claire)).toEqual(known);
    expect(ours(claire)).toEqual(expected(moved));
  });

  it('never touches a webhook that only has an id of ours, as under another API key', async () => {
    const claire = claireWithWebhooks([foreign, { ...foreign, url: 'https://third.example/' }]);
    const before = structuredClone(claire.stored);
    const known = claire.stored.map(({ id }) => ({ event: 2, id }));

    await reconcile(wanted, known, claire);

    expect(claire.stored.slice(0, 2)).toEqual(before);
    await removeAll({ url, secret }, [...known, ...storedIds(claire)], claire);
    expect(claire.stored).toEqual(before);
  });

  it('removes duplicates, and events that are no longer wanted', async () => {
    const { claire, known } = await settled([
      foreign,
      { url, webhook_trigger_id: 2 },
      { url, webhook_trigger_id: 2 },
      { url, webhook_trigger_id: 14 },
    ]);
    expect(ours(claire)).toEqual(expected());
    expect(known).toHaveLength(3);

    const fewer = { ...wanted, events: [19, 4] };
    await reconcile(fewer, known, claire);

    expect(ours(claire)).toEqual(expected({ ...wanted, events: [4, 19] }));
  });

  it('makes again what somebody deleted at Claire', async () => {
    const { claire, known } = await settled();
    claire.stored.splice(2, 1);

    expect(await isInPlace(wanted, known, claire)).toBe(false);
    await reconcile(wanted, known, claire);

    expect(ours(claire)).toEqual(expected());
  });

  it('adopts a webhook whose creation was cut, rather than making a second one', async () => {
    const claire = claireWithWebhooks([foreign]);
    const lost = { code: 'CLAIRE_NETWORK', acts: true } as const;
    claire.fault = (call) => (call === 'webhook.create' ? lost : undefined);

    const known = await reconcile(wanted, [], claire);

    expect(ours(claire)).toEqual(expected());
    expect(known).toEqual(storedIds(claire));
  });
});

describe('a limit of webhooks at Claire', () => {
  it('leaves nothing behind and says how many there are and what to do', async () => {
    const claire = claireWithWebhooks([foreign]);
    claire.limit = 3;
    let stored: readonly KnownWebhook[] = [];

    const registering = reconcile(wanted, [], claire, {
      onKnown: (known) => {
        stored = known;
      },
    });

    await expect(registering).rejects.toMatchObject({ code: 'CLAIRE_WEBHOOK_LIMIT', status: 400 });
    await expect(registering).rejects.toThrow(
      /it has 1, and 3 more are needed.*ask Claire support/,
    );
    expect(claire.stored).toEqual([expect.objectContaining(foreign)]);
    expect(stored).toEqual([]);
  });

  it('still knows what it could not take back', async () => {
    const claire = claireWithWebhooks([]);
    claire.limit = 2;
    claire.fault = (call) =>
      call.startsWith('webhook.delete') ? { code: 'CLAIRE_SERVER_ERROR' } : undefined;
    let stored: readonly KnownWebhook[] = [];

    const registering = reconcile(wanted, [], claire, {
      onKnown: (known) => {
        stored = known;
      },
    });

    await expect(registering).rejects.toMatchObject({ code: 'CLAIRE_WEBHOOK_LIMIT' });
    expect(stored).toEqual(storedIds(claire));
    expect(stored).toHaveLength(2);
  });

  it('is not seen in another refusal, whatever the flow is called', async () => {
    const claire = claireWithWebhooks();
    const speeding = { ...wanted, name: 'Speed limit' };
    const message = 'Claire refused to create webhook "Speed limit (event 2)": bad address';
    claire.fault = (call) =>
      call === 'webhook.create' ? { code: 'CLAIRE_BAD_REQUEST', status: 400, message } : undefined;

    await expect(reconcile(speeding, [], claire)).rejects.toMatchObject({
      code: 'CLAIRE_BAD_REQUEST',
    });
  });
});

describe('removing webhooks', () => {
  it('removes all of ours and nothing else, also when their ids were lost', async () => {
    for (const lose of [false, true]) {
      const { claire, known } = await settled();

      await removeAll({ url, secret }, lose ? [] : known, claire);

      expect(claire.stored).toEqual([expect.objectContaining(foreign)]);
    }
  });

  it('takes a webhook that is gone for removed', async () => {
    const { claire, known } = await settled();
    claire.fault = (call) =>
      call === `webhook.delete ${String(known[1]?.id)}`
        ? { code: 'CLAIRE_NOT_FOUND', status: 404 }
        : undefined;
    let left: readonly KnownWebhook[] | undefined;

    await removeAll({ url, secret }, known, claire, {
      onKnown: (now) => {
        left = now;
      },
    });

    expect(left).toEqual([]);
  });

  it('tries them all before it says that one could not be removed, and which is left', async () => {
    const { claire, known } = await settled();
    claire.fault = (call) =>
      call === `webhook.delete ${String(known[0]?.id)}`
        ? { code: 'CLAIRE_SERVER_ERROR', status: 500 }
        : undefined;
    let left: readonly KnownWebhook[] | undefined;

    const removing = removeAll({ url, secret }, known, claire, {
      onKnown: (now) => {
        left = now;
      },
    });

    await expect(removing).rejects.toMatchObject({ code: 'CLAIRE_SERVER_ERROR' });
    expect(left).toEqual(known.slice(0, 1));
    expect(storedIds(claire)).toEqual(known.slice(0, 1));
  });
});

describe('a stop at any step', () => {
  const faults = [
    { code: 'CLAIRE_SERVER_ERROR', acts: false },
    { code: 'CLAIRE_NETWORK', acts: true },
    { code: 'CLAIRE_UNAUTHORIZED', status: 401 },
  ] as const;
  /** Something of everything: one right, one drifted, one missing, one double, one left over. */
  const start = () =>
    claireWithWebhooks([
      foreign,
      { url, webhook_trigger_id: 2, active: false },
      { url, webhook_trigger_id: 2 },
      { url, webhook_trigger_id: 14 },
    ]);

  for (const fault of faults) {
    for (const keeps of [true, false]) {
      const memory = keeps ? 'with what was stored' : 'with nothing stored';
      it(`heals at the next run ${memory}, after ${fault.code}`, async () => {
        const whole = start();
        await reconcile(wanted, [], whole);

        for (let step = 1; step <= whole.calls.length; step++) {
          const claire = start();
          let stored: readonly KnownWebhook[] = [];
          const onKnown = (known: readonly KnownWebhook[]) => {
            if (keeps) stored = known;
          };
          claire.fault = (_call, number) => (number === step ? fault : undefined);
          await reconcile(wanted, stored, claire, { onKnown }).catch(() => undefined);
          claire.fault = () => undefined;

          const known = await reconcile(wanted, stored, claire, { onKnown });

          expect([step, ours(claire)]).toEqual([step, expected()]);
          expect(known.map(({ id }) => id)).toEqual(storedIds(claire).map(({ id }) => id));
          expect(claire.stored[0]).toMatchObject(foreign);
          await removeAll({ url, secret }, known, claire);
          expect(claire.stored).toHaveLength(1);
        }
      });
    }
  }

  it('keeps what it had stored when the process dies after Claire acted and before it was told', async () => {
    const claire = claireWithWebhooks([foreign]);
    let stored: readonly KnownWebhook[] = [];
    const dying = reconcile(wanted, [], claire, {
      onKnown: (known) => {
        if (known.length === 2) throw new Error('killed');
        stored = known;
      },
    });
    await expect(dying).rejects.toThrow('killed');
    expect(stored).toHaveLength(1);

    await reconcile({ ...wanted, secret }, stored, claire);

    expect(ours(claire)).toEqual(expected());
  });
});
