import { describe, expect, it } from '@jest/globals';
import { failureOf as failureInN8n } from '../../n8n/transport-failure';
import { failureOf as failureInNodeRed } from '../../node-red/runtime/transport-failure';

const platforms = [
  ['n8n', failureInN8n],
  ['Node-RED', failureInNodeRed],
] as const;

function error(fields: object, cause?: unknown): Error {
  return Object.assign(new Error('it broke', { cause }), fields);
}

describe.each(platforms)('whether a request was sent, in %s', (_, failureOf) => {
  it.each([
    ['nobody listens', error({ code: 'ECONNREFUSED', syscall: 'connect' })],
    ['no such host', error({ code: 'ENOTFOUND', syscall: 'getaddrinfo' })],
    ['within what n8n or undici throws', error({}, error({ code: 'EHOSTUNREACH' }))],
    [
      'at each of several addresses',
      new AggregateError([error({ code: 'ECONNREFUSED', syscall: 'connect' })]),
    ],
  ])('is known not to be: %s', (_why, thrown) => {
    expect(failureOf(thrown)).toMatchObject({ failure: 'network', sent: false });
  });

  // Claire may have acted by then: trying again must not do it twice.
  it.each([
    ['the line broke', error({ code: 'ECONNRESET', syscall: 'read' })],
    ['the host went away while it answered', error({ code: 'EHOSTUNREACH', syscall: 'read' })],
    [
      'within what was thrown',
      error({ code: 'ERR' }, error({ code: 'ENETUNREACH', syscall: 'write' })),
    ],
  ])('is open: %s', (_why, thrown) => {
    expect(failureOf(thrown)).toMatchObject({ failure: 'network', sent: true });
  });
});

it('is told in the same words, whatever undici calls a line that the other side closed', () => {
  const inN8n = failureInN8n(error({ code: 'ECONNRESET' }));

  expect(failureInNodeRed(error({}, error({ code: 'UND_ERR_SOCKET' })))).toEqual(inN8n);
});
