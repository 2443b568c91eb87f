import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, expect, it } from '@jest/globals';
import { importResult } from '../../claire/models/enumerations';
import { demoUploadKey } from '../../tools/lab/n8n/workflow';
import { type Example, folder, type Given, submit } from './examples-lab';

export function importExample(given: Given): void {
  given.story("Import tonight's appointments", () => {
    const csv = readFileSync(path.join(folder, 'data', 'appointments-tonight.csv'), 'utf8');
    let flow: Example;

    function upload(url: string, field: string, headers: Record<string, string>) {
      const body = new FormData();
      body.append(field, new Blob([csv], { type: 'text/csv' }), 'appointments-tonight.csv');
      return fetch(url, { method: 'POST', headers, body });
    }

    function imported() {
      return given
        .lab()
        .claire.appointments()
        .filter(({ dms_number: number }) => number.startsWith('9001'))
        .sort((a, b) => a.dms_number.localeCompare(b.dms_number));
    }

    beforeAll(async () => {
      flow = await given.published('import-tonights-appointments.json');
    });

    it('refuses a file from somebody without the key', async () => {
      expect((await upload(flow.url('File from the DMS'), 'File', {})).status).toBe(403);
      expect((await upload(flow.url('File by hand'), 'field-0', {})).status).toBe(401);
    });

    it('imports the good rows of the file, with its Dutch dates and names', async () => {
      const key = { [demoUploadKey.name]: demoUploadKey.value };
      expect((await upload(flow.url('File from the DMS'), 'File', key)).status).toBe(200);
      await given.mailTo('planning@example.com');
      await given.lab().claire.settled();

      expect(
        imported().map(({ dms_number, time_car_app, location_id, license_plate_number }) =>
          [dms_number, time_car_app, location_id, license_plate_number].join(' '),
        ),
      ).toEqual([
        '900101 2026-11-26T07:30:00+01:00 11 AB-123-C',
        '900102 2026-11-26T08:00:00+01:00 11 GH-456-J',
        '900103 2026-11-26T08:30:00+01:00 12 KL-789-M',
        '900106 2026-11-26T09:30:00+01:00 13 T-890-VX',
        '900110 2026-11-26T16:45:00+01:00 12 3-KLN-67',
      ]);
      expect(imported()[1]).toMatchObject({
        car_model: 'Mégane Estate',
        driver_surname: 'Özdemir',
        interventions: [{ title: 'APK; met roetmeting' }],
      });
    });

    it('reports each bad row by its number and all that is wrong with it', async () => {
      expect((await submit(flow.url('File by hand'), [csv])).status).toBe(200);
      const { subject, text } = await given.mailTo('planning@example.com');

      expect(subject).toBe('Appointments that were not imported: 5');
      expect(text.split('\n\n').slice(1)).toEqual([
        expect.stringMatching(
          /^Work order WO-90104, N-234-PR: Row 4 .*VIN \(column VIN\) is required$/,
        ),
        expect.stringMatching(/^Work order WO-90105, R-567-ST: Row 5 .*'31-02-2026' is no date/),
        expect.stringMatching(
          /^Work order WO-90107, X-123-ZB: Row 7 .*'Amersfoord' is no location of Claire/,
        ),
        expect.stringMatching(/^Work order WO-90108, 1-BDF-23: .*Keyloop/),
        expect.stringMatching(
          /^Work order .*, 2-GHJ-45: Row 9 cannot be imported: Driver: Surname \(column Achternaam\) is required$/,
        ),
      ]);
      await given.lab().claire.settled();
      expect(imported()).toHaveLength(5);
    });

    it('also reports what Claire finds afterwards', async () => {
      const [first] = imported();
      given
        .lab()
        .claire.fire(importResult, first?.id ?? 0, { importError: 'The VIN is known elsewhere' });
      const { subject, text } = await given.mailTo('planning@example.com');

      expect(subject).toBe('Work order WO-90101 was not imported');
      expect(text).toContain('The VIN is known elsewhere');
    });
  });
}
