import { describe, expect, it } from '@jest/globals';
import {
  type Draft,
  createdAppointmentKey,
  unreadable,
  withLineNumbers,
} from '../../../../claire/import/check';
import { RowGroups, mergeRows } from '../../../../claire/import/rows/group-rows';
import { ClaireError } from '../../../../claire/errors';
import { type ReadRow, readRows } from '../../../../claire/import';
import { dmsRow, dutch, readAll } from './dms-rows';

type Fields = Readonly<Record<string, unknown>>;

const makeDraft = (row: number, record: Fields, more: Partial<Draft> = {}): Draft => ({
  ...{ given: record, row, converted: { record, problems: [] } },
  ...more,
});

describe('rows that are grouped', () => {
  const row = (at: number, number: string, more: Partial<Draft> = {}) =>
    makeDraft(
      at,
      { location_id: 12, dms_nr: number, dms_created_at: '2026-11-20T09:00:00Z' },
      more,
    );
  const listRows = (drafts: readonly Draft[]) => drafts.map(({ rows }) => rows);

  it('are told when their appointment was given out before', () => {
    const groups = new RowGroups(1);
    groups.add(row(0, 'A'));
    groups.add(row(1, 'B'));
    groups.add(row(2, 'A'));

    const [late] = groups.end();

    expect(late?.converted).toMatchObject({
      record: row(2, 'A').converted.record,
      problems: [
        {
          path: 'dms_nr',
          message:
            'belongs to an appointment whose first row is more than 1 rows before; sort the rows, so that those of one appointment stand together',
        },
      ],
      isNone: true,
    });
  });

  it.each([
    ['late', row(2, 'A')],
    ['unreadable', makeDraft(2, {}, { converted: unreadable })],
  ])('leave a line to a row that is %s, above which it stands', (_, above) => {
    const groups = new RowGroups(2);
    for (const draft of [row(0, 'A'), row(1, 'B'), above]) groups.add(draft);
    groups.add(makeDraft(3, {}, { isLine: true }));

    expect(listRows(groups.end())).toEqual([[2, 3]]);
  });

  it('stay single where nothing tells their appointment, or its location is not known', () => {
    const groups = new RowGroups(5);
    const error = new ClaireError('CLAIRE_NETWORK', { message: 'down' });
    groups.add(row(0, ''));
    groups.add(row(1, ''));
    groups.add(row(2, 'A', { error }));
    groups.add(row(3, 'A', { error }));

    expect(listRows(groups.end())).toEqual([[0], [1], [2], [3]]);
  });
});

/** The appointment of these rows, which start at the third of the file. */
const merge = (...records: readonly Fields[]) =>
  mergeRows(records.map((record, at) => makeDraft(at + 2, record)));

const listProblems = ({ converted }: Draft) =>
  converted.problems.map(({ path, message, row }) => [path, message, row]);

