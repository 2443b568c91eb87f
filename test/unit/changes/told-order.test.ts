import { describe, expect, it } from '@jest/globals';
import { day, describeChanges, PolledClaire } from './polled-claire';

async function polledOnce() {
  const claire = new PolledClaire();
  const [id, other] = [claire.create(), claire.create()];
  await claire.poll();
  return { claire, id, other };
}

describe('the order in which a poll tells', () => {
  it('has a removed appointment after what had changed by then', async () => {
    const { claire, id, other } = await polledOnce();
    claire.remove(id);
    claire.change(other, { status: 10 });

    expect(describeChanges(await claire.poll())).toEqual([
      `status ${String(other)} 1→10`,
      `gone ${String(id)}`,
    ]);
  });

  it('has a removed appointment before what Claire dates later', async () => {
    const { claire, id, other } = await polledOnce();
    claire.remove(id);
    claire.change(other, { status: 10 });
    const { fields } = claire.record(other);
    Object.assign(fields, { status_history: null, updated_on: claire.timeIn(day) });

    expect(describeChanges(await claire.poll())).toEqual([
      `gone ${String(id)}`,
      `status ${String(other)} 1→10`,
    ]);
  });

  it('has an appointment that left after all its statuses, whatever its own stamp', async () => {
    const { claire, id } = await polledOnce();
    const name = String(id);
    const { fields } = claire.record(id);
    const before = claire.timeIn(1_000);
    for (const status of [10, 8, 12]) {
      await claire.clock.advance(10_000);
      claire.change(id, { status });
    }
    claire.change(id, { time: claire.timeIn(30 * day) });
    fields.updated_on = before;

    expect(describeChanges(await claire.poll())).toEqual([
      `status ${name} 1→10`,
      `status ${name} 10→8`,
      `status ${name} 8→12`,
      `time ${name} time_car_app`,
      `gone ${name} time_car_app`,
    ]);
  });
});
