import { describe, expect, it } from '@jest/globals';
import { hashSecret, removeAll, removeOne } from '../../../claire/webhooks';
import type { Webhook } from '../../../claire/resources';
import { createSecret } from '../../../claire/webhooks/secret';
import { claireWithWebhooks } from './claire-with-webhooks';
import { url } from './scene';

const secret = createSecret();
const ofAnother = { url, headers: [{ name: 'x-claire-secret', value: secret }] };

/** A listed webhook at our address, possibly of another registration. */
function scene() {
  const claire = claireWithWebhooks([ofAnother]);
  const listed = { ...claire.stored[0], headers: null } as unknown as Webhook;
  return { claire, listed, id: listed.id };
}

describe('one webhook at our address', () => {
  it('is removed when no other registration uses it', async () => {
    const { claire, listed, id } = scene();

    await removeOne(listed, claire);

    expect(claire.calls).toEqual([`webhook.delete ${String(id)}`]);
  });

  it.each([
    ['under this number', (id: number) => id],
    ['and does not know its number yet', () => null],
  ])('stays when another registration made it %s', async (_what, idOf) => {
    const { claire, listed, id } = scene();
    const others = [{ event: 1, id: idOf(id), secretHash: hashSecret(secret) }];

    await removeOne(listed, claire, { others });

    expect(claire.stored).toHaveLength(1);
  });

  it.each([
    ['a number of another, with this secret', (id: number) => id + 1, secret],
    ['this number, with another secret', (id: number) => id, createSecret()],
  ])('is removed when another registration has %s', async (_what, idOf, otherSecret) => {
    const { claire, listed, id } = scene();
    const others = [{ event: 1, id: idOf(id), secretHash: hashSecret(otherSecret) }];

    await removeOne(listed, claire, { others });

    expect(claire.stored).toEqual([]);
  });

  it('stays when one of several others made it', async () => {
    const { claire, listed, id } = scene();
    const others = [createSecret(), secret].map((one) => ({
      event: 1,
      id,
      secretHash: hashSecret(one),
    }));

    await removeOne(listed, claire, { others });

    expect(claire.stored).toHaveLength(1);
  });
});

describe('several webhooks that cannot be removed', () => {
  it('end with the error after which Claire may have acted, whichever came first', async () => {
    const claire = claireWithWebhooks([{ url }, { url }]);
    const [, second] = claire.stored;
    claire.fault = (call) => {
      if (!call.startsWith('webhook.delete')) return undefined;
      const isSecond = call.endsWith(` ${String(second?.id)}`);
      return isSecond
        ? { code: 'CLAIRE_TIMEOUT', acts: true }
        : { code: 'CLAIRE_UNAVAILABLE', acts: false };
    };

    await expect(removeAll({ url }, [], claire)).rejects.toMatchObject({ code: 'CLAIRE_TIMEOUT' });
  });
});
