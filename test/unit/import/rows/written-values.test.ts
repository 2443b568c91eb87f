import { describe, expect, it } from '@jest/globals';
import { dmsRow, dutch, readAll } from './dms-rows';

async function send(fields: Readonly<Record<string, unknown>>) {
  const { read, told, hints } = await readAll([dmsRow(fields)], {
    settings: { ...dutch, badValues: 'warn' },
  });
  const sent = read[0]?.appointment as Readonly<Record<string, unknown>> | undefined;
  return { sent, told: told[0], hints, warnings: read[0]?.warnings?.map(({ code }) => code) };
}

describe('values as people write them', () => {
  it.each([
    ['03/2027', '2027-03-31'],
    ['04/28', '2028-04-30'],
    ['06.2027', '2027-06-30'],
    ['2-2028', '2028-02-29'],
    ['2027-03', '2027-03-31'],
    ['032027', '2027-03-31'],
    ['mrt-27', '2027-03-31'],
    ['maart 2027', '2027-03-31'],
    ['März 2027', '2027-03-31'],
    ['avr. 2027', '2027-04-30'],
    ['sty/2028', '2028-01-31'],
  ])('an inspection in a month is due on its last day: %s', async (given, day) => {
    const { sent } = await send({ 'APK-datum': given });

    expect(sent?.car).toMatchObject({ apk_date_dms: `${day}T00:00:00Z` });
  });

  it.each(['03/1927', '12-05-1927', 'Mar 27', 'note 2027'])(
    'an inspection is not due at %s',
    async (given) => {
      const { sent, warnings } = await send({ 'APK-datum': given });

      expect(sent?.car).not.toHaveProperty('apk_date_dms');
      expect(warnings).toEqual([expect.stringMatching(/^(?:before2000|noDate)$/)]);
    },
  );

  it('a warranty ends in a month, too', async () => {
    const { sent } = await send({ 'Garantie tot': '03/2027' });

    expect(sent?.car).toMatchObject({ warranty_date_end: '2027-03-31T00:00:00Z' });
  });

  it('another day needs its day', async () => {
    const { sent, warnings } = await send({ 'Datum eerste toelating': '03/2017' });

    expect(sent?.car).not.toHaveProperty('rdw_first_registration');
    expect(warnings).toEqual(['noDate']);
  });

  it.each([
    ['ca. 12.000', 12_000],
    ['± 12000 km', 12_000],
    ['circa 12000', 12_000],
  ])('a number that is about right is sent, and told: %s', async (given, km) => {
    const { sent, warnings } = await send({ Kilometerstand: given });

    expect(sent).toMatchObject({ current_km: km });
    expect(warnings).toEqual(['approximate']);
  });

  it.each([
    ['-€ 50,00', -50, undefined],
    ['€ 1.250,-', 1250, undefined],
    ['USD 45,50', 45.5, ['currency']],
    ['45,50 USD', 45.5, ['currency']],
    ['EUR 45,50', 45.5, undefined],
    ['1 250 kr', 1250, undefined],
    ['1.250,00 kr.', 1250, undefined],
    ['kr. 50', 50, undefined],
    ['50 zł', 50, undefined],
    ['250:-', 250, undefined],
    ['50,00-', -50, undefined],
    ['1.250,00- EUR', -1250, undefined],
  ])('a price: %s', async (Prijs, price, told) => {
    const { sent, warnings } = await send({ Prijs });

    expect(sent?.interventions).toMatchObject([{ price }]);
    expect(warnings).toEqual(told);
  });

  it.each(['nach Aufwand', 'op aanvraag', 'sur devis', 'tbd'])(
    'a price that is open is none, and it is told: %s',
    async (Prijs) => {
      const { sent, told, hints } = await send({ Prijs });

      expect(told).toBe('sent');
      expect(sent?.interventions).toEqual([expect.not.objectContaining({ price: 0 })]);
      expect(hints.map(({ code }) => code)).toEqual(['noValue']);
    },
  );

  it.each([
    ['25-11-2026', '2026-11-25T00:00', ['missingTime']],
    ['26-11-2026 16:00', '2026-11-26T16:00', []],
    ['25-11-2026 07:00', '2026-11-25T07:00', ['readyBefore']],
    ['26-11-2026 16:00-17:00', 'undefined', []],
  ])('a time when the car is ready: %s', async (Gereed, sent, told) => {
    const settings = { ...dutch, badValues: 'warn' } as const;
    const { read, hints } = await readAll([dmsRow({ Gereed })], { settings });

    expect(String(read[0]?.appointment?.scheduled_out).slice(0, 16)).toBe(sent);
    expect(hints.map(({ code }) => code)).toEqual(told);
  });

  it.each([
    ['25-11-2025', ['beforeMaking']],
    ['24-11-2026', []],
  ])('an appointment on %s, made on 25 November 2026, is told', async (Datum, told) => {
    const { hints } = await readAll([dmsRow({ Aangemaakt: '25-11-2026 7:00', Datum })]);

    expect(hints.map(({ code }) => code)).toEqual(told);
  });

  it('the begin of a time with its end is when the car comes in, and it is told', async () => {
    const { read, hints } = await readAll([dmsRow({ Datum: '25-11-2026 8:30 - 9:30', Tijd: '' })]);

    expect(read[0]?.appointment?.time_car_app).toBe('2026-11-25T08:30:00+01:00');
    expect(hints.map(({ code }) => code)).toEqual(['firstTime']);
  });

  it.each([
    [['8,30', '14,00 Uhr', ''], '08:30 14:00 00:00'],
    [['8,30', '14:00', '2,50'], 'none 14:00 none'],
    [['7,50', '8,00', '9,25'], 'none none none'],
    [['0.25', '8.30', '8h30'], 'none 08:30 08:30'],
  ])('a time is not guessed of what may be hours of work: %j', async (times, sent) => {
    const rows = times.map((Tijd, at) => dmsRow({ Afspraaknr: at + 1, Tijd }));
    const { read } = await readAll(rows);

    const found = read.map(({ appointment }) => appointment?.time_car_app.slice(11, 16));
    expect(found.map((time) => time ?? 'none').join(' ')).toBe(sent);
  });
});

describe('a byte order mark before the first column', () => {
  const marked = () => {
    const { Afspraaknr, ...rest } = dmsRow();
    return { '\ufeffAfspraaknr': Afspraaknr, ...rest };
  };

  it.each(['Afspraaknr', '\ufeffAfspraaknr'])(
    'is no part of a name that a mapping has: %j',
    async (column) => {
      const settings = { ...dutch, mapping: [{ column, path: 'dms_nr' }] };

      for (const row of [marked(), dmsRow()]) {
        expect((await readAll([row], { settings })).told).toEqual(['sent']);
      }
    },
  );
});
