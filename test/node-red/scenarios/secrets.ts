import { describe, expect, it } from '@jest/globals';
import { z } from 'zod/v4';
import type { NodeRedOptions } from '../../../tools/lab/node-red/server';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { given, withNodeRed } from '../lab';
import { forget, flowsWith, says, readState, trigger } from '../trigger-lab';
import { until } from '../until';

const communicationKey = 'c0mmunicat10n-key-0f-a-cust0mer';

/** Everything that Node-RED wrote to its folder, but the encrypted credentials and the package. */
function written(folder: string): string {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== 'settings.js')
    .map(({ name }) => readFileSync(path.join(folder, name), 'utf8'))
    .join('\n');
}

const Header = z.looseObject({ name: z.string(), value: z.string() });

/** Where keys and secrets must not be, whatever goes wrong. */
export function secrets(options?: NodeRedOptions): void {
  const lab = withNodeRed({}, options);

  describe('a secret', () => {
    it('of an account or a webhook is in no log, file, status, error or answer of the editor', async () => {
      await lab.deploy(flowsWith(lab, trigger(lab, { include: ['appointment', 'customer'] })));
      await says(lab, 'registered');
      await forget(lab);
      const headers = z.array(Header).parse(lab.claire.webhooks()[0]?.headers);
      const secret = headers.find(({ name }) => name === 'x-claire-secret')?.value ?? '';
      const call = { 'content-type': 'application/json', 'x-claire-secret': secret };
      const post = (body: string) =>
        lab.fetch('/claire/webhook/trigger', { method: 'POST', headers: call, body });

      // Refused for its body, and taken without what was to be included.
      await post('[]');
      lab.claire.failNext({ path: '/v1/appointments', status: 404 });
      await post('{"appointment_id":1,"dealer_location_id":11,"customer_type":"driver"}');
      await until('the event comes', async () => (await readState(lab)).messages.length === 1);
      lab.claire.failNext({ status: 401, times: null });
      await lab.deploy(flowsWith(lab, trigger(lab, { events: [4, 8] })), 'nodes');
      await says(lab, 'CLAIRE_UNAUTHORIZED');
      lab.claire.clearFaults();

      const answers = await Promise.all(
        ['/flows', '/nodes', '/settings', '/credentials/claire-account/account'].map(async (at) =>
          (await lab.fetch(at)).text(),
        ),
      );
      const state = JSON.stringify(await readState(lab));
      expect(secret).toHaveLength(64);
      for (const text of [...answers, state, lab.nodeRed.log(), written(lab.nodeRed.userFolder)]) {
        expect(text).not.toContain(secret);
        expect(text).not.toContain(lab.claire.apiKey);
      }
    });

    it('of a customer is in the message that brought it, and in no error, log or status', async () => {
      const payload = { CommunicationKey: communicationKey, AppointmentID: 'x' };
      const parameters = { WebhookID: given(1, 'num'), Payload: given('payload', 'msg') };

      const refused = await lab.call({ operation: 'webhook.test', parameters }, { payload });
      const unknown = await lab.run({ payload: { ...payload, AppointmentID: 1 } });

      expect(refused.error).toMatchObject({ code: 'CLAIRE_INVALID_INPUT' });
      expect(unknown.error).toMatchObject({ code: 'CLAIRE_NOT_FOUND' });
      expect(refused.message.payload).toEqual(payload);
      const { shown } = await lab.seen();
      for (const text of [refused.error, unknown.error, refused.message.claire, shown]) {
        expect(JSON.stringify(text)).not.toContain(communicationKey);
      }
      expect(lab.nodeRed.log()).not.toContain(communicationKey);
    });
  });
}
