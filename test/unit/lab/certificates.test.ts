import { createSecureContext } from 'node:tls';
import { X509Certificate } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { authority } from '../../../tools/lab/certificates';

describe('a certificate of the lab', () => {
  // Each length puts the end of its PEM at another place of the line.
  it.each(Array.from({ length: 40 }, (_, at) => 1 + at))(
    'is one that OpenSSL takes, by an authority with %s letters',
    (length) => {
      const ca = authority('x'.repeat(length));
      const issued = ca.issue('localhost');

      createSecureContext(issued);
      expect(new X509Certificate(issued.cert).checkIssued(new X509Certificate(ca.cert))).toBe(true);
      expect(new X509Certificate(issued.cert).checkIP('127.0.0.1')).toBe('127.0.0.1');
    },
  );
});
