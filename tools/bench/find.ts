import { Agent } from 'undici';
import { type Client, createClient } from '../../claire/client';
import { findAppointments } from '../../claire/find';
import { LocationId } from '../../claire/models';
import { operations } from '../../claire/resources';
import { transport } from '../../node-red/runtime/account/transport';
import { clock } from '../../node-red/runtime/clock';
import { near, startClaire } from './claire-at';
import { atMost, type Comparison, type Task } from './task';

const locationIds = [11, 12, 13].map((id) => LocationId.parse(id));
const today = () => new Date().toISOString().slice(0, 10);
/** Of an appointment that is not today's. */
const plate = 'ld714n';
const log = { debug: () => undefined, warn: () => undefined };

export const find: Task = {
  name: 'find',
  line: near.line,
  about:
    'A search in three locations and 22 days for a plate, beside listing today by hand, which finds the cars of today only, and the same search again.',
  async measure({ environment, runs }) {
    const { claire, url, close } = await startClaire(near, environment.authority);
    const agent = new Agent({ connections: 64, connect: { ca: environment.authority.cert } });
    const send = transport({ dispatcher: () => agent, apiKey: claire.apiKey });
    const [byHand, first, again]: [Sample[], Sample[], Sample[]] = [[], [], []];
    const measure = async (work: Promise<unknown>): Promise<Sample> => {
      const started = performance.now();
      claire.forgetRequests();
      await work;
      const seconds = (performance.now() - started) / 1000;
      return { seconds, requests: claire.requests().length };
    };
    try {
      for (let run = 0; run < runs; run += 1) {
        const settings = { baseUrl: url, account: `search ${String(run)}`, random: Math.random };
        const client = createClient({ ...settings, clock, log, transport: send });
        byHand.push(await measure(listToday(client)));
        first.push(await measure(search(client)));
        again.push(await measure(search(client)));
      }
    } finally {
      await agent.destroy();
      await close();
    }
    const compare = compareWith(byHand);
    return {
      comparisons: [
        ...[compare('first', 'requests', first, 70), compare('first', 'seconds', first, 3)],
        ...[compare('next', 'requests', again, 0), compare('next', 'seconds', again, 0.5)],
      ],
    };
  },
};

type Sample = Readonly<Record<'requests' | 'seconds', number>>;

function compareWith(byHand: readonly Sample[]) {
  return (which: string, unit: keyof Sample, all: Sample[], most: number): Comparison => ({
    ...{ task: `find: the ${which} search of a minute`, unit, rival: 'today by hand' },
    ours: all.map((sample) => sample[unit]),
    theirs: byHand.map((sample) => sample[unit]),
    ...{ better: 'less', target: atMost(most, unit) },
  });
}

function search(client: Client): Promise<unknown> {
  return findAppointments({ search: plate, locationIds }, { client, clock, calendar: { today } });
}

async function listToday(client: Client): Promise<void> {
  for (const location_id of locationIds)
    await client.call(operations.appointment.list, { location_id, date: today() });
}
