import { describe, expect, it } from '@jest/globals';
import { locationIds } from '../../sandbox/data/dealer';
import { creator, locator, wanted } from './webhook-lab';
import { withClaire } from './with-claire';

const laterEvents = [{ id: 20, name: 'Tyres are stored' }];
const node = withClaire({ laterEvents });

const created = creator(node);

describe('webhook: create and update, with an event that Claire has added since', () => {
  const move = (id: number, trigger: number) =>
    node.run({
      parameters: {
        resource: 'webhook',
        operation: 'update',
        webhookId: locator(id),
        updateFields: { trigger },
      },
    });

  it('takes what Claire offers', async () => {
    const id = await created({ trigger: 20 });
    expect((await move(id, 4)).error).toBeUndefined();
    expect((await move(id, 20)).error).toBeUndefined();

    expect(node.claire.webhooks()).toMatchObject([{ id, webhook_trigger_id: 20 }]);
  });

  it('refuses by its number what Claire does not offer, and makes or changes nothing', async () => {
    const id = await created();

    for (const { error } of [
      await node.run({ parameters: { ...wanted, trigger: 99 } }),
      await move(id, 99),
    ]) {
      expect(error?.message).toContain('Claire does not offer the event 99');
      expect(error?.context.claire).toMatchObject({ code: 'CLAIRE_INVALID_INPUT' });
    }
    expect(node.claire.webhooks()).toMatchObject([{ id, webhook_trigger_id: 2 }]);
  });
});

describe('a webhook that was narrowed down', () => {
  it.each([
    ['emptied', { locationId: { __rl: true, mode: 'list', value: '' }, checklistId: '' }],
    ['null', { locationId: '={{ null }}', checklistId: '={{ null }}' }],
  ])('is for all locations and checklists again where these are %s', async (_how, cleared) => {
    const id = await created({
      trigger: 1,
      locationId: locator(locationIds.zeist),
      checklistId: '303',
    });
    expect(node.claire.webhooks()).toMatchObject([
      { dealer_location_id: locationIds.zeist, checklist_id: 303 },
    ]);

    const { error } = await node.run({
      parameters: {
        resource: 'webhook',
        operation: 'update',
        webhookId: locator(id),
        updateFields: cleared,
      },
    });

    expect(error).toBeUndefined();
    expect(node.claire.webhooks()).toMatchObject([
      { dealer_location_id: null, checklist_id: null, webhook_trigger_id: 1 },
    ]);
  });
});
