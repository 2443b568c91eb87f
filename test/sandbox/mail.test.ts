import { describe, expect, it } from '@jest/globals';
import { readMail } from '../../sandbox/mail-server';

function read(...lines: string[]) {
  return readMail(Buffer.from(lines.join('\r\n')), 'a@example.org', ['b@example.org']);
}

describe('a mail that the sandbox takes', () => {
  it('has its subject and text in plain words', async () => {
    const mail = await read(
      'Subject: =?UTF-8?Q?Auto_klaar_=E2=9C=93?=',
      'Content-Type: text/plain; charset=utf-8',
      'Content-Transfer-Encoding: quoted-printable',
      '',
      'Beste Zo=C3=AB, uw auto staat kl=',
      'aar.',
    );

    expect(mail).toMatchObject({
      subject: 'Auto klaar ✓',
      text: 'Beste Zoë, uw auto staat klaar.',
    });
  });

  it('has the text and the HTML of its parts', async () => {
    const mail = await read(
      'Subject: =?UTF-8?B?',
      ' w4lseg==?=',
      'Content-Type: multipart/alternative; boundary="--_b"',
      '',
      '----_b',
      'Content-Type: text/plain; charset=utf-8',
      'Content-Transfer-Encoding: base64',
      '',
      Buffer.from('Één tekst').toString('base64'),
      '----_b',
      'Content-Type: text/html; charset=utf-8',
      '',
      '<b>Ready</b>',
      '----_b--',
    );

    expect(mail).toMatchObject({ text: 'Één tekst', html: '<b>Ready</b>' });
  });

  it('is read in the character set that it names', async () => {
    const head =
      'Content-Type: text/plain; charset=iso-8859-1\r\nSubject: =?iso-8859-1?Q?Citro=EBn?=\r\n';
    const body = Buffer.from('Uw Citroën staat klaar.\r\n', 'latin1');
    const raw = Buffer.concat([
      Buffer.from(`${head}Content-Transfer-Encoding: 8bit\r\n\r\n`),
      body,
    ]);

    expect(await readMail(raw, 'a@example.org', [])).toMatchObject({
      subject: 'Citroën',
      text: 'Uw Citroën staat klaar.',
    });
  });

  it('has its HTML for a text where it has no other, and an empty text where it has neither', async () => {
    const html = await read('Content-Type: text/html; charset=utf-8', '', '<b>Ready</b>');
    const nothing = await read('Subject: Ready', '', '');

    expect(html).toMatchObject({ subject: '', text: '<b>Ready</b>', html: '<b>Ready</b>' });
    expect(nothing).toMatchObject({ subject: 'Ready', text: '', html: '' });
  });
});
