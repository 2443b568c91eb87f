import { beforeEach, describe, expect, it } from '@jest/globals';
import { appointment } from '../unit/import/appointments';
import type { FlowNode } from './flow';
import { came, feed, flowsWith, forgetAll, importNode, settled } from './import-lab';
import { withNodeRed } from './lab';
import { addForeign, calls, hasForeign, held, trigger, until } from './trigger-lab';

/** What Claire says of the second, and that it says nothing of the third. */
const importFates = { 'WO-2': { failed: 'the VIN is not known' }, 'WO-3': 'lost' } as const;
const lab = withNodeRed({ importFates, webhookLimit: 4 });

const location = 11;
const own = `19 /claire/webhook/account-import-${String(location)}`;

const row = (number: number, locationId = location) =>
  appointment(number, { location_id: locationId });

const reasons = { waitFor: 'reasons' };

async function start(
  fields: Readonly<Record<string, unknown>> = {},
  more: readonly FlowNode[] = [],
  account: Readonly<Record<string, unknown>> = {},
): Promise<void> {
  await lab.deploy(flowsWith(lab, { ...reasons, ...fields }, more, account));
}

/** Has the import begin, and wait for the result of a row of which Claire never speaks again. */
async function startWaiting(): Promise<void> {
  await start();
  await until('it has looked for leftovers', () => calls(lab).includes('list'));
  await forgetAll(lab);
  await feed(lab, { payload: [row(1), row(3)] });
  await until('the row is waited for', () => isWaitingFor(3));
}

const isWaitingFor = async (number: number) =>
  (await came(lab)).statuses.some((text) => text.startsWith('blue confirming')) && number > 0;

beforeEach(async () => {
  await lab.deploy([]);
  await addForeign(lab);
  lab.claire.forgetRequests();
});

const answers = () =>
  lab.claire.requests().filter(({ path }) => path === '/v1/appointments/list').length;

describe('an import that waits for reasons', () => {
  it('tells what Claire said of each row, and looks none up', async () => {
    await start();

    await feed(lab, { payload: [row(1), row(2)] });
    const { outcomes, bad } = await settled(lab, 1);

    expect(outcomes).toMatchObject([
      {
        payload: [
          { wo_nr: 'WO-1', status: 'imported', appointment_id: expect.any(Number) },
          { wo_nr: 'WO-2', status: 'failed', error: { code: 'CLAIRE_BAD_REQUEST' } },
        ],
        claire: { counts: { imported: 1, failed: 1 }, summary: '1 imported, 1 failed', atMost: 60 },
      },
    ]);
    expect(JSON.stringify(bad)).toContain('the VIN is not known');
    expect(answers()).toBe(0);
  });
});
