import { afterEach, beforeEach } from '@jest/globals';
import { startSandbox, type Sandbox } from '../../sandbox';
import type { SandboxOptions } from '../../sandbox/options';
import type { IDataObject } from 'n8n-workflow';
import { engine, type Run } from './engine';

/** A sandbox for each test of a file, and the node in n8n's engine. */
export function withClaire(options: SandboxOptions = {}) {
  let claire: Sandbox | undefined;
  const started = (): Sandbox => {
    if (claire === undefined) throw new Error('The sandbox has not started yet');
    return claire;
  };
  const n8n = () => engine({ baseUrl: started().url, apiKey: started().apiKey });
  // A new address each time: clients remember how fast they may go at one they know.
  beforeEach(async () => {
    claire = await startSandbox(options);
  });
  afterEach(() => claire?.close());
  return {
    get claire() {
      return started();
    },
    run: (...run: Run) => n8n().run(...run),
    start: (...run: Run) => n8n().start(...run),
    /** Method and path of what reached Claire. */
    requests: () =>
      started()
        .requests()
        .map(({ method, path }) => `${method} ${path}`),
    /** The appointments of all import requests. */
    imported: () =>
      started()
        .requests()
        .flatMap(
          ({ body }) => (body as { appointments?: IDataObject[] } | null)?.appointments ?? [],
        ),
  };
}
