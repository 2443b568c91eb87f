import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, expect, it } from '@jest/globals';
import { mailWithFile } from '../../tools/lab/mailbox';
import { runSql } from '../../tools/lab/postgres';
import { firstLoadLines } from '../first-load';
import { type Example, folder, type Given, submit } from './examples-lab';
import { eventually } from './eventually';

const data = path.join(folder, 'data');
const planning = 'planning@example.com';

/** Each with its own sample file, through n8n's own nodes from where the file lies to Claire. */
export function fileExamples(given: Given): void {
  const claire = () => given.lab().claire;
  const mailbox = () => given.lab().mailbox;
  const files = (name: string) => path.join(given.lab().files, name);
  const atClaire = (start: string) =>
    claire()
      .appointments()
      .filter(({ dms_number: number }) => number.startsWith(start))
      .sort((one, other) => one.dms_number.localeCompare(other.dms_number));

  /** The appointments of all imports after so many requests. */
  const sentSince = (requests: number) =>
    claire()
      .requests()
      .slice(requests)
      .flatMap(({ body }) => (body as { appointments?: unknown[] } | null)?.appointments ?? []);

  given.story('Nightly file', () => {
    let flow: Example;
    let file: string;

    beforeAll(async () => {
      file = files('nightly.csv');
      flow = await given.example('nightly-file.json', { file });
    });

    it('imports each row of the file in the folder, and reports nothing', async () => {
      copyFileSync(path.join(data, 'dutch-dms.csv'), file);
      await flow.run('Every night');

      expect(atClaire('261')).toHaveLength(250);
      expect(atClaire('261')[0]).toMatchObject({
        workorder_number: '00100001',
        time_car_app: '2026-11-30T07:30:00+01:00',
        driver_surname: 'Vermeulen',
        license_plate_number: '12-VBS-5',
      });
      expect(given.lab().mail.received).toEqual([]);
    });

    it('sends only what changed in the next night, and reports the bad rows', async () => {
      const lines = readFileSync(file, 'utf8').split('\n');
      const moved = lines[1]?.replace('30-11-2026 07:30', '30-11-2026 07:45') ?? '';
      const bad = lines[2]?.replace(';30-11-2026', ';31-11-2026') ?? '';
      writeFileSync(file, [lines[0], moved, bad, ...lines.slice(3)].join('\n'));
      const before = claire().requests().length;
      await flow.run('Every night');
      const { subject, text } = await given.mailTo(planning);

      expect(sentSince(before)).toMatchObject([{ wo_nr: '00100001' }]);
      expect(atClaire('261')[0]?.time_car_app).toBe('2026-11-30T07:45:00+01:00');
      expect(subject).toBe('Appointments that were not imported: 1');
      expect(text).toMatch(/Work order 00100002, J-636-TS: Row 2 .*\(column Datum\): '31-11-2026/);
    });

    it('reads UTF-16, names in quotes behind a byte order mark, and a lone quote', async () => {
      const [header = '', ...lines] = readFileSync(path.join(data, 'dutch-dms.csv'), 'utf8').split(
        '\n',
      );
      const quoted = header.split(';').map((name) => `"${name}"`);
      const job = '18" velgen plaatsen';
      lines[2] = lines[2]?.replace(/;[^;]*;([^;]*)$/, `;${job};$1`) ?? '';
      writeFileSync(file, `\ufeff${[quoted.join(';'), ...lines].join('\n')}`, 'utf16le');
      const before = claire().requests().length;
      await flow.run('Every night');

      expect(sentSince(before)).toContainEqual(
        expect.objectContaining({ interventions: [expect.objectContaining({ title: job })] }),
      );
    });
  });

  given.story('File from a server', () => {
    it('imports the lines of each appointment as one, with its letters and jobs', async () => {
      const file = path.join(given.lab().sftp.files, 'termine.csv');
      copyFileSync(path.join(data, 'german-dms.csv'), file);
      await (await given.example('file-from-a-server.json', { file })).run('Every night');

      const [first] = atClaire('263');
      expect(atClaire('263')).toHaveLength(220);
      expect(first).toMatchObject({
        workorder_number: '00300001',
        time_car_app: '2026-11-30T11:45:00+01:00',
        driver_surname: 'Schröder',
        license_plate_number: 'KÖT-UV 78',
      });
      expect(first?.interventions).toMatchObject([
        { title: 'Klimaanlage: Dichtigkeit prüfen; befüllen' },
        { title: 'Fehlerspeicher auslesen, Geräusch vorne links' },
        { title: 'Rückrufaktion 97GF: Softwarestand "0915"' },
      ]);
      expect(given.lab().mail.received).toEqual([]);
    });
  });

  given.story('File by e-mail', () => {
    let flow: Example;
    const workbook = readFileSync(path.join(data, 'english-dms.xlsx'));
    const deliver = (from: string, file = workbook) => {
      mailbox().deliver(mailWithFile({ from, subject: 'Bookings', name: 'bookings.xlsx', file }));
    };

    beforeAll(async () => {
      flow = await given.example('file-by-e-mail.json');
      const before = mailbox().watchers();
      await flow.activate();
      // Of mail that is there when it connects, n8n is not told.
      await eventually(() => {
        expect(mailbox().watchers()).toBeGreaterThan(before);
      });
    });

    it('imports each row of the workbook when it arrives, and no mail of others', async () => {
      const before = mailbox().searches();
      deliver('somebody@example.com');
      // n8n searches once for each mail: two that arrive together are both searched for, and taken, twice.
      await eventually(() => {
        expect(mailbox().searches()).toBeGreaterThan(before);
      });
      deliver('dms@example.com');
      await flow.ended(1);

      expect(mailbox().seen()).toBe(1);
      expect(atClaire('267')).toHaveLength(220);
      expect(given.lab().mail.received).toEqual([]);
    });

    it('tells a person when the file is empty', async () => {
      deliver('dms@example.com', Buffer.alloc(0));

      expect((await given.mailTo(planning)).text).toMatch(/^These rows were not imported/);
      await flow.ended(2);
    });
  });

  given.story('Database rows', () => {
    it('imports each row of the view, at its time and with its numbers', async () => {
      await runSql(given.lab().postgres, path.join(data, 'dms-database.sql'));
      const flow = await given.example('database-rows.json');
      await flow.run('Every quarter of an hour');

      expect(atClaire('266')).toHaveLength(220);
      expect(atClaire('266')[0]).toMatchObject({
        workorder_number: '00600001',
        time_car_app: '2026-11-30T07:00:00+01:00',
      });
      expect(given.lab().mail.received).toEqual([]);
    });
  });

  given.story('Nightly differences', () => {
    it('reports what only Claire has and what differs, and changes nothing', async () => {
      const file = files('differences.csv');
      const lines = readFileSync(path.join(data, 'french-dms.csv'), 'utf8').split('\r\n');
      writeFileSync(file, lines.join('\r\n'));
      await (await given.example('nightly-file.json', { file })).run('Every night');
      expect(atClaire('265')).toHaveLength(220);
      const [header, moved = '', , bad = '', ...rest] = lines;
      const changed = moved.replace(';10h15;', ';10h45;').replace('216784 km', '217000 km');
      const tonight = [header, changed, bad.replace(/;[^;]*;Toyota;/, ';;Toyota;'), ...rest];
      writeFileSync(file, tonight.join('\r\n'));
      const before = claire().requests().length;

      const flow = await given.example('nightly-differences.json', { file });
      await flow.run('Every night');
      const { subject, text } = await given.mailTo(planning);

      const reported = text.split('\n\n');
      expect(reported.filter((line) => /order 005|^Not/.test(line))).toEqual([
        'Work order 00500002, location 13, 2026-11-30: only Claire has it',
        expect.stringMatching(/^Work order 00500001, time_car_app: .*10:45:00.* DMS, .*10:15:00/),
        'Work order 00500001, current_km: 217000 in the DMS, 216784 at Claire',
        expect.stringMatching(/^Not compared: Row 2 .*\(column N° de série\) is required$/),
      ]);
      expect(subject).toBe(`Differences between the DMS and Claire: ${String(reported.length)}`);
      const writes = claire()
        .requests()
        .slice(before)
        .filter(({ path: at }) => at.endsWith('import'));
      expect(writes).toEqual([]);
    });
  });

  given.story('First load', () => {
    it('imports 4,000 rows from a form, and reports how many and which one not', async () => {
      const lines = firstLoadLines().slice(0, 4_001);
      const bad = lines[2_345]?.replace(/;\d\d-\d\d-2026 /g, ';30-02-2026 ') ?? '';
      lines[2_345] = bad;
      const flow = await given.published('first-load.json');
      expect((await submit(flow.url('File by hand'), lines)).status).toBe(200);
      const { mail } = given.lab();
      const counted = await mail.next(({ subject }) => subject.startsWith('First load'), 120_000);
      const listed = await mail.next(({ subject }) => subject.endsWith('not imported: 1'), 120_000);

      expect(counted.subject).toBe('First load: 3999 of 4000 appointments are in Claire');
      expect(listed.text).toMatch(/\n\nWork order 00802345, appointment 26802345 .*'30-02-2026/);
      expect(atClaire('268')).toHaveLength(3_999);
    });
  });
}
