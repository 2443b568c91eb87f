import { setTimeout as pause } from 'node:timers/promises';
import { Agent, request } from 'undici';
import { eventBody, type Receiver } from './events';

export interface Both<Of> {
  readonly ours: Of;
  readonly theirs: Of;
}

const oursFirst = ['ours', 'theirs'] as const;
const theirsFirst = ['theirs', 'ours'] as const;

/** Connections of Claire to a receiver at the end of a line: kept, as those of a busy sender are. */
export class Caller {
  readonly #agent: Agent;

  constructor(authority: string) {
    this.#agent = new Agent({ connections: 4, connect: { ca: authority } });
  }

  /**
   * Calls so many events of both sides, event by event, so that a pause of the machine hits each
   * as often; the side that was last is the first of the next two. Each waits for the answer to the
   * one before: on a busy machine, a queue would be measured.
   */
  async callInTurns(
    receivers: Both<Receiver>,
    count: number,
    every: number,
  ): Promise<Both<number[]>> {
    const calls: Both<number[]> = { ours: [], theirs: [] };
    for (let number = 0; number < count; number += 1) {
      for (const side of number % 2 === 0 ? oursFirst : theirsFirst) {
        const [calledAt] = await Promise.all([this.#call(receivers[side], number), pause(every)]);
        calls[side].push(calledAt);
      }
    }
    return calls;
  }

  close(): Promise<void> {
    return this.#agent.destroy();
  }

  async #call({ url, headers }: Receiver, number: number): Promise<number> {
    const calledAt = Date.now();
    const { statusCode, body } = await request(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(eventBody(number)),
      dispatcher: this.#agent,
    });
    await body.dump();
    if (statusCode >= 300) throw new Error(`${url} answered ${String(statusCode)} to an event.`);
    return calledAt;
  }
}

/** Milliseconds that 99 of 100 events took at most, from the call to the first node of the flow. */
export function percentile99(calledAt: readonly number[], arrivedAt: readonly number[]): number {
  if (calledAt.length !== arrivedAt.length) throw new Error('Some events did not arrive.');
  const sorted = arrivedAt.toSorted((one, other) => one - other);
  const delays = sorted.map((at, index) => at - (calledAt[index] ?? 0));
  delays.sort((one, other) => one - other);
  return delays[Math.ceil(delays.length * 0.99) - 1] ?? Number.NaN;
}
