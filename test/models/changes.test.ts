import { describe, expect, it } from '@jest/globals';
import { type Change, poll } from '../../claire/changes';
import type { HttpRequest, HttpResponse } from '../../claire/ports';
import { calendarIn } from '../../claire/times';
import { day, hour, PolledClaire } from '../unit/changes/polled-claire';
import fc, { shareSequences } from './sequences';

const who = fc.nat(5);
const ahead = fc.integer({ min: 1, max: 48 });
const creation = fc.record({ do: fc.constant('create'), ahead });
const newStatus = fc.record({
  do: fc.constant('status'),
  who,
  status: fc.constantFrom(1, 3, 4, 6, 7, 8, 9, 10, 12, 13, -1),
});
const newTime = fc.record({ do: fc.constant('time'), who, ahead });
const step = fc.oneof(
  { weight: 2, arbitrary: creation },
  { weight: 5, arbitrary: newStatus },
  { weight: 2, arbitrary: newTime },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('details'), who }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('remove'), who }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('wait'), hours: fc.nat(4) }) },
  { weight: 6, arbitrary: fc.record({ do: fc.constant('poll') }) },
  /** Claire answers only so many requests of it. */
  { weight: 1, arbitrary: fc.record({ do: fc.constant('broken poll'), answers: fc.nat(9) }) },
  /** From now on, a gateway with a wrong clock writes `Date`, or leaves it out. */
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('date'),
      ahead: fc.option(fc.integer({ min: -72, max: 72 }), { nil: undefined, freq: 4 }),
    }),
  },
  /** One of Claire's machines has a clock that is ahead. */
  { weight: 1, arbitrary: fc.record({ do: fc.constant('stamp'), who, ahead }) },
  /** From now on, Claire's lists leave these out, of those that they have shown. */
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('hide'), whom: fc.array(who, { maxLength: 2 }) }),
  },
  /** Claire changes something between two requests of it. */
  {
    weight: 3,
    arbitrary: fc.record({
      ...{ do: fc.constant('moving poll'), at: fc.nat(11) },
      what: fc.oneof(creation, newStatus, newTime),
    }),
  },
  /** The machine has started without its battery, and so many days ago. */
  { weight: 1, arbitrary: fc.record({ do: fc.constant('early poll'), days: fc.nat(400) }) },
);
/** The process ends before the state is stored, or an older state comes back with a backup. */
const crash = fc.oneof(
  fc.record({ do: fc.constant('crash') }),
  fc.record({ do: fc.constant('roll back'), polls: fc.integer({ min: 1, max: 3 }) }),
);
type PlainStep = typeof step extends fc.Arbitrary<infer Value> ? Value : never;
type Step = PlainStep | (typeof crash extends fc.Arbitrary<infer Value> ? Value : never);

const scene = fc.record({
  /** A day before the clocks go forward, back, and any other. */
  start: fc.constantFrom('2026-03-28T12:00:00Z', '2026-10-24T12:00:00Z', '2026-06-10T12:00:00Z'),
  zone: fc.constantFrom('UTC', 'Europe/Amsterdam', 'America/New_York'),
});
type Scene = typeof scene extends fc.Arbitrary<infer Value> ? Value : never;

