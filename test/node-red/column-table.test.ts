import { describe, expect, it } from '@jest/globals';
import { imported, row } from './column-rows';
import { withNodeRed } from './lab';

const lab = withNodeRed();

const table = (...more: readonly object[]) => [
  ...[
    ['dms_nr', 'Afspraaknr'],
    ['wo_nr', 'Werkorder'],
    ['dms_created_at', 'Aangemaakt'],
    ['time_car_app', 'Datum'],
    ['car.dms_nr', 'Autonr'],
    ['car.vin', 'VIN'],
    ['car.make', 'Merk'],
    ['car.model', 'Model'],
    ['customer_driver.dms_nr', 'Klantnr'],
    ['customer_driver.surname', 'Achternaam'],
  ].map(([field, value]) => ({ field, type: 'column', value })),
  ...more,
];

describe('a table of columns', () => {
  it('takes values from the row, its message, a constant, the environment and JSONata', async () => {
    const columnsOfNode = table(
      { field: 'location_id', type: 'msg', value: 'branch' },
      {
        field: 'customer_driver.meta_dms_nr',
        type: 'jsonata',
        value: 'row.Werkorder & "-" & topic',
      },
      { field: 'customer_driver.title', type: 'str', value: 'Mevr.' },
      { field: 'customer_driver.place', type: 'env', value: 'CLAIRE_TEST_LOCATION' },
      { field: 'car.reg_number', type: 'msg', value: 'row.Plaat' },
      { field: 'customer_waiting', type: 'bool', value: 'true' },
      // As JSON that was written by hand has it.
      { field: 'customer_driver.block_communication', type: 'bool', value: true },
      { field: 'interventions.0.title', type: 'column', value: 'Werk' },
      { field: 'interventions.0.dms_nr', type: 'str', value: 'I1' },
      // The same column twice.
      { field: 'scheduled_in', type: 'column', value: 'Datum' },
    );
    const payload = [row(1, { Plaat: 'AB-123-C', Werk: 'APK', Kleur: 'rood', Vestiging: '99' })];

    const { claire, sent, outcomes } = await imported(
      lab,
      { columns: columnsOfNode },
      [{ payload, branch: 11, topic: 'nacht' }],
      { timeZone: 'America/New_York' },
    );

    expect(outcomes[0]?.payload).toEqual([
      expect.not.objectContaining({ error: expect.anything() }),
    ]);
    expect(sent).toMatchObject([
      {
        location_id: 11,
        customer_driver: {
          title: 'Mevr.',
          place: '11',
          meta_dms_nr: 'WO-1-nacht',
          block_communication: true,
        },
        car: { reg_number: 'AB-123-C' },
        customer_waiting: true,
        interventions: [{ title: 'APK' }],
        time_car_app: '2026-11-25T08:30:00-05:00',
        scheduled_in: '2026-11-25T08:30:00-05:00',
      },
    ]);
    // Recognised elsewhere, and yet the table alone counts.
    expect(claire).toMatchObject({
      columns: {
        unused: ['Vestiging', 'Plaat', 'Kleur'],
        recognised: expect.arrayContaining([
          { column: 'msg.branch', path: 'location_id' },
          { column: 'Datum', path: 'scheduled_in' },
        ]),
      },
    });
  });

  it('makes a row invalid whose value cannot be worked out, and no other', async () => {
    const value = '$number(row.Vestiging)';
    const columnsOfNode = table({ field: 'location_id', type: 'jsonata', value });

    const { outcomes, sent } = await imported(lab, { columns: columnsOfNode }, [
      { payload: [row(1), row(2, { Vestiging: 'Amersfoort' }), row(3)] },
    ]);

    expect(outcomes[0]?.payload).toMatchObject([
      { status: 'queued' },
      {
        status: 'invalid',
        error: { message: expect.stringMatching(/Row 2 .*Location ID.*Unable to cast/) },
      },
      { status: 'queued' },
    ]);
    expect(sent).toHaveLength(2);
  });

  it('that names a field twice sends nothing, and names both', async () => {
    const location = { field: 'location_id', type: 'column', value: 'Vestiging' };
    const columnsOfNode = table(location, { ...location, value: 'Filiaal' });

    const { outcomes, sent } = await imported(lab, { columns: columnsOfNode }, [
      { payload: [row(1)] },
    ]);

    expect(outcomes[0]?.payload).toMatchObject([
      { status: 'invalid', error: { message: expect.stringMatching(/"Vestiging" and "Filiaal"/) } },
    ]);
    expect(sent).toEqual([]);
  });
});
