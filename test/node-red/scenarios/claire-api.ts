import type { NodeRedOptions } from '../../../tools/lab/node-red/server';
import { describe, expect, it } from '@jest/globals';
import { z } from 'zod/v4';
import { locationIds } from '../../../sandbox/data/dealer';
import { given, withNodeRed } from '../lab';

/** Where an answer goes, and where the values of a question come from. */
export function outputsAndValues(options?: NodeRedOptions): void {
  const lab = withNodeRed({}, options);

  const get = () => ({
    operation: 'appointment.get',
    parameters: { id: given(lab.first().id, 'num') },
  });

  /** Where Node-RED runs, which is here. */
  const today = () => new Date().toLocaleDateString('sv');

  describe('the output of claire-api', () => {
    it('is the whole answer in the payload, beside all else that the message held', async () => {
      const { sent } = await lab.call({ ...get(), fields: 'raw' }, { topic: 'workshop' });

      expect(sent).toHaveLength(1);
      expect(sent[0]).toMatchObject({
        topic: 'workshop',
        payload: JSON.parse(JSON.stringify(lab.first())) as unknown,
        statusCode: 200,
        claire: {
          operation: 'appointment.get',
          attempts: 1,
          rate: { limit: 10_800, remaining: 10_799, resetsAt: expect.stringMatching(/Z$/) },
        },
      });
    });

    it('is one message for each record, with the parts that a join node needs', async () => {
      const outer = { id: 'outer', index: 0, count: 1, type: 'array' };

      const node = { operation: 'location.list', parameters: {}, output: 'parts' };
      const { sent } = await lab.call(node, { topic: 'workshop', parts: outer });

      const { amersfoort, hilversum, zeist, keyloop } = locationIds;
      const { id: group } = z.looseObject({ id: z.string() }).parse(sent[0]?.parts);
      expect(sent).toMatchObject(
        [amersfoort, hilversum, zeist, keyloop].map((id, index) => ({
          ...{ payload: { id }, topic: 'workshop', statusCode: 200 },
          parts: { id: group, type: 'array', count: 4, index, parts: outer },
        })),
      );
    });

    it('is no message for an empty list in parts, and the node is done all the same', async () => {
      const node = { operation: 'webhook.list', parameters: {}, output: 'parts' };
      const { sent, error } = await lab.call(node);

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
        found: { appointment: { id: lab.first().id } },
      });
    });

    it('is not lost where the property cannot hold it: the Catch node hears of that', async () => {
      const node = { ...get(), output: 'property', property: 'payload.appointment' };
      const { sent, error } = await lab.call(node, { payload: 'text' });

      expect(sent).toEqual([]);
      const message = expect.stringContaining('msg.payload.appointment');
      expect(error).toMatchObject({ code: 'CLAIRE_INVALID_INPUT', message });
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

        const dates = days.map((day) => ({ location_id: amersfoort, date: `${day}T00:00:00Z` }));
        expect(dates).toContainEqual(body());
      },
    );

    // Without it, all appointments of the day would come.
    it.each([
      ['dms_nr', { day: '2026-11-25' }],
      ['dms_nr', { day: '2026-11-25', dms_nr: ' ' }],
      ['date', { dms_nr: '1' }],
      ['is_pinned', { day: '2026-11-25', dms_nr: '1', is_pinned: null }],
    ])('is refused when the message does not have the filter %s: %j', async (field, message) => {
      const filter = { dms_nr: given('dms_nr', 'msg'), date: given('day', 'msg') };
      const one = field === 'is_pinned' ? { is_pinned: given('is_pinned', 'msg') } : {};
      const { error } = await lab.call(
        list(given(amersfoort, 'num'), { ...filter, ...one }),
        message,
      );

      const said = expect.stringContaining(field);
      expect(error).toMatchObject({ code: 'CLAIRE_INVALID_INPUT', message: said });
      expect(lab.claire.requests()).toEqual([]);
    });

    it('that cannot be worked out reaches the Catch node by its field, and nothing Claire', async () => {
      const { error, sent } = await lab.call(list(given('$number("x")', 'jsonata'), pinned));

      expect(sent).toEqual([]);
      const message = expect.stringContaining('location_id');
      expect(error).toMatchObject({ code: 'CLAIRE_INVALID_INPUT', message });
      expect(lab.claire.requests()).toEqual([]);
    });
  });
}
