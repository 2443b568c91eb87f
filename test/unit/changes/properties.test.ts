import { describe, expect, it } from '@jest/globals';
import fc from '../../fast-check';
import { howMuch } from '../../how-much';
import type { Change } from '../../../claire/changes';
import { day, hour, minute, PolledClaire } from './polled-claire';

const statuses = [1, 3, 4, 6, 7, 8, 9, 10, 12, 13, -1];
const who = fc.nat(5);
const step = fc.oneof(
  { weight: 2, arbitrary: fc.record({ do: fc.constant('create' as const), ahead: fc.nat(2) }) },
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('status' as const),
      who,
      status: fc.constantFrom(...statuses),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('time' as const), who, ahead: fc.nat(2) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('details' as const), who }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('remove' as const), who }) },
  { weight: 6, arbitrary: fc.record({ do: fc.constant('poll' as const) }) },
);
/** A poll that Claire answers only so many times. */
const brokenPoll = fc.record({ do: fc.constant('broken poll' as const), answers: fc.nat(4) });
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;
type AnyStep = Step | { do: 'broken poll'; answers: number };

/** Its first day was not polled before it moved to one that was. */
const movedAfterFailure: AnyStep[] = [
  { do: 'create', ahead: 1 },
  { do: 'broken poll', answers: 1 },
  { do: 'time', who: 3, ahead: 0 },
];

/** Plays steps, and keeps what happened at Claire and what was told. */
class Play {
  readonly claire = new PolledClaire();
  readonly told: Change[] = [];
  /** Each thing that happened, as `toKey` would write the change that tells it. */
  readonly happened: string[] = [];
  /** Of each poll, what else was due and what was told. */
  readonly polls: { due: string[]; told: string[] }[] = [];
  #seen = new Map<number, { time: string; waiting: unknown; key: string | null }>();
  #ids: number[] = [];

  async run(steps: readonly AnyStep[]): Promise<void> {
    this.claire.settings = { ...this.claire.settings, daysBack: 0, daysAhead: 2 };
    this.#ids = [0, 1, 2].map((ahead) => this.claire.create(hour + ahead * day));
    await this.#poll();
    for (const one of steps) {
      await this.claire.clock.advance(5_000);
      await this.#play(one);
    }
    await this.#poll();
  }

  async #play(one: AnyStep): Promise<void> {
    if (one.do === 'poll') return this.#poll();
    if (one.do === 'broken poll') return this.#pollWith(one.answers);
    if (one.do === 'create') {
      this.#create(one.ahead);
      return;
    }
    this.#change(one);
  }

  #create(ahead: number): void {
    const id = this.claire.create(hour + ahead * day);
    this.#ids.push(id);
    this.happened.push(`created ${String(id)}`);
  }

  #change(one: Exclude<Step, { do: 'poll' | 'create' }>): void {
    const id = this.#ids[one.who % this.#ids.length];
    if (id === undefined) return;
    const { fields } = this.claire.record(id);
    if (one.do === 'remove') {
      this.#ids = this.#ids.filter((other) => other !== id);
      this.claire.remove(id);
      return;
    }
    if (one.do === 'status' && fields.appointment_status_identifier !== one.status) {
      const before = String(fields.appointment_status_identifier);
      this.claire.change(id, { status: one.status });
      this.happened.push(`status ${String(id)} ${before}→${String(one.status)}`);
    }
    if (one.do === 'time') {
      this.claire.change(id, { time: this.claire.timeIn(hour + one.ahead * day) });
    }
    if (one.do === 'details') {
      this.claire.change(id, { customerWaiting: fields.customer_waiting !== true });
    }
  }

  async #poll(): Promise<void> {
    const before = this.#seen;
    const told = await this.claire.poll();
    this.#tell(told);
    this.#seen = this.#look();
    const due = [...before].flatMap(([id, one]) => {
      const now = this.#seen.get(id);
      if (now === undefined) return [`gone ${String(id)}`];
      const time = one.time === now.time ? [] : [`time ${String(id)}`];
      const isSame = one.waiting === now.waiting && one.key === now.key;
      return isSame ? time : [...time, `details ${String(id)}`];
    });
    const others = told.changes.map(toKey).filter((key) => !isStep(key));
    this.polls.push({ due: due.toSorted(), told: others.toSorted() });
  }

  /** What can change without an event of its own. */
  #look() {
    return new Map(
      this.#ids.map((id) => {
        const {
          time_car_app: time,
          customer_waiting,
          customcom_key,
        } = this.claire.record(id).fields;
        return [id, { time, waiting: customer_waiting, key: customcom_key }];
      }),
    );
  }

  async #pollWith(answers: number): Promise<void> {
    let left = answers;
    this.claire.interfere = () =>
      (left -= 1) < 0 ? { status: 401, headers: {}, body: '' } : undefined;
    this.#tell(await this.claire.poll());
    this.claire.interfere = () => undefined;
  }

  #tell({ changes }: { changes: readonly Change[] }): void {
    this.told.push(...changes);
  }

  /** The told changes of an appointment that is still there; of one that is gone, none is due. */
  dueAndTold(): { due: string[]; told: string[] }[] {
    return this.#ids.map((id) => {
      const isOfIt = (key: string) => key.split(' ')[1] === String(id);
      return { due: this.happened.filter(isOfIt), told: this.told.map(toKey).filter(isOfIt) };
    });
  }

  get present(): number {
    return this.#ids.length;
  }
}

function toKey({ change, appointmentId, previousStatus, status }: Change): string {
  const name = `${change} ${String(appointmentId)}`;
  return change === 'status' ? `${name} ${String(previousStatus)}→${String(status)}` : name;
}

const isStep = (key: string) => key.startsWith('created') || key.startsWith('status');

describe('any sequence of changes and polls', () => {
  it('tells each creation and each status once and in order, also when polls fail half-way', async () => {
    const steps = fc.array(fc.oneof({ weight: 4, arbitrary: step }, brokenPoll), { maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(steps, async (all) => {
        const play = new Play();
        await play.run(all);
        for (const { due, told } of play.dueAndTold()) expect(told.filter(isStep)).toEqual(due);
      }),
      { numRuns: howMuch(8, 40), examples: [[movedAfterFailure]] },
    );
  });

  it('tells exactly the times and details that differ, and what went', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
        const play = new Play();
        await play.run(steps);
        for (const { due, told } of play.polls) expect(told).toEqual(due);
      }),
      { numRuns: howMuch(8, 40) },
    );
  });

  it('keeps a state of the appointments of the window, and of no other', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
        const play = new Play();
        await play.run(steps);
        const { state } = await play.claire.poll();
        expect(state.count).toBe(play.present);
        expect(JSON.stringify(state).length).toBeLessThan(400 + 150 * play.present);
        await play.claire.clock.advance(10 * day + minute);
        const later = await play.claire.poll();
        expect([later.state.count, later.changes]).toEqual([0, []]);
      }),
      { numRuns: howMuch(8, 30) },
    );
  });
});
