import { describe, expect, it } from '@jest/globals';
import type { FaultOptions } from '../../sandbox/faults';
import type { Json } from '../../tools/lab/n8n/rest';
import { startHttpReceiver } from '../../tools/lab/receivers';
import type { WithN8n } from './n8n-lab';

/** Without waiting between tries, so without a second try. */
const get = {
  resource: 'appointment',
  operation: 'get',
  appointmentId: '={{ $json.id }}',
  options: { maxWait: 0 },
};

/** What n8n makes of failures; test/n8n/bad-answers.test.ts has all of them in its engine. */
export function failedOperations(n8n: WithN8n): void {
  describe('a look-up that fails', () => {
    it.each<[string, FaultOptions['status'], Json]>([
      ['503', 503, { code: 'CLAIRE_UNAVAILABLE', status: 503 }],
      ['a web page', 'html', { code: 'CLAIRE_BAD_RESPONSE' }],
      ['an answer without end', 'endless', { code: 'CLAIRE_BAD_RESPONSE' }],
      ['a cut in the body', 'cutBody', { code: 'CLAIRE_NETWORK' }],
    ])('stops the workflow with one clear message after %s', async (_what, status, facts) => {
      const { id } = n8n.first();
      n8n.claire.failNext({ status, times: null });

      const { status: ended, json, error } = await n8n.lab.run(get, { items: [{ id }] });

      expect([ended, json]).toEqual(['error', []]);
      expect(error).toMatchObject({
        message: expect.stringContaining(`appointment ${String(id)}`),
        description: expect.stringContaining(String(facts.code)),
        context: { itemIndex: 0, claire: facts },
      });
    });

    it('goes to the error branch alone, with its code, status, message and input', async () => {
      const { id } = n8n.first();
      const items = [{ id }, { id: 999_999, row: 7 }, { id }];

      const run = await n8n.lab.run(get, { items, onError: 'continueErrorOutput' });

      expect(run.status).toBe('success');
      expect(run.json.map((item) => item.id)).toEqual([id, id]);
      expect(run.from).toEqual([0, 2]);
      expect(run.failed).toEqual([
        {
          // n8n itself lays the fields of the item beside the error.
          id: 999_999,
          row: 7,
          error: expect.objectContaining({
            code: 'CLAIRE_NOT_FOUND',
            status: 404,
            message: expect.stringContaining('appointment 999999'),
            input: { id: 999_999, row: 7 },
          }),
        },
      ]);
    });

    it('follows no redirect, with or without the key', async () => {
      const elsewhere = await startHttpReceiver();
      const headers = { location: `${elsewhere.url}/v1/appointments/1` };
      n8n.claire.failNext({ status: 307, times: null, headers });

      const { error } = await n8n.lab.run(get, { items: [{ id: n8n.first().id }] });
      await elsewhere.close();

      expect(elsewhere.received).toEqual([]);
      expect(error.message).toContain(elsewhere.url);
    });
  });
}