/** Plays steps, and keeps what happened at Claire and what was told. */
class Play {
  readonly claire = new PolledClaire();
  readonly told: string[] = [];
  /** What happened, as `changeKey` writes the change that tells it. */
  readonly happened: string[] = [];
  /** Of what a poll tells by comparison, what was due and what was told at each whole poll. */
  readonly compared: { due: string[]; told: string[] }[] = [];
  readonly removed = new Set<number>();
  #ids: number[] = [];
  #seen = new Map<number, string>();
  #states: unknown[] = [];
  #dateAhead: number | undefined = 0;
  readonly #respond = (request: HttpRequest): HttpResponse => {
    const { status, headers, body } = this.claire.respond(request);
    if (this.#dateAhead === undefined) return { status, headers, body };
    const date = new Date(this.claire.clock.now() + this.#dateAhead).toUTCString();
    return { status, headers: { ...headers, date }, body };
  };

  constructor(private readonly scene: Scene) {
    const { clock } = this.claire;
    clock.setForward(Date.parse(scene.start) - clock.now());
    // So many days ahead that an appointment is created on none that was never listed.
    this.claire.settings = { ...this.claire.settings, daysBack: 3, daysAhead: 6 };
    this.claire.interfere = this.#respond;
  }

  async run(steps: readonly Step[]): Promise<void> {
    this.#ids = [1, 20, 40].map((hours) => this.claire.create(hours * hour));
    await this.#poll();
    for (const one of steps) {
      await this.claire.clock.advance(5_000);
      await this.#play(one);
    }
    this.claire.hidden = new Set();
    await this.#poll();
  }

  async #play(one: Step): Promise<void> {
    const { claire } = this;
    if (one.do === 'poll') await this.#poll();
    else if (one.do === 'crash') this.#tell(await this.#pollOnce());
    else if (one.do === 'roll back')
      claire.stored = this.#states.at(-1 - one.polls) ?? claire.stored;
    else if (one.do === 'early poll') this.#store(await this.#pollOnce(-one.days * day));
    else if (one.do === 'moving poll') await this.#pollWhile(one.at, one.what);
    else if (one.do === 'hide')
      claire.hidden = new Set(one.whom.map((at) => [...this.#seen.keys()][at % this.#seen.size]));
    else if (one.do === 'broken poll') await this.#breakPoll(one.answers);
    else if (one.do === 'date') this.#setDate(one.ahead);
    else if (one.do === 'wait') await claire.clock.advance(one.hours * hour);
    else if (one.do === 'create') {
      const id = claire.create(one.ahead * hour);
      this.#ids.push(id);
      this.happened.push(`created ${String(id)}`);
    } else this.#change(one);
  }

  #setDate(ahead: number | undefined): void {
    this.claire.sendsDate = ahead !== undefined;
    this.#dateAhead = ahead && ahead * hour;
  }

  #change(one: Extract<PlainStep, { who: number }>): void {
    const id = this.#ids[one.who % this.#ids.length];
    if (id === undefined) return;
    const { fields } = this.claire.record(id);
    const before = fields.appointment_status_identifier;
    if (one.do === 'remove') {
      this.#ids = this.#ids.filter((other) => other !== id);
      this.removed.add(id);
      this.claire.remove(id);
    } else if (one.do === 'stamp') {
      fields.updated_on = new Date(this.claire.clock.now() + one.ahead * hour).toISOString();
    } else if (one.do === 'time') {
      this.claire.change(id, { time: this.claire.timeIn(one.ahead * hour) });
    } else if (one.do === 'details') {
      this.claire.change(id, { customerWaiting: fields.customer_waiting !== true });
    } else if (before !== one.status) {
      this.claire.change(id, { status: one.status });
      this.happened.push(`status ${String(id)} ${String(before)}→${String(one.status)}`);
    }
  }

  async #poll(): Promise<void> {
    const before = this.#seen;
    const told: Change[] = [];
    // The newest is gone if two polls lack it.
    for (let polls = 0; polls < 2; polls += 1) {
      const changes = await this.#pollOnce();
      this.#store(changes);
      told.push(...changes);
    }
    this.#seen = new Map(this.#ids.map((id) => [id, this.#look(id)]));
    const due = [...before].filter(([id, time]) => this.#seen.get(id) !== time);
    this.compared.push({
      due: due.map(([id]) => `${this.#seen.has(id) ? 'time' : 'gone'} ${String(id)}`).toSorted(),
      told: told
        .map(changeKey)
        .filter((key) => /^(?:time|gone)/.test(key))
        .toSorted(),
    });
  }

  #look(id: number): string {
    return this.claire.record(id).fields.time_car_app;
  }

  async #breakPoll(answers: number): Promise<void> {
    let left = answers;
    this.claire.interfere = (request) =>
      (left -= 1) < 0 ? { status: 401, headers: {}, body: '' } : this.#respond(request);
    this.#store(await this.#pollOnce());
    this.claire.interfere = this.#respond;
  }

  async #pollWhile(at: number, step: PlainStep): Promise<void> {
    let left = at;
    this.claire.interfere = (request) => {
      const response = this.#respond(request);
      if ((left -= 1) === -1) void this.#play(step);
      return response;
    };
    this.#store(await this.#pollOnce());
    this.claire.interfere = this.#respond;
  }

  /** By a clock that is off by so much. */
  async #pollOnce(off = 0): Promise<readonly Change[]> {
    const { client, clock, settings, stored } = this.claire;
    await clock.advance(60_000);
    const calendar = calendarIn(this.scene.zone, { now: () => clock.now() + off });
    const result = await clock.run(poll({ client, clock, calendar }, settings, stored));
    this.#next = JSON.parse(JSON.stringify(result.state)) as unknown;
    return result.changes;
  }

  #next: unknown;

  #store(changes: readonly Change[]): void {
    this.#tell(changes);
    this.claire.stored = this.#next;
    this.#states.push(this.#next);
  }

  #tell(changes: readonly Change[]): void {
    this.told.push(...changes.map(changeKey));
  }

  isThere(key: string): boolean {
    return !this.removed.has(readId(key));
  }
}

