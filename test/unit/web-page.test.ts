import { describe, expect, it } from '@jest/globals';
import { run } from '../../claire/import';
import { operations } from '../../claire/resources';
import { failure, fakeClaire, rejection, status } from './fake-claire';
import { all, appointments } from './import/appointments';

const { appointment, location, webhook } = operations;

/** What something else than Claire says at an address where it has nothing: type, then body. */
const webPages: [name: string, type: string | undefined, body: string][] = [
  ['a page', 'text/html', '<!doctype html><title>Nothing here</title>'],
  ['a page without a type', undefined, '<!DOCTYPE HTML PUBLIC "-//IETF//DTD HTML 2.0//EN">\n<p>'],
  ['a page that begins with a byte order mark', undefined, '\uFEFF<!doctype html><p>Nothing here'],
  ['a page behind empty lines', undefined, '\r\n\r\n  <html></html>'],
  ['a page behind a comment', undefined, '<!-- cached -->\n<!-- by a proxy -->\n<html></html>'],
  ['a page behind a long comment', undefined, `<!-- ${'legal '.repeat(5_000)}--><html></html>`],
  ['an XHTML page', undefined, '<?xml version="1.0"?><!DOCTYPE html><html></html>'],
  ['a piece of a page', 'text/html; charset=utf-8', '<h1>Nothing here</h1>'],
  ['a piece of a page without a type', undefined, '<center>nginx</center>'],
  ['text that is called a page', 'text/html', '404 page not found'],
  ['XML of a store of files', 'application/xml', '<Error><Code>NoSuchKey</Code></Error>'],
];

const headers = (type: string | undefined): Record<string, string> =>
  type === undefined ? {} : { 'content-type': type };

describe.each([...webPages, ['text with brackets', 'text/html', 'Not found [14]']])(
  '%s in the place of Claire',
  (_, type, body) => {
    it.each([404, 410])('is an unreadable answer also with %d', async (code) => {
      const claire = fakeClaire([status(code, body, headers(type))]);

      const error = await rejection(claire.client.call(appointment.get, { id: 12 }));

      expect(error).toMatchObject({
        code: 'CLAIRE_BAD_RESPONSE',
        status: code,
        message: expect.stringContaining('the base URL answers with a web page'),
        advice: 'Check the base URL and any proxy on the way.',
      });
      expect(String(error)).not.toMatch(/<(?:h1|html|center|!)/i);
      expect(claire.requests).toHaveLength(1);
    });

    it('is no success where only the status matters', async () => {
      const claire = fakeClaire([status(200, body, headers(type))]);

      const error = await rejection(claire.client.call(webhook.delete, { webhook_id: 9 }));

      expect(error).toMatchObject({ code: 'CLAIRE_BAD_RESPONSE', mayHaveActed: true });
    });
  },
);

describe('an answer of Claire', () => {
  it.each([
    ['text', 'text/plain', 'Not Found'],
    ['text about a tag', 'text/plain', 'there is no <nil> appointment'],
    ['text without a type', undefined, '<nil>'],
    ['nothing', 'text/html', ''],
    ['white space', 'text/html', ' \r\n'],
    ['text and the end of a comment', 'text/plain', 'nothing here --><html>'],
    ['text and the end of a declaration', 'text/plain', 'nothing here ?><html>'],
    ['text in several parts', 'multipart/related;type=text/html', 'Not Found'],
    ['JSON', 'application/json', '{"error":"not found"}'],
    ['JSON that is called a page', 'text/html', '{"error":"<html> not found"}'],
    ['JSON text that is called a page', 'text/html', '"not found"'],
  ])('is no page: 404 with %s is not found', async (_, type, body) => {
    const claire = fakeClaire([status(404, body, headers(type))]);

    const error = await rejection(claire.client.call(appointment.get, { id: 12 }));

    expect(error).toMatchObject({ code: 'CLAIRE_NOT_FOUND' });
  });

  it.each(['[]', 'null'])('is read where a server labels it HTML: %s', async (body) => {
    const claire = fakeClaire([status(200, body, { 'content-type': 'text/html' })]);

    await expect(claire.client.call(location.list, {})).resolves.toMatchObject({ status: 200 });
  });
});

describe('a proxy’s page with 404', () => {
  const page = status(404, '<!doctype html><title>No such site</title>');

  it('does not mean that a webhook is gone, after an attempt to delete it that may have worked', async () => {
    const claire = fakeClaire([failure('timeout'), page]);

    const end = claire.clock.run(claire.client.call(webhook.delete, { webhook_id: 9 }));

    expect(await rejection(end)).toMatchObject({ code: 'CLAIRE_BAD_RESPONSE', mayHaveActed: true });
  });

  it('ends the poll for imported rows at once', async () => {
    const claire = fakeClaire([status(200), page]);
    const { clock } = claire;

    const outcomes = await clock.run(all(run(appointments(1), claire.client, { wait: { clock } })));

    expect(outcomes).toMatchObject([
      { status: 'unconfirmed', error: { code: 'CLAIRE_BAD_RESPONSE' } },
    ]);
    expect(claire.requests).toHaveLength(2);
  });
});
