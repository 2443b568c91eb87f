import { beforeEach } from '@jest/globals';
import { z } from 'zod/v4';
import type { SandboxOptions } from '../../sandbox/options';
import type { NodeRedOptions } from '../../tools/lab/node-red/server';
import { appointment } from '../unit/import/appointments';
import type { FlowNode } from './flow';
import { came, feed, flowsWith, forgetAll } from './import-lab';
import { type Lab, withNodeRed } from './lab';
import { addForeign, calls, held } from './trigger-lab';
import { until } from './until';

/** What Claire says of the second, and that it never says anything of the third. */
const importResults = { 'WO-2': { failed: 'the VIN is not known' }, 'WO-3': 'lost' } as const;

const Listed = z.array(z.object({ wo_nr: z.string(), status: z.string() }));

export const row = (number: number, locationId = 11) =>
  appointment(number, { location_id: locationId });

/** The webhook of an import, as `held` shows it. */
export const own = (locationId = 11, account = 'account') =>
  `19 /claire/webhook/${account}-import-${String(locationId)}`;

export interface ReasonsLab {
  readonly lab: Lab;
  readonly flows: (
    more?: readonly FlowNode[],
    fields?: Readonly<Record<string, unknown>>,
    account?: Readonly<Record<string, unknown>>,
  ) => FlowNode[];
  /** Deploys them, and waits until it was looked what a killed process may have left. */
  readonly start: (...settings: Parameters<ReasonsLab['flows']>) => Promise<void>;
  /** Deploys them again, and restarts only what is different. */
  readonly change: (...settings: Parameters<ReasonsLab['flows']>) => Promise<void>;
  /** Starts an import of rows of which it is never told what became of the third. */
  readonly startWaiting: (...numbers: number[]) => Promise<void>;
  readonly told: () => Promise<string[]>;
  readonly lookUps: () => number;
  readonly gone: () => Promise<void>;
}

/** With an import that waits for reasons, and with a webhook of somebody else's. */
export function withReasons(options: SandboxOptions = {}, server?: NodeRedOptions): ReasonsLab {
  const lab = withNodeRed({ importResults, webhookLimit: 4, ...options }, server);
  beforeEach(async () => {
    await lab.deploy([]);
    await addForeign(lab);
    lab.claire.forgetRequests();
  });
  const flows: ReasonsLab['flows'] = (more, fields, account) =>
    flowsWith(lab, { waitFor: 'reasons', ...fields }, more, account);
  const start: ReasonsLab['start'] = async (more, fields, account) => {
    await lab.deploy(flows(more, fields, account));
    if (account?.publicUrl !== '') {
      await until('it has looked for leftovers', () => calls(lab).includes('list'));
    }
    await forgetAll(lab);
  };
  return {
    lab,
    flows,
    start,
    change: async (more, fields, account) => {
      // With its credentials, Node-RED would take the account for changed, and restart its users.
      await lab.deploy(flows(more, fields, { ...account, credentials: undefined }), 'nodes');
    },
    startWaiting: async (...numbers) => {
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
