import { afterEach, describe, expect, it } from '@jest/globals';
import { startSandbox, type Sandbox } from '../../sandbox';
import { type Lab, withNodeRed } from './lab';
import { calls, flowsWith, forget, held, says, readState, trigger } from './trigger-lab';
import { until } from './until';

const lab = withNodeRed();
const ours = '4 /claire/webhook/trigger';

let claire: Sandbox | undefined;

afterEach(async () => {
  await lab.deploy([]);
  await claire?.close();
});

/** The lab with a Claire that takes its time, as one on the internet does. */
async function slowClaire(latency: number): Promise<Lab> {
  const slow = await startSandbox({ latency });
  claire = slow;
  return {
    ...lab,
    claire: slow,
    nodeRed: lab.nodeRed,
    account: (fields) => lab.account({ baseUrl: slow.url, ...fields }),
  };
}

/** Of one Claire, and in the order of the deploys. */
function chooseUrl({ url }: Sandbox, number: number): string {
  return number % 2 === 0 ? url : url.replace('127.0.0.1', 'localhost');
}

/** The status comes in the trigger's turn, after all that earlier deploys have begun. */
async function isRegisteredAfter(at: Lab, baseUrl: string): Promise<void> {
  await forget(at);
  await at.deploy(flowsWith({ ...at, account: () => at.account({ baseUrl }) }, trigger(at)));
  await says(at, 'registered');
}

async function hearsAnEvent(at: Lab): Promise<void> {
  at.claire.fire(4, at.claire.appointments()[0]?.id ?? 0);
  await until('the event comes', async () => (await readState(at)).messages.length > 0);
}

// Long enough that a deploy comes before the answers to the one before.
const latency = 100;

describe('a trigger whose Claire gets another name, and takes its time to answer', () => {
  it('has exactly one webhook, which is called, after each of the deploys', async () => {
    const at = await slowClaire(latency);

    for (let number = 0; number < 3; number += 1) {
      const baseUrl = chooseUrl(at.claire, number);
      await isRegisteredAfter(at, baseUrl);
      await isRegisteredAfter(at, baseUrl);

      expect(held(at)).toEqual([ours]);
      await hearsAnEvent(at);
    }
  });

  it('has exactly one webhook when it comes back while it is being removed', async () => {
    const at = await slowClaire(latency);
    const account = at.account();
    await isRegisteredAfter(at, at.claire.url);

    for (let number = 0; number < 3; number += 1) {
      await at.deploy(flowsWith({ ...at, account: () => account }));
      await until('it is being removed', () => calls(at).includes('list'));
      await isRegisteredAfter(at, at.claire.url);
      expect(held(at)).toEqual([ours]);
    }

    await hearsAnEvent(at);
  });

  it('has exactly one webhook when nobody waits between the deploys', async () => {
    const at = await slowClaire(latency);
    const last = 6;

    for (let number = 0; number <= last; number += 1) {
      const account = () => at.account({ baseUrl: chooseUrl(at.claire, number) });
      await at.deploy(flowsWith({ ...at, account }, trigger(at)));
    }
    await isRegisteredAfter(at, chooseUrl(at.claire, last));

    expect(held(at)).toEqual([ours]);
    await hearsAnEvent(at);
  });
});