describe('the fields of several rows', () => {
  it('are those of the first, with what it leaves blank', () => {
    const { converted, rows } = merge(
      { wo_nr: '7', notes: '', car: { vin: 'V', make: null } },
      { wo_nr: null, notes: 'x', car: { make: 'VW', vin: '' }, current_km: 5 },
    );

    expect(converted).toEqual({
      record: { wo_nr: '7', notes: 'x', car: { vin: 'V', make: 'VW' }, current_km: 5 },
      problems: [],
      numbers: undefined,
      answered: [],
    });
    expect(rows).toEqual([2, 3]);
  });

  it('are told with the row that gave them where they contradict', () => {
    const merged = merge(
      { wo_nr: '7' },
      { customer_owner: { surname: 'x' } },
      { wo_nr: '8', customer_owner: { surname: 'y' }, car: 'VWVZZZ1KZ6W000001' },
      { car: 'Seat' },
    );

    expect(listProblems(merged)).toEqual([
      ['wo_nr', "'8' is '7' in row 3; rows of one appointment must agree", 5],
      ['customer_owner.surname', "'y' is 'x' in row 4; rows of one appointment must agree", 5],
      ['car', "'Seat' is 'VWVZZZ1KZ6W000001' in row 5; rows of one appointment must agree", 6],
    ]);
  });

  it('are told with their whole path, down to five levels', () => {
    const deep = (value: string) => ({ a: { b: { c: { d: { e: { f: value } } } } } });
    const same = merge(deep('x'), deep('x'));
    const other = merge(deep('x'), deep('y'));

    expect(listProblems(same)).toEqual([]);
    expect(listProblems(other)).toEqual([
      ['a.b.c.d.e', 'an object is an object in row 3; rows of one appointment must agree', 4],
    ]);
    expect(
      listProblems(merge({ a: { b: { c: { d: 1 } } } }, { a: { b: { c: { d: 2 } } } })),
    ).toEqual([['a.b.c.d', '2 is 1 in row 3; rows of one appointment must agree', 4]]);
  });

  it('agree where their lists do, and never where one holds itself', () => {
    const endless: Record<string, unknown> = {};
    endless.own = [endless];
    const twin: Record<string, unknown> = {};
    twin.own = [twin];

    expect(listProblems(merge({ tags: ['a', 'b'] }, { tags: ['a', 'b'] }))).toEqual([]);
    expect(listProblems(merge({ tags: ['a', 'b'] }, { tags: ['b', 'a'] }))).toHaveLength(1);
    expect(listProblems(merge(endless, twin))).toHaveLength(1);
  });

  it('block messages where any of them does', () => {
    const wishes = [true, false, undefined, true].map((block_communication) =>
      merge(
        { customer_driver: { block_communication: false } },
        { customer_driver: { block_communication } },
      ),
    );

    expect(wishes.map(listProblems)).toEqual([[], [], [], []]);
    expect(wishes.map(({ converted: { record } }) => record.customer_driver)).toMatchObject([
      { block_communication: true },
      { block_communication: false },
      { block_communication: false },
      { block_communication: true },
    ]);
  });

  it.each([
    ['costs itself, and is told', 'warn', 'sent', 'Kilometerstand', ['10.000', '10.001']],
    ['costs itself, also a no', 'warn', 'sent', 'Wachter', ['Ja', 'Nee']],
    ['costs itself, also of a car', 'warn', 'sent', 'is vrachtwagen', ['Ja', '0']],
    ['costs the appointment', 'refuse', 'Row 2 cannot be', 'Kilometerstand', ['10.000', '10.001']],
  ] as const)(
    '%s, where no appointment needs it',
    async (_what, badValues, outcome, column, cells) => {
      const rows = cells.map((cell, at) =>
        dmsRow({ [column]: cell, Omschrijving: `Job ${String(at)}` }),
      );
      const settings = { ...dutch, badValues, groupRows: true };

      const { told, read } = await readAll(rows, { settings });

      expect(told).toEqual([expect.stringContaining(outcome)]);
      if (badValues === 'refuse') return;
      const [warning] = read[0]?.warnings ?? [];
      expect(read[0]?.appointment).not.toHaveProperty(warning?.path ?? '');
      expect(read[0]?.appointment?.interventions).toHaveLength(2);
      expect(warning).toMatchObject({
        ...{ code: 'otherInRow', row: 2, message: expect.stringMatching(/It is left out$/) },
      });
    },
  );

  it('are told to contradict twenty times at most', () => {
    const fields = (value: number) =>
      Object.fromEntries(Array.from({ length: 30 }, (_, at) => [`field${String(at)}`, value]));

    expect(listProblems(merge(fields(1), fields(2)))).toHaveLength(20);
  });
});

