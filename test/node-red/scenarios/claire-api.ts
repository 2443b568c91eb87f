import type { NodeRedOptions } from '../../../tools/lab/node-red/server';
import { describe, expect, it } from '@jest/globals';
import { z } from 'zod/v4';
import { locationIds } from '../../../sandbox/data/dealer';
import { given, withNodeRed } from '../lab';

/** Where an answer goes, and where the values of a question come from. */
export function outputsAndValues(options?: NodeRedOptions): void {
  const lab = withNodeRed({}, options);

  const first = () => {
    const [appointment] = lab.claire.appointments();
    if (appointment === undefined) throw new Error('The sandbox has no appointments');
    return appointment;
  };

  const asJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

  const Parts = z.looseObject({ id: z.string() });

  const get = () => ({
    operation: 'appointment.get',
    parameters: { id: given(first().id, 'num') },
  });

  /** Where Node-RED runs, which is here. */
  const today = () => new Date().toLocaleDateString('sv');

  const listLocations = { operation: 'location.list', parameters: {} };

  describe('the output of claire-api', () => {
    it('is the whole answer in the payload, beside all else that the message held', async () => {
      const { sent } = await lab.call({ ...get(), fields: 'raw' }, { topic: 'workshop' });

      expect(sent).toHaveLength(1);
      expect(sent[0]).toMatchObject({
        topic: 'workshop',
        payload: asJson(first()),
        statusCode: 200,
        claire: {
          operation: 'appointment.get',
          attempts: 1,
          rate: { limit: 10_800, remaining: 10_799, resetsAt: expect.stringMatching(/Z$/) },
        },
      });
    });

    it('is a list in the payload for an operation that finds several', async () => {
      const { sent } = await lab.call(listLocations);

      expect(sent).toHaveLength(1);
      expect(sent[0]?.payload).toEqual([
        expect.objectContaining({ id: locationIds.amersfoort }),
        expect.objectContaining({ id: locationIds.hilversum }),
        expect.objectContaining({ id: locationIds.zeist }),
        expect.objectContaining({ id: locationIds.keyloop }),
      ]);
    });

    it('is one message for each record, with the parts that a join node needs', async () => {
      const outer = { id: 'outer', index: 0, count: 1, type: 'array' };

      const { sent } = await lab.call(
        { ...listLocations, output: 'parts' },
        { topic: 'workshop', parts: outer },
      );

      expect(sent.map(({ payload }) => payload)).toEqual([
        expect.objectContaining({ id: locationIds.amersfoort }),
        expect.objectContaining({ id: locationIds.hilversum }),
        expect.objectContaining({ id: locationIds.zeist }),
        expect.objectContaining({ id: locationIds.keyloop }),
      ]);
      const { parts } = sent[0] ?? {};
      expect(parts).toMatchObject({ type: 'array', count: 4, index: 0, parts: outer });
      expect(sent[3]).toMatchObject({
        topic: 'workshop',
        statusCode: 200,
        parts: { ...Parts.parse(parts), index: 3 },
      });
    });

    it('is no message for an empty list in parts, and the node is done all the same', async () => {
      const { sent, error } = await lab.call({
        operation: 'webhook.list',
        parameters: {},
        output: 'parts',
      });

      expect(error).toBeUndefined();
      expect(sent).toEqual([]);
      expect(await lab.seen()).toMatchObject({ completed: 1, caught: 0 });
    });

    it('goes into another property and leaves the payload alone', async () => {
      const { sent } = await lab.call(
        { ...get(), output: 'property', property: 'found.appointment' },
        { payload: 'as it was' },
      );

      expect(sent[0]).toMatchObject({
        payload: 'as it was',
        found: { appointment: { id: first().id } },
      });
    });
  });

  describe('a value of claire-api', () => {
    const list = (location: object, filter: object) => ({
      operation: 'appointment.list',
      parameters: { location_id: location, ...filter },
    });
    const pinned = { is_pinned: given('true', 'bool') };
    const body = () => lab.claire.requests().at(-1)?.body;
    const amersfoort = locationIds.amersfoort;

    it.each([
      ['a message', given('wanted.place', 'msg'), { wanted: { place: amersfoort } }],
      ['a message, as text', given('place', 'msg'), { place: ` ${String(amersfoort)} ` }],
      ['the flow', given('place', 'flow'), { inFlow: { place: amersfoort } }],
      ['the global context', given('place', 'global'), { inGlobal: { place: amersfoort } }],
      ['the environment', given('CLAIRE_TEST_LOCATION', 'env'), {}],
      ['a JSONata expression', given('$sum(places)', 'jsonata'), { places: [1, amersfoort - 1] }],
      ['a constant', given(amersfoort, 'num'), {}],
      ['a constant text', given(amersfoort, 'str'), {}],
      ['a constant in JSON', given(amersfoort, 'json'), {}],
    ])('can come from %s', async (_name, value, message) => {
      const { error } = await lab.call(list(value, pinned), message);

      expect(error).toBeUndefined();
      expect(body()).toEqual({ location_id: amersfoort, is_pinned: true });
    });

    it.each([
      ['a day', '2026-11-25'],
      ['a moment without a zone', '2026-11-25T13:30:00'],
      ['a moment as other systems write it', '2026-11-25 08:00'],
      ['a timestamp', new Date(2026, 10, 25, 13).getTime()],
    ])('can be %s where Claire wants a day', async (_name, day) => {
      await lab.call(list(given(amersfoort, 'num'), { date: given('day', 'msg') }), { day });

      expect(body()).toEqual({ location_id: amersfoort, date: '2026-11-25T00:00:00Z' });
    });

    it.each(['', 'iso', 'object'])(
      'can be the day of the message itself, as the timestamp %j of Node-RED',
      async (format) => {
        const days = [today()];
        await lab.call(list(given(amersfoort, 'num'), { date: given(format, 'date') }));
        days.push(today());

        expect(
          days.map((day) => ({ location_id: amersfoort, date: `${day}T00:00:00Z` })),
        ).toContainEqual(body());
      },
    );

    it('is left out when the message does not have it', async () => {
      await lab.call(
        list(given(amersfoort, 'num'), { ...pinned, dms_nr: given('number', 'msg') }),
        {
          number: '',
        },
      );

      expect(body()).toEqual({ location_id: amersfoort, is_pinned: true });
    });

    it('that cannot be worked out reaches the Catch node by its field, and nothing Claire', async () => {
      const { error, sent } = await lab.call(list(given('$number("x")', 'jsonata'), pinned), {
        payload: 'kept',
      });

      expect(sent).toEqual([]);
      expect(error).toMatchObject({
        code: 'CLAIRE_INVALID_INPUT',
        message: expect.stringContaining('location_id'),
      });
      expect(lab.claire.requests()).toEqual([]);
    });
  });
}
