import { describe, expect, it } from '@jest/globals';
import { feed } from './import-lab';
import { own, row, withReasons } from './reasons-lab';
import { held } from './trigger-lab';
import { until } from './until';

const { lab, start, startWaiting, flows, told, gone } = withReasons({ latency: 100 });

/** Of the same Claire, and in the order of the deploys. */
function chooseUrl(number: number): string {
  const { url } = lab.claire;
  return number % 2 === 0 ? url : url.replace('127.0.0.1', 'localhost');
}

/** How often Claire was asked for its webhooks under that name. */
function listsAt(name: string): number {
  const { host } = new URL(name);
  return lab.claire
    .requests()
    .filter(({ path, headers }) => path === '/v1/webhooks/list' && headers.host === host).length;
}

/** Heard of through the webhook alone: what Claire refuses can be looked up nowhere. */
async function isHeard(times: number): Promise<void> {
  await feed(lab, { payload: [row(2)] });
  await until('Claire says why', async () => {
    const failed = (await told()).filter((outcome) => outcome === 'WO-2 failed');
    return failed.length >= times;
  });
}

describe('an import that waits for reasons while its Claire gets another name', () => {
  it('hears them through exactly one webhook, deploy after deploy, and leaves none behind', async () => {
    await start();
    await startWaiting(3);

    for (let number = 1; number <= 2; number += 1) {
      const before = listsAt(chooseUrl(number - 1));
      lab.claire.failNext({ path: '/v1/webhooks/delete', status: 500 });
      await lab.deploy(flows([], {}, { baseUrl: chooseUrl(number) }));
      // It keeps the webhook at Claire for those that come later.
      await feed(lab, { payload: [row(3)] });
      await isHeard(2 * number - 1);
      const again = () => listsAt(chooseUrl(number - 1)) >= before + 2;
      await until('the first name was asked again to delete it', again);

      await isHeard(2 * number);
      expect(held(lab)).toEqual([own()]);
    }

    await lab.deploy(flows([], { waitFor: 'nothing' }));
    await gone();
  });
});
