import { beforeEach } from '@jest/globals';
import { z } from 'zod/v4';
import type { NodeRedOptions } from '../../tools/lab/node-red/server';
import type { FlowNode } from './flow';
import { came, feed, flowsWith, forgetAll, row } from './import-lab';
import { withNodeRed } from './lab';
import { addForeign, calls, held } from './trigger-lab';
import { until } from './until';

/** What Claire says of the second, and that it never says anything of the third. */
const importResults = { 'WO-2': { failed: 'the VIN is not known' }, 'WO-3': 'lost' } as const;

const Listed = z.array(z.object({ wo_nr: z.string(), status: z.string() }));

/** The webhook of an import, as `held` shows it. */
export const own = (locationId = 11, account = 'account') =>
  `19 /claire/webhook/${account}-import-${String(locationId)}`;

type Settings = [
  more?: readonly FlowNode[],
  fields?: Readonly<Record<string, unknown>>,
  account?: Readonly<Record<string, unknown>>,
];

/** With an import that waits for reasons, and with a webhook of somebody else's. */
export function withReasons(server?: NodeRedOptions) {
  const lab = withNodeRed({ importResults, webhookLimit: 4 }, server);
  beforeEach(async () => {
    await lab.deploy([]);
    await addForeign(lab);
    lab.claire.forgetRequests();
  });
  const flows = (...[more, fields, account]: Settings): FlowNode[] =>
    flowsWith(lab, { waitFor: 'reasons', ...fields }, more, account);
  return {
    lab,
    flows,
    /** Deploys them, and waits until it was looked what a killed process may have left. */
    start: async (...settings: Settings) => {
      await lab.deploy(flows(...settings));
      if (settings[2]?.publicUrl !== '') {
        await until('it has looked for leftovers', () => calls(lab).includes('list'));
      }
      await forgetAll(lab);
    },
    /** Deploys them again, and restarts only what is different. */
    change: async (...[more, fields, account]: Settings) => {
      // With its credentials, Node-RED would take the account for changed, and restart its users.
      await lab.deploy(flows(more, fields, { ...account, credentials: undefined }), 'nodes');
    },
    /** Starts an import of rows of which it is never told what became of the third. */
    startWaiting: async (...numbers: number[]) => {
      await feed(lab, { payload: numbers.map((number) => row(number)) });
      // A fast result may come before the status of all rows is shown.
      const isWaiting = (status: string): boolean => status.startsWith('blue confirming ');
      await until('it waits', async () => (await came(lab)).statuses.some(isWaiting));
    },
    told: async () =>
      (await came(lab)).outcomes.flatMap(({ payload }) =>
        Listed.parse(payload).map(({ wo_nr, status }) => `${wo_nr} ${status}`),
      ),
    lookUps: () =>
      lab.claire.requests().filter(({ path }) => path === '/v1/appointments/list').length,
    gone: () => until('no webhook of ours is left', () => held(lab).length === 0),
  };
}
