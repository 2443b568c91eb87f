/** What something else than Claire says at an address where it has nothing: type, then body. */
export const webPages: [name: string, type: string | undefined, body: string][] = [
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
