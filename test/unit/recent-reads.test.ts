import { describe, expect, it } from '@jest/globals';
import { operations } from '../../claire/resources';
import { fakeClaire, ids, json, lastId, rejection, status } from './fake-claire';

const { get } = operations.webhook;

/** A Claire that counts its answers. */
function counting() {
  let answers = 0;
  const claire = fakeClaire([(request) => json({ id: lastId(request), answers: answers++ })]);
  const read = (webhook_id: number, maxAge?: number) =>
    claire.client.call(get, { webhook_id }, { maxAge });
  return { claire, read };
}

describe('an answer that may be a while old', () => {
  it('is shared until it has this age', async () => {
    const { claire, read } = counting();
    await claire.clock.advance(7_000);
    const first = await read(1, 60);

    await claire.clock.advance(59_999);
    expect((await read(1, 60)).data).toEqual(first.data);
    expect(claire.requests).toHaveLength(1);
    await claire.clock.advance(1);
    expect((await read(1, 60)).data).not.toEqual(first.data);
    expect(claire.requests).toHaveLength(2);
  });

  it('is new for a caller that takes no old one, or none so old', async () => {
    const { claire, read } = counting();
    await read(1, 60);

    await read(1);
    expect(claire.requests).toHaveLength(2);
    await claire.clock.advance(10_000);
    await read(1, 10);
    expect(claire.requests).toHaveLength(3);
    // That one is shared from now on.
    await claire.clock.advance(55_000);
    await read(1, 60);
    expect(claire.requests).toHaveLength(3);
  });

  it('is not kept when nobody says how old it may be', async () => {
    const { claire, read } = counting();
    await read(1);

    await read(1, 60);
    expect(claire.requests).toHaveLength(2);
  });

  it('is asked for again after a failure', async () => {
    const claire = fakeClaire([status(404), json({ id: 1 })]);
    const read = () => claire.client.call(get, { webhook_id: 1 }, { maxAge: 60 });

    await rejection(read());

    expect((await read()).data).toEqual({ id: 1 });
  });

  it('is kept with a thousand at most, then all are asked for anew', async () => {
    const { claire, read } = counting();
    for (const id of ids(1_000)) await read(id, 60);
    for (const id of ids(1_000)) await read(id, 60);
    expect(claire.requests).toHaveLength(1_000);

    await read(1_001, 60);
    await read(1_001, 60);
    expect(claire.requests).toHaveLength(1_001);
    await read(1, 60);
    expect(claire.requests).toHaveLength(1_002);
  });
});