describe('the interventions of several rows', () => {
  const lines = (...interventions: readonly unknown[]) => ({ interventions });

  it('are all, in order, with one of a number once', () => {
    const work = { dms_nr: '1', title: 'Beurt' };
    const { converted } = merge(lines(work, 'no record'), lines({ dms_nr: '2' }, work), {
      wo_nr: '7',
    });

    expect(converted.record).toEqual({ interventions: [work, { dms_nr: '2' }], wo_nr: '7' });
  });

  it('are told where two of one number differ', () => {
    const merged = merge(lines({ dms_nr: '1', title: 'A' }), lines({ dms_nr: '1', title: 'B' }));

    expect(listProblems(merged)).toEqual([
      [
        'interventions.dms_nr',
        "'1' is another intervention in row 3; rows of one appointment must agree",
        4,
      ],
    ]);
  });

  const listNumbers = (...rows: Fields[]) => {
    const { interventions } = merge(...rows).converted.record;
    return (interventions as { title: string; dms_nr: string }[]).map(({ title, dms_nr }) => [
      title,
      dms_nr,
    ]);
  };
  const [oil, tyres] = [{ title: 'Oil' }, { dms_nr: '', title: 'Tyres' }];

  it('keep their numbers where one before them is gone, moved or new', () => {
    const numbers = listNumbers(lines(oil), lines(tyres));

    expect(numbers).toEqual([
      ['Oil', '1vquqh0'],
      ['Tyres', '1gmiqbc'],
    ]);
    for (const rows of [[lines(tyres)], [lines(tyres), lines(oil)], [lines(oil, tyres)]]) {
      expect(numbers).toEqual(expect.arrayContaining(listNumbers(...rows)));
    }
  });

  it('get other numbers where these are taken', () => {
    expect(listNumbers(lines({ dms_nr: '1gmiqbc' }, tyres))).toEqual([
      [undefined, '1gmiqbc'],
      ['Tyres', '1gmiqbc-2'],
    ]);
  });

  it('get one of all their content where they have one title, as the other may be gone', () => {
    const dear = { ...oil, price: 189 };
    const [cheap, expensive, again] = listNumbers(lines(oil, dear, oil));

    expect(again).toEqual(['Oil', `${String(cheap?.[1])}-2`]);
    expect(listNumbers(lines(dear, oil))).toEqual([expensive, cheap]);
  });

  it('are left as they came where each has its number, or where they are no records', () => {
    for (const record of [
      lines({ dms_nr: '1' }),
      lines({ title: 'A' }, 'text'),
      { interventions: 'text' },
      {},
    ]) {
      const draft = makeDraft(3, record);

      expect(withLineNumbers(draft)).toBe(draft);
      expect(mergeRows([draft])).toEqual({ ...draft, rows: [3] });
    }
  });
});

describe('what tells appointments apart', () => {
  const keys = { location_id: 12, dms_nr: 'A-1', dms_created_at: '2026-11-20T09:00:00Z' };
  const makeKey = (fields: Fields = {}) =>
    createdAppointmentKey({ record: { ...keys, ...fields }, problems: [] });

  it('is the location, the number and the moment, however that is written', () => {
    expect(makeKey({ dms_created_at: '2026-11-20T10:00:00+01:00' })).toBe(makeKey());
    const others = [
      { location_id: 13 },
      { dms_nr: 'A-2' },
      { dms_created_at: '2026-11-20T09:00:01Z' },
    ];
    expect(new Set([makeKey(), ...others.map(makeKey)]).size).toBe(4);
    const bad = [{ location_id: '12' }, { dms_nr: '' }, { dms_created_at: 'soon' }];
    expect(bad.map(makeKey).filter(Boolean)).toEqual([]);
  });
});

const blank = Object.fromEntries(Object.keys(dmsRow()).map((column) => [column, '']));

const titles = ({ appointment }: ReadRow) => appointment?.interventions?.map(({ title }) => title);

const grouped = { ...dutch, groupRows: true } as const;
const line = (number: number, Omschrijving: string) =>
  dmsRow({ Afspraaknr: String(number), Omschrijving });

