import { describe, expect, it } from '@jest/globals';
import { dmsRow, dutch, locations, readAll } from './dms-rows';

describe('locations', () => {
  it('are looked up once, and only where a row names them or has the time of a workshop', async () => {
    let lookUps = 0;
    const reading = { locations: () => Promise.resolve(((lookUps += 1), locations)) };

    await readAll([dmsRow(), dmsRow()], reading);
    expect(lookUps).toBe(1);

    await readAll([dmsRow({ Vestiging: 12 })], {
      ...{ ...reading, times: undefined },
      settings: { ...dutch, locationBy: 'id' },
    });
    expect(lookUps).toBe(1);
  });

  it.each([
    ['name', 'AMERSFOORT', 12],
    ['name', 'garage-amersfoört', 12],
    ['dmsId', '02', 12],
    ['dmsId', 7, 13],
  ] as const)('are found by %s: %j', async (locationBy, Vestiging, id) => {
    const { read } = await readAll([dmsRow({ Vestiging })], { settings: { ...dutch, locationBy } });

    expect(read[0]?.appointment?.location_id).toBe(id);
  });

  it.each(['name', 'dmsId'] as const)(
    'are found by %s beside one that Claire answers in another form',
    async (locationBy) => {
      const odd = { id: 99, name: 7, commercial_name: {}, DMSLocationIDs: ['02'] };
      const { read } = await readAll(
        [dmsRow({ Vestiging: 'Amersfoort' }), dmsRow({ Vestiging: 7 })],
        {
          settings: { ...dutch, locationBy },
          locations: () => Promise.resolve([odd as never, ...locations]),
        },
      );

      const found = read.map(({ appointment }) => appointment?.location_id);
      expect(found).toEqual(locationBy === 'name' ? [12, 99] : [undefined, 13]);
    },
  );
});
