import { describe, expect, it } from '@jest/globals';
import { Channel, Progress } from '../../../claire/import/stages';
import { VirtualClock } from '../virtual-clock';

describe('a channel between two stages', () => {
  it('gives the items in their order, and then says that no more come', async () => {
    const channel = new Channel<number>(10, new Progress());

    void channel.put(1);
    void channel.put(2);
    channel.close();

    expect([channel.isEmpty, channel.hasEnded]).toEqual([false, false]);
    expect([await channel.next(), channel.take(), await channel.next()]).toEqual([1, 2, undefined]);
    expect(channel.hasEnded).toBe(true);
  });

  it('makes who puts wait only where it is full, until one was taken', async () => {
    const channel = new Channel<number>(2, new Progress());
    const waited: string[] = [];

    expect(channel.put(1)).toBeUndefined();
    const room = channel.put(2)?.then(() => waited.push('room'));
    await Promise.resolve();
    expect(waited).toEqual([]);
    channel.take();
    await room;

    expect(waited).toEqual(['room']);
  });

  it('makes who takes wait until an item has come', async () => {
    const channel = new Channel<number>(2, new Progress());
    const item = channel.next();

    void channel.put(7);

    expect(await item).toBe(7);
  });
});

describe('what the stages wait for', () => {
  it('is a change, of which all that wait are told once', async () => {
    const progress = new Progress();
    const woken: number[] = [];
    const waits = [1, 2].map((number) => progress.change().then(() => woken.push(number)));
    const later = progress.change().then(() => progress.change().then(() => woken.push(3)));

    progress.notify();
    await Promise.all(waits);

    expect(woken).toEqual([1, 2]);
    progress.notify();
    await later;
    expect(woken).toEqual([1, 2, 3]);
  });

  it('is a moment too, the earliest of those that were asked for', async () => {
    const clock = new VirtualClock();
    const progress = new Progress(clock);
    for (const time of [500, 200, 300, Infinity]) progress.changeAt(time);

    await clock.run(progress.change());
    expect([clock.monotonic(), clock.sleeping]).toEqual([200, 0]);
    progress.changeAt(300);
    await clock.run(progress.change());

    expect(clock.monotonic()).toBe(300);
  });

  it('is no moment any more at the end', async () => {
    const clock = new VirtualClock();
    const progress = new Progress(clock);
    progress.changeAt(500);

    progress.end();
    progress.changeAt(600);
    await Promise.resolve();

    expect(clock.sleeping).toBe(0);
  });
});