describe('rows of one appointment', () => {
  it('are continued by lines with their number that do not say once more when it was made', async () => {
    const first = { ...line(1, 'Beurt'), 'Niet bellen': 'nee' };
    const numbered = { ...blank, Afspraaknr: '1', Omschrijving: 'APK' };
    const rows = [first, { ...first, Aangemaakt: '' }, { ...numbered, 'Niet bellen': 'ja' }];

    const { read, told } = await readAll(rows, { settings: grouped });

    expect(told).toEqual(['sent']);
    expect(read.map(titles)).toEqual([['Beurt', 'Beurt', 'APK']]);
    expect(read[0]?.appointment?.customer_driver?.block_communication).toBe(true);
  });

  it.each([
    ['its time', { Tijd: '' }],
    ['its date', { Datum: '' }],
    ['both', { Datum: '', Tijd: '' }],
    ['its location', { Vestiging: '' }],
    ['the time at which it is ready', { 'Tijd gereed': '' }],
    ['a part of the name', { Tussenvoegsel: '' }],
  ])(
    'are one where a row repeats the order without %s, as below a merged cell',
    async (_, lost) => {
      const ready = { 'Datum gereed': '25-11-2026', 'Tijd gereed': '16:00' };
      const first = { ...line(1, 'Beurt'), Tussenvoegsel: 'van den', ...ready };
      const rows = [first, { ...first, Omschrijving: 'APK', ...lost }, line(2, 'Banden')];

      const { told, read, hints } = await readAll(rows, { settings: grouped });

      expect(told).toEqual(['sent', 'sent']);
      expect(read[0]).not.toHaveProperty('warnings');
      expect(read[0]?.appointment).toMatchObject({
        ...{
          time_car_app: '2026-11-25T08:30:00+01:00',
          scheduled_out: '2026-11-25T16:00:00+01:00',
        },
        customer_driver: { surname: 'van den Jansen' },
        interventions: [{ title: 'Beurt' }, { title: 'APK' }],
      });
      expect(hints.map(({ code }) => code)).not.toContain('missingTime');
    },
  );

  it.each([
    ['the other one of its day', ['', '8.30u'], '25-11-2026', 'sent'],
    ['that of the row before', ['8.30u', ''], '25-11-2026', 'sent'],
    ['none of another day', ['', '8.30u'], '26-11-2026', 'Row 3 cannot'],
  ])('have of two times %s, where one row has a day alone', async (_, times, Datum, outcome) => {
    const [first, last] = times.map((Tijd) => ({ ...line(1, `Job ${Tijd}`), Tijd }));
    const rows = [first, line(2, 'Banden'), { ...last, Datum }];

    const { told, read } = await readAll(rows, { settings: grouped });

    expect(told[0]).toContain(outcome);
    if (outcome !== 'sent') return;
    expect(read[0]?.appointment?.time_car_app).toBe('2026-11-25T08:30:00+01:00');
    expect(read[0]).not.toHaveProperty('warnings');
  });

  it('contradict where their times do, and not where their capitals do', async () => {
    const ready = { 'Datum gereed': '25-11-2026', 'Tijd gereed': '16:00' };
    const first = { ...line(1, 'Beurt'), ...ready };
    const rows = [first, { ...first, Achternaam: 'JANSEN', 'Tijd gereed': '17:00' }];

    const { read } = await readAll(rows, { settings: { ...grouped, badValues: 'warn' } });

    expect(read[0]?.warnings).toMatchObject([{ code: 'otherInRow', path: 'scheduled_out' }]);
    expect(read[0]?.appointment).not.toHaveProperty('scheduled_out');
  });

  it('are completed by rows with their number that have no work, unless of another work order', async () => {
    const first = { ...line(1, 'Beurt'), Kilometerstand: '', Kenteken: '' };
    const more = { ...blank, Afspraaknr: '1', Kilometerstand: '12.600', Kenteken: 'AB-12-CD' };
    const other = { ...more, Werkordernr: '008' };

    const { read } = await readAll([first, more, other], { settings: grouped });

    expect(read.map(({ rows }) => rows)).toEqual([[0, 1], [2]]);
    const sent = { current_km: 12_600, car: { reg_number: 'AB-12-CD' } };
    expect(read.map(({ appointment }) => appointment)).toMatchObject([sent, undefined]);
  });

  it('are one wherever they stand in a list', async () => {
    const rows = [line(1, 'Beurt'), ...Array.from({ length: 5000 }, () => ({})), line(1, 'APK')];

    const { read } = await readAll(rows, { settings: grouped });

    expect(read.flatMap((row) => titles(row) ?? [])).toEqual(['Beurt', 'APK']);
    expect(read[0]?.rows).toEqual([0, 5001]);
  });

  it('are given out as soon as they are complete, once it is decided how they are read', async () => {
    let taken = 0;
    function* rows() {
      for (; taken < 1100; taken += 1) yield line(taken, 'x');
    }
    const first: number[] = [];
    const onHint = () => undefined;
    const options = {
      settings: { ...grouped, locationBy: 'id', groupWithin: 10 } as const,
      onHint,
    };

    for await (const { rows: own } of readRows(rows(), {
      ...options,
      locations: () => Promise.resolve([]),
    })) {
      first.push(taken - (own?.[0] ?? 0));
    }

    expect(Math.max(...first.slice(1000, 1080))).toBe(10);
  });
});
