import { expect, it } from '@jest/globals';
import { run } from '../../../tools/lab/processes';
import { findWarnings } from '../../../tools/lab/node-warnings';

it('the log of a server holds a warning when a signal has eleven listeners, as Node 20 counts them', async () => {
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
