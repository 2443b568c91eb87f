import { describe, expect, it } from '@jest/globals';
import { restoreWindows } from '../../../../claire/import/rows/values/texts';
import { dmsRow, readAll } from './dms-rows';

describe('a Windows-1252 file that was read as Latin-1', () => {
  it('has its characters again', async () => {
    const { read } = await readAll([
      dmsRow({ Achternaam: 'd\u0092Hondt', Omschrijving: 'Beurt \u0096 \u0080 45' }),
    ]);

    expect(read[0]?.appointment).toMatchObject({
      customer_driver: { surname: 'd’Hondt' },
      interventions: [{ title: 'Beurt – € 45' }],
    });
  });

  it('has them for each byte that Windows-1252 knows', () => {
    const unknown = [0x81, 0x8d, 0x8f, 0x90, 0x9d];
    const bytes = Array.from({ length: 32 }, (_, at) => 0x80 + at);
    const known = bytes.filter((byte) => !unknown.includes(byte));
    const decoder = new TextDecoder('windows-1252');

    expect(known.map((byte) => restoreWindows(String.fromCharCode(byte)))).toEqual(
      known.map((byte) => decoder.decode(Uint8Array.of(byte))),
    );
  });

  it('is told where a character is none', async () => {
    const { told } = await readAll([dmsRow({ Achternaam: 'd\u0081Hondt' })]);

    expect(told[0]).toContain('has control characters; set the encoding Windows-1252');
  });
});
