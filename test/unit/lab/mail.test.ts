import { describe, expect, it } from '@jest/globals';
import { readMail } from '../../../lab/mail';

function read(...lines: string[]) {
  return readMail(lines.join('\r\n'), 'a@example.org', ['b@example.org']);
}

describe('a mail that the lab received', () => {
  it('has its subject and text in plain words', () => {
    const mail = read(
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

  it('has the text and the HTML of its parts', () => {
    const mail = read(
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
});