function changeKey({ change, appointmentId, previousStatus, status }: Change): string {
  const name = `${change} ${String(appointmentId)}`;
  return change === 'status' ? `${name} ${String(previousStatus)}→${String(status)}` : name;
}

const readId = (key: string): number => Number(key.split(' ')[1]);
const isEvent = (key: string): boolean => /^(?:created|status)/.test(key);

const summer: Scene = { start: '2026-06-10T12:00:00Z', zone: 'UTC' };
/** Seed 1: the time of the last poll is ahead, and all that is created seems older. */
const dateIsAhead: Step[] = [{ do: 'date', ahead: 1 }, { do: 'poll' }, { do: 'create', ahead: 1 }];
/** Seed 1, with a `Date` that is ahead or none: after this stamp, nothing seems new. */
const stampIsAhead: Step = { do: 'stamp', who: 0, ahead: 2 };
const noDate: Step = { do: 'date', ahead: undefined };
/** Seed 4600: created after the list of its day, and moved while the next poll ran. */
const missedTwice: Step[] = [
  { do: 'moving poll', at: 4, what: { do: 'create', ahead: 12 } },
  { do: 'details', who: 0 },
  { do: 'moving poll', at: 3, what: { do: 'time', who: 3, ahead: 1 } },
];

describe('any history of a workshop', () => {
  it('is told once and in order of each appointment, whatever polls fail, and whatever the clock says', async () => {
    await fc.assert(
      fc.asyncProperty(scene, fc.array(step, { maxLength: 16 }), async (where, steps) => {
        const play = new Play(where);
        await play.run(steps);

        const ofEach = (keys: readonly string[]) =>
          keys
            .filter((key) => isEvent(key) && play.isThere(key))
            .toSorted((one, other) => readId(one) - readId(other));
        expect(ofEach(play.told)).toEqual(ofEach(play.happened));
        const gone = play.told.filter((key) => key.startsWith('gone'));
        expect(new Set(gone).size).toBe(gone.length);
        expect(gone.filter((key) => play.isThere(key))).toEqual([]);
      }),
      {
        ...shareSequences(3),
        examples: [
          [summer, dateIsAhead],
          [summer, [stampIsAhead, ...dateIsAhead]],
          [summer, [stampIsAhead, noDate, { do: 'poll' }, { do: 'create', ahead: 1 }]],
          [{ ...summer, start: '2026-03-28T12:00:00Z' }, missedTwice],
        ],
      },
    );
  });

  it('is told at least once over crashes and states of before, and nobody is gone who is there', async () => {
    const steps = fc.array(
      fc.oneof({ weight: 5, arbitrary: step }, { weight: 1, arbitrary: crash }),
      { maxLength: 16 },
    );
    await fc.assert(
      fc.asyncProperty(scene, steps, async (where, all) => {
        const play = new Play(where);
        await play.run(all);

        const due = play.happened.filter((key) => play.isThere(key));
        expect(due.filter((key) => !play.told.includes(key))).toEqual([]);
        const gone = play.told.filter((key) => key.startsWith('gone'));
        expect(gone.filter((key) => play.isThere(key))).toEqual([]);
      }),
      shareSequences(3),
    );
  });

  it('has each new time and each removal told by the next poll', async () => {
    const steps = step.filter(({ do: what }) => !what.endsWith(' poll') && what !== 'hide');
    await fc.assert(
      fc.asyncProperty(scene, fc.array(steps, { maxLength: 16 }), async (where, all) => {
        const play = new Play(where);
        await play.run(all);
        for (const { due, told } of play.compared) expect(told).toEqual(due);
      }),
      shareSequences(3),
    );
  });
});
