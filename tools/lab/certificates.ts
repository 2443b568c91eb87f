import { generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';

export interface Certificate {
  /** Both as PEM. */
  readonly cert: string;
  readonly key: string;
}

const newPair = () => generateKeyPairSync('ec', { namedCurve: 'P-256' });

/** A certificate authority of a test's own: nothing else trusts it, and nothing of it is on disk. */
export function authority(issuer: string) {
  const { privateKey, publicKey } = newPair();
  const certify = (subject: string, key: KeyObject, extensions: Buffer): string =>
    pem('CERTIFICATE', signed({ issuer, subject, key, extensions }, privateKey));
  return {
    cert: certify(issuer, publicKey, isAuthority),
    key: toPem(privateKey),
    /** A certificate for this name and for this machine, signed by the authority. */
    issue(name: string): Certificate {
      const pair = newPair();
      const cert = certify(name, pair.publicKey, alsoCalled(name));
      return { cert, key: toPem(pair.privateKey) };
    },
  };
}

interface Content {
  issuer: string;
  subject: string;
  key: KeyObject;
  extensions: Buffer;
}

/** As RFC 5280 has it. */
function signed({ issuer, subject, key, extensions }: Content, by: KeyObject): Buffer {
  const version = tagged(0xa0, integer(Buffer.from([2])));
  const serial = integer(Buffer.concat([Buffer.from([1]), randomBytes(8)]));
  const validity = sequence(time('200101000000Z'), time('491231235959Z'));
  const publicKey = key.export({ type: 'spki', format: 'der' });
  const names = [encodeName(issuer), validity, encodeName(subject)];
  const parts = [version, serial, ecdsa, ...names, publicKey, tagged(0xa3, extensions)];
  const content = sequence(...parts);
  return sequence(content, ecdsa, bits(sign('sha256', content, by)));
}

function tagged(tag: number, ...content: readonly Buffer[]): Buffer {
  const body = Buffer.concat(content);
  const { length } = body;
  const long = length > 0xff ? [0x82, length >> 8, length & 0xff] : [0x81, length];
  return Buffer.concat([Buffer.from([tag, ...(length < 0x80 ? [length] : long)]), body]);
}

const sequence = (...content: readonly Buffer[]): Buffer => tagged(0x30, ...content);
const integer = (value: Buffer): Buffer => tagged(0x02, value);
const octets = (value: Buffer): Buffer => tagged(0x04, value);
const bits = (value: Buffer): Buffer => tagged(0x03, Buffer.from([0]), value);
const time = (value: string): Buffer => tagged(0x17, Buffer.from(value));
const oid = (hex: string): Buffer => tagged(0x06, Buffer.from(hex, 'hex'));

/** ecdsa-with-SHA256 */
const ecdsa = sequence(oid('2a8648ce3d040302'));

function encodeName(commonName: string): Buffer {
  const text = tagged(0x0c, Buffer.from(commonName));
  return sequence(tagged(0x31, sequence(oid('550403'), text)));
}

/** basicConstraints, critical */
const isAuthority = sequence(
  sequence(
    oid('551d13'),
    tagged(0x01, Buffer.from([0xff])),
    octets(sequence(tagged(0x01, Buffer.from([0xff])))),
  ),
);

/** subjectAltName */
function alsoCalled(name: string): Buffer {
  const names = sequence(
    tagged(0x82, Buffer.from(name)),
    tagged(0x87, Buffer.from([127, 0, 0, 1])),
  );
  return sequence(sequence(oid('551d11'), octets(names)));
}

function toPem(key: KeyObject): string {
  return String(key.export({ type: 'pkcs8', format: 'pem' }));
}

function pem(label: string, der: Buffer): string {
  // No empty line after the last full one: OpenSSL refuses it.
  const lines = der.toString('base64').replace(/.{64}(?=.)/g, '$&\n');
  return `-----BEGIN ${label}-----\n${lines}\n-----END ${label}-----\n`;
}
