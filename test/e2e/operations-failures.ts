import { describe, expect, it } from '@jest/globals';
import type { FaultOptions } from '../../sandbox/faults';
import type { Json } from '../../tools/lab/n8n/rest';
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
  });
}
