import { describe, expect, it } from '@jest/globals';
import { startHttpReceiver } from '../../../tools/lab/receivers';
import { Arrivals } from '../../../tools/lab/arrivals';

describe('a receiver of the lab', () => {
  it('gives what arrived before the question and what arrives after it', async () => {
    const arrivals = new Arrivals<number>('number');
    arrivals.add(1);

    const later = arrivals.next((number) => number > 1);
    arrivals.add(2);

    expect([await arrivals.next(), await later]).toEqual([1, 2]);
  });

  it('says what there was when the wanted thing does not arrive', async () => {
    const arrivals = new Arrivals<number>('number');
    arrivals.add(7);

    await expect(arrivals.next((number) => number > 7, 10)).rejects.toThrow(
      'No number of that kind arrived within 0.01 s; there were: [7]',
    );
  });

  it('keeps what is posted to it, and answers as a provider of messages does', async () => {
    const receiver = await startHttpReceiver();
    const response = await fetch(`${receiver.url}/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ to: '+31600000001', text: 'Klaar' }),
    });

    expect(await response.json()).toEqual({ id: 'message-1', status: 'sent' });
    expect(await receiver.next()).toMatchObject({
      method: 'POST',
      path: '/messages',
      body: { to: '+31600000001', text: 'Klaar' },
    });
    await receiver.close();
  });
});
