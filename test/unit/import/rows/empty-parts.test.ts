import { describe, expect, it } from '@jest/globals';
import { dmsRow, readAll } from './dms-rows';

async function send(fields: Readonly<Record<string, unknown>>) {
  const { read, told } = await readAll([dmsRow(fields)]);
  return { appointment: read[0]?.appointment, warnings: read[0]?.warnings, told: told[0] };
}

it('the places of a file for more work may be empty with a price of 0, also all of them', async () => {
  const more = await send({ Prijs: '100,00', 'Omschrijving 2': '', 'Prijs 2': '0,00' });
  const none = await send({ Omschrijving: '', Prijs: 0 });

  expect(more.appointment?.interventions).toMatchObject([{ title: 'Grote beurt', price: 100 }]);
  expect(none.appointment).toMatchObject({ dms_nr: '0012' });
  expect(none.appointment).not.toHaveProperty('interventions');
});

it.each(['0', 'X', '00000000000000000', '11111111111111111', 'xxxxx'])(
  'a VIN of one character would make one car of many: %s',
  async (Chassisnummer) => {
    const { told } = await send({ Chassisnummer });

    expect(told).toContain(`'${Chassisnummer}' stands for no value, and one is required`);
  },
);

describe('a word or number of a system', () => {
  it.each([
    ['E-mail', 1],
    ['courriel', 1],
    ['Mél.', 1],
    ['SMS', 2],
    ['sms-bericht', 2],
    ['2', 2],
  ])('is a channel of Claire: %s', async (Voorkeurskanaal, by) => {
    const { appointment } = await send({ Voorkeurskanaal });

    expect(appointment?.customer_driver).toMatchObject({ preferred_communication_channel: by });
  });

  it.each(['0', 0, '4'])('is no channel, but may be a wish: %j', async (Voorkeurskanaal) => {
    const { appointment, warnings } = await send({ Voorkeurskanaal });

    expect(appointment?.customer_driver).not.toHaveProperty('preferred_communication_channel');
    expect(warnings).toMatchObject([{ code: 'mayBeWish' }]);
  });

  it('is no channel where Claire has none', async () => {
    const { told } = await send({ Voorkeurskanaal: 'Telefoon' });

    expect(told).toContain("'Telefoon' is no number");
  });

  it.each([
    ['-1', true],
    [-1, true],
    [0, false],
    ['✅', true],
    ['❌', false],
    [1n, true],
  ])('is a yes or no: %s', async (value, expected) => {
    const { appointment } = await send({ 'Klant wacht': value });

    expect(appointment?.customer_waiting).toBe(expected);
  });

  it('may be one of the largest of a database', async () => {
    const { appointment } = await send({ Kilometerstand: 12_500n, Achternaam: 42n });

    expect(appointment).toMatchObject({ current_km: 12_500, customer_driver: { surname: '42' } });
    const large = await send({ Klantnr: 42n, Model: 12345678901234567890n });
    expect(large.appointment).toMatchObject({
      ...{ customer_driver: { dms_nr: '42' }, car: { model: '12345678901234567890' } },
    });
  });
});
