import { describe, expect, it } from '@jest/globals';
import { run } from '../../../tools/lab/processes';
import { findWarnings } from '../../../tools/lab/node-warnings';

describe('the log of a server', () => {
  it('holds a warning when a signal has eleven listeners, as Node 20 counts them', async () => {
    const program = `
      const { signal } = new AbortController();
      require('node:events').setMaxListeners(10, signal);
      console.log('begins');
      for (let n = 0; n < 11; n += 1) signal.addEventListener('abort', () => undefined);
      setImmediate(() => console.log('goes on'));`;
    const args = ['--trace-warnings', '--eval', program];
    const { output: log } = await run(process.execPath, args, { env: { PATH: process.env.PATH } });

    expect(findWarnings(log)).toEqual([
      expect.stringMatching(/MaxListenersExceededWarning: .*11 abort listeners(?:.|\n)* at /),
    ]);
    expect(log).toContain('goes on');
  });

  it('holds none when only a package of the server calls something deprecated', () => {
    const deprecated = (file: string): string =>
      `(node:7) [DEP0169] DeprecationWarning: url.parse() is old\n    at parse (${file}:1:2)\n`;

    expect(findWarnings(`25 Nov - [info] ${deprecated('/node_modules/request/index.js')}`)).toEqual(
      [],
    );
    expect(
      findWarnings(deprecated('/node_modules/@claire-nodes/node-red-claire/dist/a.js')),
    ).toHaveLength(1);
    expect(
      findWarnings(`(node:7) Warning: no TLS\n    at a (/.cache/n8n-nodes-claire/n8n/a.js:1:2)`),
    ).toEqual([]);
    expect(findWarnings('(node:7) [DEP0169] DeprecationWarning: nobody knows whose')).toHaveLength(
      1,
    );
    expect(findWarnings('25 Nov 09:00:00 - [warn] Warning: not one of Node')).toEqual([]);
  });
});
