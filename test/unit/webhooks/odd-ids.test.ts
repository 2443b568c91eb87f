import { describe, expect, it } from '@jest/globals';
import { isInPlace, reconcile, removeAll } from '../../../claire/webhooks';
import { expected, foreign, ours, settled, url, wanted } from './scene';

/** What no webhook is called, as a broken proxy may have it. */
const oddIds: readonly unknown[] = [null, undefined, 'x', 0, -1, 1.5, {}, { valueOf: null }];

async function withOddId(id: unknown) {
  const { claire, known } = await settled();
  const [one] = claire.stored.filter(({ name }) => name !== foreign.name);
  if (one === undefined) throw new Error('Claire has no webhook of ours');
  const own = one.id;
  Object.assign(one, { id });
  const mend = () => Object.assign(one, { id: own });
  return { claire, known, mend, before: structuredClone(claire.stored) };
}

describe('a webhook at our address without a number', () => {
  it.each(oddIds)(
    '%j is a failure that is worth another try, and nothing is changed',
    async (id) => {
      const { claire, known, before } = await withOddId(id);
      const failure = { code: 'CLAIRE_BAD_RESPONSE' };

      await expect(reconcile(wanted, known, claire)).rejects.toMatchObject(failure);
      await expect(isInPlace(wanted, known, claire)).rejects.toMatchObject(failure);
      await expect(removeAll({ url }, known, claire)).rejects.toMatchObject(failure);

      expect(claire.stored).toEqual(before);
    },
  );

  it('is not created a second time once its number is there again', async () => {
    const { claire, known, mend } = await withOddId('x');
    await expect(reconcile(wanted, known, claire)).rejects.toThrow(/without a number/);
    mend();

    const made = await reconcile(wanted, known, claire);

    expect(ours(claire, made)).toEqual(expected());
  });
});
