import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { clock } from '../../n8n/clock';
import { withTrigger } from './trigger-lab';

const path = '/v1/webhooks/list_errors';
const events = [4, 8];
const refusingAll = { events, options: { onlyFrom: 'other', otherAddresses: '192.0.2.1' } };
const initial = { ...clock };
const hour = 3_600_000;

const lab = withTrigger({ events });
const began = { now: 0, monotonic: 0 };

beforeEach(() => {
  Object.assign(began, { now: clock.now(), monotonic: clock.monotonic() });
});
afterEach(() => {
  Object.assign(clock, initial);
});

/** Stops n8n's clock this long after the test began; Claire has one of its own. */
function after(milliseconds: number): void {
  clock.now = () => began.now + milliseconds;
  clock.monotonic = () => began.monotonic + milliseconds;
}

/** Claire's calls come back with 403, whatever the trigger does otherwise. */
async function fail(...missed: number[]): Promise<void> {
  const { parameters } = lab.trigger;
  lab.trigger.parameters = refusingAll;
  for (const event of missed) await lab.received(event);
  lab.trigger.parameters = parameters;
  lab.trigger.warnings.length = 0;
}

function told(event: number): unknown {
  return expect.objectContaining({
    event,
    reason: 'The receiver answered with status 403',
    time: expect.stringMatching(/Z$/),
    errorId: expect.any(Number),
    webhookId: lab.ours().find((webhook) => webhook.webhook_trigger_id === event)?.id,
  });
}

const warnings = (words: string) => lab.trigger.warnings.filter((text) => text.includes(words));

describe('a trigger that n8n registers', () => {
  it('says once in the log what Claire could not deliver, in Claire’s words', async () => {
    await lab.listen();
    await fail(4, 4, 8);

    expect(await lab.trigger.hook('checkExists')).toBe(true);
    const first = [...lab.trigger.warnings];
    expect(await lab.trigger.hook('checkExists')).toBe(true);
    await lab.trigger.hook('create');

    expect(first).toEqual([
      expect.stringMatching(
        /could not deliver 3 calls of Claire Trigger\. Car ready × 2 \(.*\): The receiver answered with status 403; Diagnose overview is available \(.*Claire Changes Trigger finds the changes\./,
      ),
    ]);
    expect(lab.trigger.warnings).toEqual(first);
  });

  it('says so when n8n takes its webhooks away, before Claire forgets it', async () => {
    await lab.listen();
    await fail(4, 8);

    await lab.trigger.hook('delete');
    await lab.trigger.hook('delete');

    expect(lab.trigger.warnings).toEqual([expect.stringContaining('could not deliver 2 calls of')]);
    expect(lab.ours()).toEqual([]);
  });

  it('is registered all the same when Claire does not say what failed', async () => {
    await lab.listen();
    await fail(4);
    lab.claire.failNext({ path, status: 400, times: null });

    expect(await lab.trigger.hook('checkExists')).toBe(true);
    await lab.trigger.hook('create');

    expect(warnings('could not be delivered lately')).toEqual([
      expect.stringContaining('but not which. The Claire node (Webhook: Get Errors)'),
    ]);
  });
});

describe('the second output of a trigger', () => {
  const withOutput = { options: { failedDeliveries: true } };

  it('gets what failed beside the next event, each once', async () => {
    await lab.listen(withOutput);
    await fail(8, 4);

    await lab.received(4);
    await lab.received(4);

    expect(lab.trigger.failed).toEqual([told(8), told(4)]);
    expect(lab.trigger.outputs).toEqual([
      [1, 2],
      [1, 0],
    ]);
    expect(lab.trigger.warnings).toEqual([]);
  });

  it('gets an hour later what has failed since, also where the clock of the server was set back', async () => {
    await lab.listen(withOutput);
    await fail(8);
    after(0);
    await lab.received(4);
    await fail(4, 8);

    after(hour - 1);
    await lab.received(4);
    expect(lab.trigger.failed).toEqual([told(8)]);
    after(hour);
    clock.now = () => began.now - 24 * hour;
    await lab.received(4);
    expect(lab.trigger.failed).toEqual([told(8), told(4), told(8)]);
  });

  it('gets nothing that failed more than four days ago', async () => {
    await lab.listen(withOutput);
    await fail(8);
    after(4 * 24 * hour + hour);

    await lab.received(4);
    expect(lab.trigger.failed).toEqual([]);
  });

  it('is empty, and costs nothing, when a person tries the workflow', async () => {
    await lab.listen(withOutput, { isTest: true });
    await fail(8);

    await lab.received(4);

    expect(lab.trigger.outputs).toEqual([[1, 0]]);
    expect(lab.requestsFor('/v1/webhooks/list')).toBe(0);
  });

  it('costs no event when Claire refuses to tell', async () => {
    await lab.listen(withOutput);
    lab.claire.failNext({ path: '/v1/webhooks/list', status: 400, times: null });

    await lab.received(4);

    expect(lab.trigger.outputs).toEqual([[1, 0]]);
    expect(lab.trigger.warnings).toEqual([expect.stringContaining('could not ask Claire')]);
  });

  it.each([
    [{}, ['main']],
    [{ failedDeliveries: true }, ['Event', 'Failed Deliveries']],
    [{ failedDeliveries: ' TRUE' }, ['Event', 'Failed Deliveries']],
    [{ failedDeliveries: 'false' }, ['main']],
  ])('is drawn by the options %j', (options, names) => {
    lab.trigger.parameters = { events, options };

    expect(lab.trigger.outputNames()).toEqual(names);
  });
});
