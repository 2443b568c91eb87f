import { describe, expect, it } from '@jest/globals';
import { toTransportFailure as failureInN8n } from '../../n8n/transport';
import { toTransportFailure as failureInNodeRed } from '../../node-red/runtime/account/transport';

const platforms = [
  ['n8n', failureInN8n],
  ['Node-RED', failureInNodeRed],
] as const;

function error(fields: object, cause?: unknown): Error {
  return Object.assign(new Error('it broke', { cause }), fields);
}

const ssl = {
  code: 'ERR_SSL_WRONG_VERSION_NUMBER',
  library: 'SSL routines',
  reason: 'wrong version number',
};

describe.each(platforms)('whether a request was sent, in %s', (_, failureOf) => {
  it.each([
    ['nothing listens', error({ code: 'ECONNREFUSED', syscall: 'connect' })],
    ['no such host', error({ code: 'ENOTFOUND', syscall: 'getaddrinfo' })],
    ['within what n8n or undici throws', error({}, error({ code: 'EHOSTUNREACH' }))],
    ['a firewall forbids it', error({ code: 'EACCES', syscall: 'connect' })],
    ['the connection takes too long', error({}, error({ code: 'ETIMEDOUT', syscall: 'connect' }))],
    ['the host breaks it off at once', error({ code: 'ECONNRESET', syscall: 'connect' })],
    ['a server of names refuses', error({ code: 'EREFUSED', syscall: 'queryA' })],
    ['the key holds a line break', error({ code: 'ERR_INVALID_CHAR' })],
    ['at each address', new AggregateError([error({ code: 'ECONNREFUSED', syscall: 'connect' })])],
  ])('is known not to be: %s', (_why, thrown) => {
    expect(failureOf(thrown)).toMatchObject({ failure: 'network', sent: false });
  });

  it.each([
    ['in the message alone, as before TLS', error({ code: 'EPROTO', syscall: 'write' }), false],
    ['in fields, as when a connection is opened', { ...ssl, syscall: 'connect' }, false],
    ['in fields, as when it breaks under a request', ssl, true],
  ])('depends on when TLS failed: %s', (_why, fields, sent) => {
    const message = `write EPROTO C02:error:0A00010B:SSL routines:f:${ssl.reason}:tls.c:77:`;
    const thrown = Object.assign(new Error('it broke'), {
      cause: Object.assign(new Error(message), fields),
    });

    expect(failureOf(thrown)).toEqual({
      failure: 'network',
      sent,
      reason: expect.stringContaining('the port answers without TLS'),
      code: 'ERR_SSL_WRONG_VERSION_NUMBER',
    });
  });

  it.each([
    ['tlsv13 alert certificate required', 'wants one'],
    ['sslv3 alert handshake failure', 'agree on no version or cipher'],
    ['ssl/tls alert handshake failure', 'agree on no version or cipher'],
    ['unsafe legacy renegotiation disabled', 'agree on no version or cipher'],
    ['tlsv1 alert protocol version', 'agree on no version or cipher'],
    ['tlsv1 unrecognized name', 'does not know the name'],
    ['packet length too long', 'answers without TLS'],
  ])('is described in words where OpenSSL says: %s', (reason, words) => {
    const failure = failureOf(error({ ...ssl, reason, syscall: 'connect' }));

    expect(failure).toMatchObject({ sent: false, reason: expect.stringContaining(words) });
  });

  it.each([
    ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', "the host's certificate cannot be verified"],
    ['CERT_HAS_EXPIRED', "the host's certificate is out of date"],
    ['ERR_TLS_CERT_ALTNAME_INVALID', "the host's certificate is for another name"],
  ])('is described in words where a certificate fails with %s', (code, reason) => {
    expect(failureOf(error({}, error({ code })))).toMatchObject({ sent: false, reason, code });
  });

  // Claire may have acted by then, so a retry must not repeat it.
  it.each([
    ['the line broke', error({ code: 'ECONNRESET', syscall: 'read' })],
    ['the host went away while it answered', error({ code: 'EHOSTUNREACH', syscall: 'read' })],
    ['within its cause', error({ code: 'ERR' }, error({ code: 'ENETUNREACH', syscall: 'write' }))],
    ['a record of TLS was damaged', error({ ...ssl, reason: 'bad record mac' })],
    ['TLS broke under a request', error({ code: 'EPROTO', syscall: 'write' })],
  ])('is unknown: %s', (_why, thrown) => {
    expect(failureOf(thrown)).toMatchObject({ failure: 'network', sent: true });
  });
});

it('is described in the same words, whatever undici calls a connection that the server closed', () => {
  const inN8n = failureInN8n(error({ code: 'ECONNRESET' }));

  expect(failureInNodeRed(error({}, error({ code: 'UND_ERR_SOCKET' })))).toEqual(inN8n);
});
